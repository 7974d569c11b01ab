import { ModelGateError } from '../../contracts/errors.ts';
import { shown } from '../onnx/shown.ts';
import type { KerasCall, KerasLayer, KerasModel, KerasTensor } from './types.ts';

/** A call of a layer in the order of computation. */
export interface OrderedCall {
  layer: KerasLayer;
  /** Which of the layer's calls. */
  index: number;
  call: KerasCall;
}

/** Identifies an edge of a model's graph. */
export function tensorKey({ layer, call, index }: KerasTensor): string {
  return `${call}:${index}:${layer}`;
}

/** The tensors of each keyword argument that is a tensor or a list of tensors. */
export function tensorArguments(call: KerasCall): Record<string, readonly KerasTensor[]> {
  return Object.fromEntries(
    Object.entries(call.kwargs)
      .map(([name, value]) => [name, Array.isArray(value) ? value : [value]] as const)
      .filter((entry): entry is [string, KerasTensor[]] => entry[1].length > 0 && entry[1].every(isTensor)),
  );
}

/**
 * The calls that the model's outputs need, each after the calls it depends on. Input layers are among them, and calls of
 * the model's own inputs. Throws `format.graph` for a tensor that no call makes, and for a cycle.
 */
export function orderCalls(model: KerasModel): OrderedCall[] {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const given = new Set(model.inputs.map(tensorKey));
  const ordered: OrderedCall[] = [];
  const state = new Map<string, 'open' | 'done'>();
  // Its own stack, since a model may be a chain of any length.
  const stack = [...model.outputs].reverse().map((tensor) => ({ tensor, leave: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { tensor, leave } = top;
    const key = `${tensor.call}:${tensor.layer}`;
    const found = callOf(layers, tensor);
    if (leave) {
      state.set(key, 'done');
      ordered.push(found);
      continue;
    }
    if (state.get(key) === 'done') continue;
    if (state.get(key) === 'open') throw broken(model, `layer "${shown(tensor.layer)}" depends on its own output`);
    state.set(key, 'open');
    stack.push({ tensor, leave: true });
    const needed = given.has(tensorKey(tensor)) ? [] : [found.call.inputs, Object.values(tensorArguments(found.call))];
    for (const input of (needed.flat(2) as KerasTensor[]).reverse()) stack.push({ tensor: input, leave: false });
  }
  return ordered;

  function callOf(known: ReadonlyMap<string, KerasLayer>, { layer: name, call: index }: KerasTensor): OrderedCall {
    const layer = known.get(name);
    const call = layer?.calls[index] ?? (layer && index === 0 && layer.calls.length === 0 ? NO_CALL : undefined);
    if (!layer || !call) throw broken(model, `there is no call ${index} of a layer "${shown(name)}"`);
    return { layer, index, call };
  }
}

/** Input layers may be written without calls. */
const NO_CALL: KerasCall = { inputs: [], kwargs: {} };

function isTensor(value: unknown): value is KerasTensor {
  if (typeof value !== 'object' || value === null) return false;
  const { layer, call, index } = value as Partial<KerasTensor>;
  return typeof layer === 'string' && typeof call === 'number' && typeof index === 'number';
}

function broken(model: KerasModel, what: string): ModelGateError {
  return new ModelGateError(
    'format.graph',
    `the graph of the Keras model "${shown(model.name)}" is broken: ${what}`,
    'Save the model again from Keras.',
  );
}
