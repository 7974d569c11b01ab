import { writeTflite } from './model.ts';

/** The code of RELU, which needs no options. */
const RELU = 19;

/** A model that does nothing to speak of: one RELU node from `input` to `output`, both float32 `[1]`. */
export function emptyTflite(): Uint8Array {
  return writeTflite({
    subgraphs: [
      {
        tensors: [
          { name: 'input', type: 'float32', shape: [1] },
          { name: 'output', type: 'float32', shape: [1] },
        ],
        inputs: [0],
        outputs: [1],
        operators: [{ op: RELU, inputs: [0], outputs: [1] }],
      },
    ],
  });
}
