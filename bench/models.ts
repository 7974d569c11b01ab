import { ints } from '../src/convert/onnx/attribute.ts';
import { node, value, writeModel } from '../src/convert/onnx/model.ts';
import { tensor } from '../src/convert/onnx/tensor.ts';

export interface BenchModel {
  name: string;
  bytes: Uint8Array;
  /** The shape of one row of its only input, `x`; its only output is `y`. */
  rowShape: number[];
}

/** The sizes of the small classifiers that gates see most: 126 → 64 → 32 → 6 with ReLU and softmax, 10,342 parameters. */
export function mlp(): BenchModel {
  const sizes = [126, 64, 32, 6];
  const layers = sizes.slice(1).map((width, index) => ({ index, fanIn: sizes[index]!, width }));
  const nodes = layers.flatMap(({ index, width }) => {
    const last = index === layers.length - 1;
    const input = index === 0 ? 'x' : `a${index - 1}`;
    const output = last ? 'y' : `a${index}`;
    const activation = width === sizes.at(-1) ? 'Softmax' : 'Relu';
    return [
      node('MatMul', [input, `w${index}`], [`m${index}`]),
      node('Add', [`m${index}`, `b${index}`], [`z${index}`]),
      node(activation, [`z${index}`], [output]),
    ];
  });
  const initializers = layers.flatMap(({ index, fanIn, width }) => [
    tensor(`w${index}`, 'float32', [fanIn, width], weights(fanIn * width)),
    tensor(`b${index}`, 'float32', [width], weights(width)),
  ]);
  const graph = {
    nodes,
    initializers,
    inputs: [value('x', 'float32', ['batch', sizes[0]!])],
    outputs: [value('y', 'float32', ['batch', sizes.at(-1)!])],
  };
  return { name: 'MLP 126-64-32-6', bytes: writeModel({ opset: 17, graph }), rowShape: [sizes[0]!] };
}

/** A 48×48 image classifier: three 3×3 convolutions with stride 2 and 16, 32 and 64 channels, pooled into 7 classes. */
export function convnet(): BenchModel {
  const channels = [1, 16, 32, 64];
  const classes = 7;
  const strides = { kernel_shape: ints([3, 3]), strides: ints([2, 2]), pads: ints([1, 1, 1, 1]) };
  const layers = channels.slice(1).map((width, index) => ({ index, fanIn: channels[index]!, width }));
  const nodes = [
    ...layers.flatMap(({ index }) => [
      node('Conv', [index === 0 ? 'x' : `a${index - 1}`, `w${index}`], [`z${index}`], strides),
      node('Relu', [`z${index}`], [`a${index}`]),
    ]),
    node('GlobalAveragePool', [`a${layers.length - 1}`], ['pooled']),
    node('Flatten', ['pooled'], ['features']),
    node('MatMul', ['features', 'head'], ['logits']),
    node('Softmax', ['logits'], ['y']),
  ];
  const initializers = [
    ...layers.map(({ index, fanIn, width }) =>
      tensor(`w${index}`, 'float32', [width, fanIn, 3, 3], weights(width * fanIn * 9)),
    ),
    tensor('head', 'float32', [channels.at(-1)!, classes], weights(channels.at(-1)! * classes)),
  ];
  const graph = {
    nodes,
    initializers,
    inputs: [value('x', 'float32', ['batch', 1, 48, 48])],
    outputs: [value('y', 'float32', ['batch', classes])],
  };
  return { name: 'convnet 48×48', bytes: writeModel({ opset: 17, graph }), rowShape: [1, 48, 48] };
}

function weights(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(i) / 8);
}
