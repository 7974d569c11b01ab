import type { Dim, DType, TensorSpec } from '../../contracts/tensor.ts';
import { shown } from '../onnx/shown.ts';
import { dtypeName, inputDtype } from './shapes/input.ts';
import type { KerasLayer, KerasModel, KerasTensor } from './types.ts';

const DTYPES: ReadonlySet<string> = new Set<DType>([
  'float16',
  'bfloat16',
  'float32',
  'float64',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'bool',
  'string',
]);

/** An input as its layer declares it (`batch_shape`, in Keras 2 `batch_input_shape`); the first axis without size is the batch. */
export function inputSpec(model: KerasModel, { layer }: KerasTensor, name: string): TensorSpec {
  const config = model.layers.find((each) => each.name === layer)?.config ?? {};
  const declared = config.batch_shape ?? config.batch_input_shape;
  const written = inputDtype(config.dtype);
  const dtype = (DTYPES.has(written) ? written : 'unknown') as DType;
  if (!Array.isArray(declared)) return { name, dtype };
  return { name, dtype, shape: declared.map((size, axis) => dimension(size, axis)) };
}

/** A size as Keras saves it; the first axis without one is the batch. */
export function dimension(size: unknown, axis: number): Dim {
  if (Number.isSafeInteger(size) && (size as number) >= 0) return size as number;
  return axis === 0 ? 'batch' : null;
}

/** What is Python code in the file, and so is never run here; and what is computed otherwise than Keras would. */
export function warningsOf(layers: readonly KerasLayer[]): string[] {
  return [...codeIn(layers), ...lessExact(layers)];
}

/** Layers in half precision, which are computed in float32. */
function lessExact(layers: readonly KerasLayer[]): string[] {
  const counts = new Map<string, number>();
  for (const { className, config } of layers) {
    const policy = dtypeName(config.dtype);
    if (className === 'InputLayer' || policy === undefined || !HALF.test(policy)) continue;
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  return [...counts].map(
    ([policy, count]) =>
      `${count} ${count === 1 ? 'layer computes' : 'layers compute'} in ${policy}; here everything is computed in float32, so results differ in the last digits of half precision.`,
  );
}

const HALF = /^(mixed_)?b?float16$/;

function codeIn(layers: readonly KerasLayer[]): string[] {
  return layers.flatMap(({ name, className }) => {
    if (className === 'Lambda')
      return [`Layer ${shown(name)} is a Lambda: it holds Python code, which is never run here.`];
    if (className.includes('>')) {
      return [`Layer ${shown(name)} is of the custom class ${shown(className)}, whose code is not in the file.`];
    }
    return [];
  });
}
