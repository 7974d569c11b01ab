import { int8, int32, table } from '../../src/convert/tflite/flatbuffer.ts';
import {
  denseOptions,
  softmaxOptions,
  type TfliteOperator,
  type TfliteTensor,
  writeTflite,
} from '../../src/convert/tflite/model.ts';
import type { ConvNetwork } from './cnn.ts';

/** Codes of BuiltinOperator, with the version that takes int8 weights beside floats. */
const CONV_2D = { op: 3, version: 5 };
const FULLY_CONNECTED = { op: 9, version: 4 };
const RESHAPE = { op: 22, version: 1 };
const SOFTMAX = { op: 25, version: 1 };
const VALID = 1;
const RELU = 1;

/** The network with int8 weights, one scale for each output, between floats, and a softmax at its end. */
export function dynamicRangeConvTflite({ convolutions, dense }: ConvNetwork): Uint8Array {
  const tensors: TfliteTensor[] = [];
  const operators: TfliteOperator[] = [];
  const add = (tensor: TfliteTensor) => tensors.push(tensor) - 1;
  const activation = (name: string, shape: number[]) =>
    add({ name, type: 'float32', shape: [1, ...shape], signature: [-1, ...shape] });
  const { sideIn, inputs } = convolutions[0]!;
  let last = activation('image', [sideIn, sideIn, inputs]);
  for (const [index, layer] of convolutions.entries()) {
    const { kernel, inputs, outputs, sideOut } = layer;
    const name = `conv2d_${index}`;
    const constants = [
      add({ name: `${name}/kernel`, shape: [outputs, kernel, kernel, inputs], ...quantised(layer) }),
      add({ name: `${name}/bias`, type: 'float32', shape: [outputs], data: Float32Array.from(layer.bias) }),
    ];
    const from = last;
    last = activation(name, [sideOut, sideOut, outputs]);
    operators.push({ ...CONV_2D, inputs: [from, ...constants], outputs: [last], options: convOptions(layer.stride) });
  }
  const width = dense[0]!.inputs;
  const shape = add({ name: 'flatten/shape', type: 'int32', shape: [2], data: Int32Array.of(-1, width) });
  const flat = activation('flatten', [width]);
  operators.push({ ...RESHAPE, inputs: [last, shape], outputs: [flat] });
  last = flat;
  for (const [index, layer] of dense.entries()) {
    const name = `dense_${index}`;
    const constants = [
      add({ name: `${name}/kernel`, shape: [layer.outputs, layer.inputs], ...quantised(layer) }),
      add({ name: `${name}/bias`, type: 'float32', shape: [layer.outputs], data: Float32Array.from(layer.bias) }),
    ];
    const from = last;
    last = activation(name, [layer.outputs]);
    const options = denseOptions(index < dense.length - 1 ? 'relu' : 'none');
    operators.push({ ...FULLY_CONNECTED, inputs: [from, ...constants], outputs: [last], options });
  }
  const probabilities = activation('probabilities', [dense.at(-1)!.outputs]);
  operators.push({ ...SOFTMAX, inputs: [last], outputs: [probabilities], options: softmaxOptions() });
  const signatures = [{ key: 'serving_default', inputs: { image: 0 }, outputs: { probabilities } }];
  return writeTflite({ subgraphs: [{ tensors, inputs: [0], outputs: [probabilities], operators }], signatures });
}

/** Conv2DOptions: padding, strides, a fused activation, dilation. */
function convOptions(stride: number): NonNullable<TfliteOperator['options']> {
  return { type: 1, table: table(int8(VALID), int32(stride), int32(stride), int8(RELU), int32(1), int32(1)) };
}

/** Weights [taps, out] as int8 [out, taps], symmetric, each output with its largest weight at 127. */
function quantised({
  weights,
  outputs,
}: {
  weights: Float64Array;
  outputs: number;
}): Pick<TfliteTensor, 'type' | 'data' | 'scales'> {
  const taps = weights.length / outputs;
  const rows = Array.from({ length: outputs }, (_, out) =>
    Array.from({ length: taps }, (_, tap) => weights[tap * outputs + out]!),
  );
  const scales = rows.map((row) => Math.fround(Math.max(1e-6, ...row.map(Math.abs)) / 127));
  const data = Int8Array.from(rows.flatMap((row, out) => row.map((value) => Math.round(value / scales[out]!))));
  return { type: 'int8', data, scales };
}
