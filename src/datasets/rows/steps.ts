import type { PreprocessStep, ResizeStep } from '../../../schemas/generated/gate.d.ts';
import { elementsOf } from '../../contracts/elements.ts';
import { decode, encode, type NumericType } from '../elements.ts';
import type { Library } from '../library.ts';
import { MAX_ROW_ELEMENTS } from '../limits.ts';
import { type Place, problem } from '../problem.ts';
import { reversed, toGray, toThree } from './colour.ts';
import { resizer } from './resize.ts';
import { spread } from './values.ts';

/** Place of a row of the block that is at hand. */
export type PlaceOf = (row: number) => Place;

/** One step of preprocessing, made for rows of one shape; `apply` may overwrite its argument. */
export interface Step {
  rowShape: readonly number[];
  apply?: (values: Float64Array, place: PlaceOf) => Float64Array;
}

/** Throws `dataset.preprocess` where the step does not fit rows of `rowShape`. */
export async function compileStep(step: PreprocessStep, rowShape: readonly number[], library: Library): Promise<Step> {
  if ('standardize' in step) {
    const mean = await spread(step.standardize.mean, rowShape, 'mean', library);
    const std = await spread(step.standardize.std, rowShape, 'std', library);
    if (std.some((value) => !(value > 0)))
      throw unfit('standardize', 'a std is not above 0', 'Drop constant features.');
    return { rowShape, apply: (values) => standardize(values, mean, std) };
  }
  if ('scale' in step) return { rowShape, apply: (values) => values.map((value) => value * step.scale) };
  if ('cast' in step)
    return { rowShape, apply: (values, place) => cast(values, step.cast, elementsOf(rowShape), place) };
  if ('reshape' in step) return reshape(step.reshape, rowShape);
  if ('transpose' in step) return transpose(step.transpose, rowShape);
  if ('resize' in step) return resize(step.resize, rowShape);
  if ('grayscale' in step) return channels('gray', rowShape);
  if ('channels' in step) return channels(step.channels, rowShape);
  throw unfit('tokenize', 'numbers cannot be tokenized', 'Use `tokenize:` with a table that has a column of text.');
}

/** Throws `dataset.lossy_cast` for the first value that `dtype` cannot hold. */
export function castBytes(values: Float64Array, dtype: NumericType, rowSize: number, place: PlaceOf): Uint8Array {
  const { bytes, lossy } = encode(values, dtype);
  if (lossy < 0) return bytes;
  const what = `the value ${values[lossy]} cannot be cast to ${dtype} without loss`;
  const remedy = 'Correct the value, or change `preprocess:` so that its results fit the type of the input.';
  throw problem('lossy_cast', place(Math.floor(lossy / rowSize)), what, remedy);
}

function standardize(values: Float64Array, mean: Float64Array, std: Float64Array): Float64Array {
  const size = mean.length;
  for (let start = 0; start < values.length; start += size)
    for (let index = 0; index < size; index++)
      values[start + index] = (values[start + index]! - mean[index]!) / std[index]!;
  return values;
}

function cast(values: Float64Array, dtype: NumericType, rowSize: number, place: PlaceOf): Float64Array {
  return decode(castBytes(values, dtype, rowSize, place), dtype);
}

function reshape(shape: readonly number[], rowShape: readonly number[]): Step {
  if (elementsOf(shape) === elementsOf(rowShape)) return { rowShape: shape };
  const what = `rows of [${rowShape.join(', ')}] cannot become [${shape.join(', ')}]`;
  throw unfit('reshape', what, 'Name a shape with as many elements.');
}

function transpose(axes: readonly number[], rowShape: readonly number[]): Step {
  const sorted = [...axes].sort((a, b) => a - b);
  if (axes.length !== rowShape.length || sorted.some((axis, index) => axis !== index)) {
    const what = `[${axes.join(', ')}] is no order of the ${rowShape.length} axes of rows of [${rowShape.join(', ')}]`;
    throw unfit('transpose', what, 'Name each axis of a row once, from 0; the sample axis is not counted.');
  }
  const shape = axes.map((axis) => rowShape[axis]!);
  const strides = axes.map((axis) => elementsOf(rowShape.slice(axis + 1)));
  const sources = Uint32Array.from({ length: elementsOf(shape) }, (_, index) => {
    let rest = index;
    let source = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      source += (rest % shape[axis]!) * strides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    return source;
  });
  return { rowShape: shape, apply: (values) => gather(values, sources) };
}

function gather(values: Float64Array, sources: Uint32Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let start = 0; start < values.length; start += sources.length)
    for (let index = 0; index < sources.length; index++) result[start + index] = values[start + sources[index]!]!;
  return result;
}

function resize(step: ResizeStep['resize'], rowShape: readonly number[]): Step {
  const shape = [step.height, step.width, ...rowShape.slice(2)];
  if (rowShape.length < 2 || rowShape.length > 3) {
    const what = `rows of [${rowShape.join(', ')}] are no images of [height, width] or [height, width, channels]`;
    throw unfit('resize', what, 'Put `reshape:` or `transpose:` before it.');
  }
  if (elementsOf(shape) > MAX_ROW_ELEMENTS)
    throw unfit('resize', `makes rows of more than ${MAX_ROW_ELEMENTS} elements`, 'Name a smaller size.');
  return { rowShape: shape, apply: resizer(step, rowShape) };
}

function channels(to: 'gray' | 'rgb' | 'bgr', rowShape: readonly number[]): Step {
  const from = rowShape.length === 3 ? rowShape[2]! : 0;
  if (from !== 1 && from !== 3) {
    const what = `rows of [${rowShape.join(', ')}] are no images of [height, width, 1] or [height, width, 3]`;
    throw unfit(to === 'gray' ? 'grayscale' : 'channels', what, 'Put it before `transpose:` and `reshape:`.');
  }
  const result = { rowShape: [...rowShape.slice(0, 2), to === 'gray' ? 1 : 3] };
  if (to === 'gray') return from === 1 ? result : { ...result, apply: toGray };
  if (from === 1) return { ...result, apply: toThree };
  return to === 'rgb' ? result : { ...result, apply: reversed };
}

function unfit(step: string, what: string, remedy: string): Error {
  return problem('preprocess', { file: `preprocess, ${step}` }, what, remedy);
}
