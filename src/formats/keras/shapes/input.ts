import type { DType } from '../../../contracts/tensor.ts';
import { LayerConfig } from '../layer-config.ts';
import { layerProblem, unsupported } from '../layer-problem.ts';
import type { KerasLayer, KerasModel, KerasTensor } from '../types.ts';
import type { TypedShape } from './types.ts';

/** What an input may hold. bfloat16, strings and the sparse and ragged kinds are refused. */
const TYPES: readonly DType[] = ['float32', 'float16', 'int32', 'int64', 'int16', 'int8', 'uint8', 'bool'];

/**
 * Shape and element type of a model's input, from its InputLayer: `batch_shape` (Keras 3), `batch_input_shape` (Keras 2)
 * or `shape`. Throws `format.config`, `convert.unsupported_layer`.
 */
export function inputType(model: KerasModel, input: KerasTensor): TypedShape {
  const layer = model.layers.find(({ name }) => name === input.layer);
  if (!layer) throw unsupported({ name: input.layer, className: 'InputLayer' }, 'the model has no such layer');
  const config = new LayerConfig(layer);
  if (config.raw('sparse') || config.raw('ragged')) throw unsupported(layer, 'sparse and ragged inputs cannot be fed');
  const dtype = inputDtype(config.raw('dtype')) as DType;
  if (!TYPES.includes(dtype))
    throw unsupported(layer, `inputs of the type ${String(dtype).slice(0, 50)} cannot be fed`);
  return { shape: shapeOf(layer, config), dtype };
}

function shapeOf(layer: KerasLayer, config: LayerConfig): (number | null)[] {
  const written = config.raw('batch_shape') ?? config.raw('batch_input_shape');
  const shape = Array.isArray(written)
    ? written
    : config.has('shape')
      ? [null, ...(config.raw('shape') as [])]
      : undefined;
  const sound = shape?.every((dim) => dim === null || (Number.isInteger(dim) && dim > 0 && dim < 2 ** 31));
  if (shape && sound && shape.length > 0 && shape.length <= 8) return shape as (number | null)[];
  throw layerProblem(
    'format.config',
    layer,
    "it does not say the shape of the model's input",
    'Give the model an Input with a shape, or build it, before saving.',
  );
}

/** What an input of this dtype or policy is fed: mixed policies keep their variables and take their inputs in float32. */
export function inputDtype(written: unknown): string {
  const name = dtypeName(written) ?? 'float32';
  return name.startsWith('mixed_') ? 'float32' : name;
}

/** The name of a dtype or dtype policy as saved: a string, or an object with `config.name`; undefined where there is none. */
export function dtypeName(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const name = (value as { config?: { name?: unknown } } | undefined)?.config?.name;
  return typeof name === 'string' ? name : undefined;
}
