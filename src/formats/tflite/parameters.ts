import { elementsOf } from '../../contracts/elements.ts';
import type { DType } from '../../contracts/tensor.ts';
import { shown } from '../onnx/shown.ts';
import type { Flatbuffer } from './flatbuffer.ts';
import type { Buffers, ModelFacts, SubgraphFacts } from './model.ts';
import type { TensorFacts } from './tensor.ts';
import { isWeightType } from './types.ts';

export interface Parameters {
  parameters: number;
  weightTypes: Partial<Record<DType, number>>;
}

/**
 * Elements of all weight arrays: tensors with an axis and contents of their own whose elements are floating-point numbers or
 * integers of at most 8 bits, and quantised ones of any integer type (biases of int32). What is left are shapes, axes and
 * indices. Quantisation scales are no tensors here. Subgraphs that share a buffer share its weights, which count once; of a
 * sparse tensor only what is stored does.
 */
export async function countParameters(file: Flatbuffer, { subgraphs, buffers }: ModelFacts): Promise<Parameters> {
  const largest = new Map<number, Weights>();
  for (const subgraph of subgraphs) {
    for (const [buffer, weights] of await weightsOf(file, subgraph, buffers)) {
      if (weights.elements > (largest.get(buffer)?.elements ?? 0)) largest.set(buffer, weights);
    }
  }
  const counted: Parameters = { parameters: 0, weightTypes: {} };
  for (const { dtype, elements } of largest.values()) {
    counted.parameters += elements;
    counted.weightTypes[dtype] = (counted.weightTypes[dtype] ?? 0) + elements;
  }
  return counted;
}

interface Weights {
  dtype: DType;
  elements: number;
}

/** By buffer; two tensors of one subgraph with the same contents are two arrays that happen to be equal. */
async function weightsOf(
  file: Flatbuffer,
  { tensors, inputs }: SubgraphFacts,
  buffers: Buffers,
): Promise<Map<number, Weights>> {
  const found = new Map<number, Weights>();
  const fed = new Set(inputs);
  for (const [index, tensor] of tensors.entries()) {
    const stored = await storedElements(file, tensor, buffers);
    if (stored === 0 || fed.has(index) || tensor.shape.length === 0) continue;
    if (!isWeightType(tensor.type) && !tensor.quantization) continue;
    const elements = stored + (found.get(tensor.buffer)?.elements ?? 0);
    found.set(tensor.buffer, { dtype: tensor.type.dtype, elements });
  }
  return found;
}

/** Elements that the file holds of a tensor: all of them, or none. */
async function storedElements(file: Flatbuffer, tensor: TensorFacts, buffers: Buffers): Promise<number> {
  const { name, type, shape, sparse, buffer } = tensor;
  const { length } = await buffers.contents(buffer);
  if (length === 0 || type.bits === undefined) return 0;
  const held = Math.floor((8 * length) / type.bits);
  if (sparse) return held;
  const elements = elementsOf(shape);
  if (elements <= held) return elements;
  throw file.malformed(`the tensor ${shown(name)} [${shape}] of ${type.title} has only ${length} bytes`);
}
