import { float32, int8, int32, table } from '../../../src/convert/tflite/flatbuffer.ts';
import { type TfliteOperator, type TfliteTensor, writeTflite } from '../../../src/convert/tflite/model.ts';

const SVDF = 27;
const SEQUENCE_LSTM = 44;
const CAST = 53;
const TANH = 4;

const floats = (name: string, shape: number[], values: readonly number[]): TfliteTensor => ({
  name,
  type: 'float32',
  shape,
  data: Float32Array.from(values),
});

function single(tensors: TfliteTensor[], operator: TfliteOperator, output = tensors.length - 1): Uint8Array {
  return writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [output], operators: [operator] }] });
}

/** `y` = `x` of this call + `x` of the call before it, both float32 [1, 2]: an SVDF that remembers one step. */
export function accumulator(): Uint8Array {
  const tensors: TfliteTensor[] = [
    { name: 'x', type: 'float32', shape: [1, 2], signature: [-1, 2] },
    floats('feature', [2, 2], [1, 0, 0, 1]),
    floats('time', [2, 2], [1, 1, 1, 1]),
    { name: 'state', type: 'float32', shape: [1, 4], variable: true },
    { name: 'y', type: 'float32', shape: [1, 2], signature: [-1, 2] },
  ];
  const options = { type: 6, table: table(int32(1), int8(0)) };
  return single(tensors, { op: SVDF, inputs: [0, 1, 2, -1, 3], outputs: [4], options });
}

export interface Lstm {
  units: number;
  features: number;
  steps: number;
  /** For the gates i, f, c, o: [units][features]. */
  kernel: number[][][];
  /** For the gates i, f, c, o: [units][units]. */
  recurrent: number[][][];
  /** For the gates i, f, c, o: [units]. */
  bias: number[][];
}

/** `x` [batch, steps, features] to the whole sequence `y` [batch, steps, units]. */
export function lstm({ units, features, steps, kernel, recurrent, bias }: Lstm): Uint8Array {
  const tensors: TfliteTensor[] = [
    { name: 'x', type: 'float32', shape: [1, steps, features], signature: [-1, steps, features] },
    ...kernel.map((rows, gate) => floats(`kernel${gate}`, [units, features], rows.flat())),
    ...recurrent.map((rows, gate) => floats(`recurrent${gate}`, [units, units], rows.flat())),
    ...bias.map((values, gate) => floats(`bias${gate}`, [units], values)),
    { name: 'hidden', type: 'float32', shape: [1, units], variable: true },
    { name: 'cell', type: 'float32', shape: [1, units], variable: true },
    { name: 'y', type: 'float32', shape: [1, steps, units], signature: [-1, steps, units] },
  ];
  const absent = [-1, -1];
  const inputs = [0, 1, 2, 3, 4, 5, 6, 7, 8, ...absent, -1, 9, 10, 11, 12, ...absent, 13, 14, ...absent, ...absent];
  const options = { type: 71, table: table(int8(TANH), float32(0), float32(0), int8(0)) };
  return single(tensors, { op: SEQUENCE_LSTM, inputs, outputs: [15], options });
}

/** `y` = `x` as another type, both [1, 3]. */
export function cast(from: TfliteTensor['type'], to: TfliteTensor['type']): Uint8Array {
  const tensors: TfliteTensor[] = [
    { name: 'x', type: from, shape: [1, 3], signature: [-1, 3] },
    { name: 'y', type: to, shape: [1, 3], signature: [-1, 3] },
  ];
  return single(tensors, { op: CAST, inputs: [0], outputs: [1] });
}

/** An operator that no runtime knows. */
export function custom(): Uint8Array {
  const tensors: TfliteTensor[] = ['x', 'y'].map((name) => ({ name, type: 'float32', shape: [1, 2] }));
  return single(tensors, { op: 'Frobnicate', inputs: [0], outputs: [1] });
}
