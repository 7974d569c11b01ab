import type { DType } from '../../contracts/tensor.ts';
import { shown } from '../onnx/shown.ts';
import { countOf, get, type JsonObject, listOf, textOf } from '../shared/json-value.ts';
import { malformed } from './fault.ts';

/** One array of the weights manifest. */
export interface TfjsWeight {
  name: string;
  shape: readonly number[];
  elements: number;
  /** The element type that lies in the shards; `unknown` for complex numbers. */
  stored: DType;
  /** Undefined where only the bytes themselves tell (texts). */
  bytes: number | undefined;
  /** State of an optimizer, which is no part of the model. */
  optimizer: boolean;
}

/** Weights whose bytes lie one after the other in the shards of one group. */
export interface WeightGroup {
  paths: readonly string[];
  weights: readonly TfjsWeight[];
}

/** Bytes of an element: `DTYPE_VALUE_SIZE_MAP` of tfjs-core's io. */
const STORED: Readonly<Record<string, readonly [DType, bytes: number | undefined]>> = {
  float32: ['float32', 4],
  int32: ['int32', 4],
  bool: ['bool', 1],
  complex64: ['unknown', 8],
  string: ['string', undefined],
};

/** `quantization.dtype` by the element types that it can stand for. */
const QUANTIZED: Readonly<Record<string, { stored: DType; bytes: number; of: readonly string[]; affine: boolean }>> = {
  uint8: { stored: 'uint8', bytes: 1, of: ['float32', 'int32'], affine: true },
  uint16: { stored: 'uint16', bytes: 2, of: ['float32', 'int32'], affine: true },
  float16: { stored: 'float16', bytes: 2, of: ['float32'], affine: false },
};

/** Reads `weightsManifest` (WeightsManifestConfig of tfjs-core). Throws `format.malformed`, which names the weight. */
export function readManifest(name: string, model: JsonObject): WeightGroup[] {
  const groups = listOf(get(model, 'weightsManifest'));
  if (!groups) throw malformed(name, 'it has no weightsManifest, which names its weights');
  const seen = new Set<string>();
  return groups.map((group, index) => {
    const paths = listOf(get(group, 'paths'));
    const weights = listOf(get(group, 'weights'));
    if (!paths?.every((path) => typeof path === 'string') || !weights) {
      throw malformed(name, `group ${index} of its weightsManifest has no list of paths and weights`);
    }
    return { paths: paths as string[], weights: weights.map((weight) => readWeight(name, weight, seen)) };
  });
}

function readWeight(file: string, value: unknown, seen: Set<string>): TfjsWeight {
  const name = textOf(get(value, 'name'));
  if (name === undefined) throw malformed(file, 'a weight of its weightsManifest has no name');
  if (seen.has(name)) throw malformed(file, `there are two weights with the name ${shown(name)}`);
  seen.add(name);
  const fault = (what: string) => malformed(file, `weight ${shown(name)} ${what}`);
  const shape = listOf(get(value, 'shape'))?.map(countOf);
  if (!shape?.every((dim) => dim !== undefined)) throw fault('has no shape of whole numbers');
  const elements = shape.reduce((product: number, dim) => product * dim!, 1);
  const dtype = textOf(get(value, 'dtype')) ?? '';
  const [stored, elementBytes] = storage(dtype, get(value, 'quantization'), fault);
  const bytes = elementBytes === undefined ? undefined : elements * elementBytes;
  if (!Number.isSafeInteger(bytes ?? elements)) throw fault('has more elements than any file can hold');
  const optimizer = get(value, 'group') === 'optimizer';
  return { name, shape: shape as number[], elements, stored, bytes, optimizer };
}

function storage(
  dtype: string,
  quantization: unknown,
  fault: (what: string) => Error,
): readonly [DType, number | undefined] {
  if (quantization === undefined || quantization === null) {
    if (!Object.hasOwn(STORED, dtype)) throw fault(`has the type "${shown(dtype)}", which TensorFlow.js does not have`);
    return STORED[dtype]!;
  }
  const type = textOf(get(quantization, 'dtype')) ?? '';
  const known = Object.hasOwn(QUANTIZED, type) ? QUANTIZED[type]! : undefined;
  if (!known?.of.includes(dtype)) {
    throw fault(`is ${shown(dtype)} quantised as "${shown(type)}", which TensorFlow.js does not have`);
  }
  const isNumber = (key: string) => Number.isFinite(get(quantization, key));
  if (known.affine && !(isNumber('scale') && isNumber('min'))) {
    throw fault(`is quantised as ${type} without a scale and a min`);
  }
  return [known.stored, known.bytes];
}
