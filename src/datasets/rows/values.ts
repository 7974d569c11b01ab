import type { Values } from '../../../schemas/generated/gate.d.ts';
import { elementsOf } from '../../contracts/elements.ts';
import { decode, firstUnsound } from '../elements.ts';
import type { Library } from '../library.ts';
import { problem } from '../problem.ts';

const FORMS = 'Give one number, one for each element of the row, or one for each position of its last axis.';

/**
 * A mean or deviation spread over a row of `rowShape`, row-major: one number, as many as the row has elements, or as many
 * as its last axis is long. An npy file of several axes must have the row's shape. Throws `dataset.preprocess`.
 */
export async function spread(
  values: Values,
  rowShape: readonly number[],
  name: 'mean' | 'std',
  library: Library,
): Promise<Float64Array> {
  const size = elementsOf(rowShape);
  if (typeof values === 'number') return new Float64Array(size).fill(values);
  const list = typeof values === 'string' ? await load(values, rowShape, library) : Float64Array.from(values);
  if (list.length === size) return list;
  const last = rowShape.at(-1)!;
  if (list.length === last) return Float64Array.from({ length: size }, (_, index) => list[index % last]!);
  const file = typeof values === 'string' ? values : `preprocess, ${name}`;
  throw problem('preprocess', { file }, `holds ${list.length} values for rows of [${rowShape.join(', ')}]`, FORMS);
}

async function load(location: string, rowShape: readonly number[], library: Library): Promise<Float64Array> {
  const place = { file: location };
  const opened = await library.openOther({ location });
  if (opened.kind !== 'arrays' || opened.keys)
    throw problem('preprocess', place, 'is not one array', 'Save the values with numpy.save as npy.');
  const array = await opened.open(undefined);
  if (array.kind !== 'numbers') throw problem('preprocess', place, 'holds text, not numbers', 'Save numbers.');
  const { shape } = array;
  const fits = [rowShape, rowShape.slice(-1)].some((fit) => withoutLeadingOnes(shape) === withoutLeadingOnes(fit));
  if (shape[0]! > elementsOf(rowShape) || (shape.length > 1 && !fits)) {
    const what = `has the shape [${shape.join(', ')}], which does not fit rows of [${rowShape.join(', ')}]`;
    throw problem('preprocess', place, what, FORMS);
  }
  const bytes = await array.read(0, shape[0]!);
  if (firstUnsound(bytes, array.dtype) >= 0) throw problem('not_finite', place, 'holds NaN or infinity', 'Repair it.');
  return decode(bytes, array.dtype);
}

function withoutLeadingOnes(shape: readonly number[]): string {
  return shape.join().replace(/^(?:1,)+/, '');
}
