import { layerProblem } from '../../formats/keras/layer-problem.ts';
import { dtypeName } from '../../formats/keras/shapes/input.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';

/** Policies that are computed in float32: never less exactly than Keras computes them. */
const AS_FLOAT32 = ['float32', 'float16', 'bfloat16', 'mixed_float16', 'mixed_bfloat16'];

/** Throws `convert.unsupported_dtype` for a layer whose dtype policy asks for more than float32, or for quantised weights. */
export function assertPrecision(layer: KerasLayer): void {
  const written = layer.config.dtype ?? undefined;
  const name = dtypeName(written);
  if (written === undefined || (name !== undefined && AS_FLOAT32.includes(name))) return;
  throw layerProblem(
    'convert.unsupported_dtype',
    layer,
    `it computes in ${(name ?? JSON.stringify(written)).slice(0, 100)}`,
    'Save the model with the dtype policy float32.',
  );
}
