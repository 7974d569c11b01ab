import { int, subgraph } from '../../onnx/attribute.ts';
import { value } from '../../onnx/model.ts';
import type { GraphBuilder } from '../graph.ts';
import type { Run } from './native.ts';
import { type StepUse, stepWriters } from './steps.ts';

/** Runs a cell as a loop over its steps (ONNX Scan), for activations that the recurrent operators do not have. */
export function runScan(use: StepUse, steps: string, initial: readonly string[]): Run {
  const { graph, cell } = use;
  const states = initial.length > 0 ? initial : new Array<string>(cell.states).fill(zeros(graph, steps, cell.units));
  const write = stepWriters[cell.kind](use);
  const x = graph.fresh();
  const before = states.map(() => graph.fresh());
  const { nodes, results } = recorded(graph, () => {
    const after = write(x, before);
    return [...after, graph.op('Identity', [after[0]!])];
  });
  const state = (name: string) => value(name, 'float32', [null, cell.units]);
  const body = {
    name: 'step',
    nodes,
    inputs: [...before.map(state), value(x, 'float32', [null, cell.from])],
    outputs: results.map(state),
  };
  const outputs = graph.ops('Scan', [...states, steps], results.length, {
    body: subgraph(body),
    num_scan_inputs: int(1),
  });
  return { sequence: outputs.at(-1)!, states: outputs.slice(0, -1) };
}

/** Takes the nodes that `build` adds out of the graph again: its constants stay, and names stay unique over all graphs. */
function recorded(graph: GraphBuilder, build: () => string[]) {
  const start = graph.nodes.length;
  const results = build();
  return { results, nodes: graph.nodes.splice(start) };
}

/** [samples, units] of zeros, for as many samples as `steps` [time, samples, …] has. */
function zeros(graph: GraphBuilder, steps: string, units: number): string {
  const samples = graph.op('Shape', [steps], { start: int(1), end: int(2) });
  const shape = graph.op('Concat', [samples, graph.ints([units])], { axis: int(0) });
  return graph.op('Expand', [graph.scalar(0), shape]);
}
