import { int } from '../../../src/convert/onnx/attribute.ts';
import { node, type OnnxNode, value, writeModel } from '../../../src/convert/onnx/model.ts';
import { type OnnxTensor, tensor } from '../../../src/convert/onnx/tensor.ts';
import type { DenseLayer } from '../mlp.ts';

export interface DenseNames {
  graph: string;
  input: string;
  output: string;
}

/** Layers with ReLU between them and a softmax behind the last as an ONNX model. */
export function denseOnnx(layers: readonly DenseLayer[], { graph, input, output }: DenseNames): Uint8Array {
  const sums = `sum${layers.length - 1}`;
  const { nodes, initializers } = denseChain(layers, input, sums);
  return writeModel({
    graph: {
      name: graph,
      nodes: [...nodes, node('Softmax', [sums], [output], { axis: int(-1) })],
      initializers,
      inputs: [value(input, 'float32', ['batch', layers[0]!.inputs])],
      outputs: [value(output, 'float32', ['batch', layers.at(-1)!.outputs])],
    },
    opset: 13,
    producer: { name: 'model-gate examples' },
  });
}

/** The nodes from a tensor to the sums of the last layer. */
function denseChain(
  layers: readonly DenseLayer[],
  input: string,
  output: string,
): { nodes: OnnxNode[]; initializers: OnnxTensor[] } {
  const nodes = layers.flatMap((_, index) => {
    const from = index === 0 ? input : `hidden${index}`;
    const last = index === layers.length - 1;
    const sum = last ? output : `sum${index}`;
    const gemm = node('Gemm', [from, `weights${index}`, `bias${index}`], [sum]);
    return last ? [gemm] : [gemm, node('Relu', [sum], [`hidden${index + 1}`])];
  });
  const initializers = layers.flatMap(({ inputs, outputs, weights, bias }, index) => [
    tensor(`weights${index}`, 'float32', [inputs, outputs], Float32Array.from(weights)),
    tensor(`bias${index}`, 'float32', [outputs], Float32Array.from(bias)),
  ]);
  return { nodes, initializers };
}
