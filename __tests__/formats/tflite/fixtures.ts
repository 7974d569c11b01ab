import {
  type TfliteModel,
  type TfliteSubgraph,
  type TfliteTensor,
  writeTflite,
} from '../../../src/convert/tflite/model.ts';

const RELU = 19;

/** A model of one subgraph: `x` to `y` through RELU, with what a test adds or changes. */
export function modelWith(changes: Partial<TfliteSubgraph> = {}, model: Partial<TfliteModel> = {}): Uint8Array {
  return writeTflite({ subgraphs: [subgraphWith(changes)], ...model });
}

export function subgraphWith(changes: Partial<TfliteSubgraph> = {}): TfliteSubgraph {
  return {
    tensors: [tensor('x', [1, 2]), tensor('y', [1, 2])],
    inputs: [0],
    outputs: [1],
    operators: [{ op: RELU, inputs: [0], outputs: [1] }],
    ...changes,
  };
}

export function tensor(name: string, shape: readonly number[], more: Partial<TfliteTensor> = {}): TfliteTensor {
  return { name, type: 'float32', shape, ...more };
}

/** A model whose constants are `tensors`, beside its input and output. */
export function withConstants(...tensors: TfliteTensor[]): Uint8Array {
  return modelWith({ tensors: [tensor('x', [1, 2]), tensor('y', [1, 2]), ...tensors] });
}
