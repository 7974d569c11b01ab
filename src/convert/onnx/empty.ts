import { node, value, writeModel } from './model.ts';

/** A model that does nothing: one Identity node from `input` to `output`, both float32 `[1]`. */
export function emptyModel(): Uint8Array {
  return writeModel({
    opset: 17,
    producer: { name: 'model-gate' },
    graph: {
      name: 'empty',
      nodes: [node('Identity', ['input'], ['output'])],
      inputs: [value('input', 'float32', [1])],
      outputs: [value('output', 'float32', [1])],
    },
  });
}
