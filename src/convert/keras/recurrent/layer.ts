import { type Cell, cellsOf } from '../../../formats/keras/cells.ts';
import { unsupported } from '../../../formats/keras/layer-problem.ts';
import { ints } from '../../onnx/attribute.ts';
import { activateBy } from '../activation.ts';
import type { LayerConverter, LayerUse } from '../layer.ts';
import { nativeActivation, type ReadCell, readCell } from './cell.ts';
import { type Run, runNative } from './native.ts';
import { runScan } from './scan.ts';

/**
 * LSTM, GRU, SimpleRNN and RNN over cells of these. States begin with zeros, or with the ones that the call is given:
 * further inputs, or `initial_state`. A layer that keeps its states between calls, or that would see a mask, is refused.
 */
export const recurrent: LayerConverter = {
  masks: 'own',
  arguments: ['initial_state'],
  async convert(use) {
    refuse(use);
    const { config, graph, inputs } = use;
    const cells = cellsOf(use.layer);
    let given = initialStates(use, cells);
    let steps = timeFirst(use, inputs[0]!.name);
    if (config.boolean('go_backwards', false)) steps = reversed(use, steps, 0);
    let width = inputs[0]!.shape[2]!;
    const states: string[] = [];
    for (const cell of cells) {
      const run = runCell(use, await readCell(use, cell, width), steps, given.slice(0, cell.states));
      given = given.slice(cell.states);
      steps = run.sequence;
      width = cell.units;
      states.push(...run.states);
    }
    const last = states[states.length - cells.at(-1)!.states]!;
    const output = config.boolean('return_sequences', false) ? timeFirst(use, steps) : last;
    if (!config.boolean('return_state', false)) return [output];
    return [output, ...states].map((name, i) => (i === 0 ? name : graph.op('Identity', [name])));
  },
};

function refuse({ layer, config, inputs }: LayerUse): void {
  if (inputs[0]!.mask !== undefined) {
    throw unsupported(
      layer,
      'it would skip masked time steps (Masking, or Embedding with mask_zero), which is not converted',
    );
  }
  if (config.boolean('stateful', false))
    throw unsupported(layer, 'it keeps its state from one call to the next (stateful)');
  if (config.boolean('time_major', false)) throw unsupported(layer, 'its first axis is time (time_major), not samples');
  if (config.has('num_constants')) throw unsupported(layer, 'constants beside its input are not converted');
}

function initialStates({ layer, inputs, named }: LayerUse, cells: readonly Cell[]): string[] {
  const given = [...inputs.slice(1), ...(named.initial_state ?? [])];
  if (given.length === 0) return [];
  const wanted = cells.flatMap(({ states, units }) => new Array<number>(states).fill(units));
  const fits =
    given.length === wanted.length && given.every(({ shape }, i) => shape.length === 2 && shape[1] === wanted[i]);
  if (!fits)
    throw unsupported(
      layer,
      `it is given ${given.length} initial states that are not [samples, units] of each of its ${wanted.length}`,
    );
  return given.map(({ name }) => name);
}

function runCell(use: LayerUse, cell: ReadCell, steps: string, states: readonly string[]): Run {
  const { graph, kerasVersion } = use;
  const gate = nativeActivation(cell.gateActivation, kerasVersion);
  const candidate = nativeActivation(cell.activation, kerasVersion);
  if (gate && candidate) return runNative(graph, cell, [gate, candidate], steps, states);
  const step = {
    graph,
    cell,
    activate: (name: string) => activateBy(cell.activation, use, name),
    gate: (name: string) => activateBy(cell.gateActivation, use, name),
  };
  return runScan(step, steps, states);
}

/** [samples, time, …] ↔ [time, samples, …] */
function timeFirst({ graph }: LayerUse, name: string): string {
  return graph.op('Transpose', [name], { perm: ints([1, 0, 2]) });
}

/** The same values from the last to the first along an axis. */
export function reversed({ graph }: Pick<LayerUse, 'graph'>, name: string, axis: number): string {
  return graph.op('Slice', [name, graph.ints([-1]), graph.ints([-(2 ** 31)]), graph.ints([axis]), graph.ints([-1])]);
}
