import type * as Ort from 'onnxruntime-node';
import { bytesPerElement } from '../../contracts/elements.ts';
import type { HostTensor, Tensors, TypedArray } from '../../contracts/runtime.ts';
import type { DType, TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';

export function specOf(metadata: Ort.InferenceSession.ValueMetadata): TensorSpec {
  if (!metadata.isTensor) return { name: metadata.name, dtype: 'unknown' };
  const dtype = dtypeOf(metadata.type);
  // A scalar and a value without a declared shape are both reported as [], so neither is claimed.
  if (metadata.shape.length === 0) return { name: metadata.name, dtype };
  return { name: metadata.name, dtype, shape: metadata.shape.map((dim) => (dim === '' ? null : dim)) };
}

/** The runtime's tensors for every input. The binding itself ignores a feed that the model does not have. */
export function toTensors(ort: typeof Ort, inputs: readonly TensorSpec[], feeds: Tensors): Record<string, Ort.Tensor> {
  const tensors: Record<string, Ort.Tensor> = {};
  for (const { name, dtype } of inputs) {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : undefined;
    if (!feed) throw new RuntimeFailure('model.input_mismatch', `nothing is given for the input "${name}"`);
    if (feed.dtype !== dtype) {
      throw new RuntimeFailure('model.input_mismatch', `the input "${name}" takes ${dtype}, not ${feed.dtype}`);
    }
    tensors[name] = new ort.Tensor(dtype as Ort.Tensor.Type, feed.data as Ort.Tensor.DataType, feed.shape);
  }
  const surplus = Object.keys(feeds).find((name) => !Object.hasOwn(tensors, name));
  if (surplus === undefined) return tensors;
  throw new RuntimeFailure('model.input_mismatch', `the model has no input "${surplus}"`);
}

export function assertOutputs(outputs: readonly TensorSpec[], wanted: readonly string[]): void {
  if (wanted.length === 0) throw new RuntimeFailure('model.output_missing', 'no output of the model is asked for');
  for (const name of wanted) {
    const output = outputs.find((candidate) => candidate.name === name);
    if (!output) throw new RuntimeFailure('model.output_missing', `the model has no output "${name}"`);
    if (bytesPerElement(output.dtype) === undefined) throw notNumbers(name);
  }
}

/** The tensor's own memory, without a copy: it stays valid for as long as the array is reachable. */
export function fromValue(name: string, value: Ort.OnnxValue | undefined): HostTensor {
  const dtype = value && dtypeOf(value.type);
  if (!value || !dtype || bytesPerElement(dtype) === undefined) throw notNumbers(name);
  return { dtype, shape: [...value.dims], data: value.data as TypedArray };
}

function dtypeOf(type: Ort.Tensor.Type): DType {
  return type === 'int4' || type === 'uint4' ? 'unknown' : type;
}

function notNumbers(name: string): RuntimeFailure {
  return new RuntimeFailure(
    'model.unsupported_type',
    `the output "${name}" is not a tensor of numbers (a sequence, a map, text or 4-bit elements)`,
  );
}
