import { elementsOf } from '../../contracts/elements.ts';
import type { Fields } from './fields.ts';
import type { Storage } from './storage.ts';

/** Of HDF5 itself (H5S_MAX_RANK). */
const MAX_RANK = 32;

/** Dimensions of an array, empty of a single value; `null` where there is no value at all. */
export type Shape = readonly number[] | null;

/** Reads a dataspace message (File Format Specification IV.A.2.b, versions 1 and 2). */
export function readDataspace(fields: Fields): Shape {
  const version = fields.version('a shape', 1, 2);
  const rank = fields.u8();
  if (rank > MAX_RANK) throw fields.storage.malformed(`an array has ${rank} dimensions`);
  fields.advance(1);
  const kind = fields.u8();
  if (version === 1) fields.advance(4);
  else if (kind === 2) return null;
  return Array.from({ length: rank }, () => fields.length());
}

/** The number of elements; beyond 2^53 it is refused. */
export function elementCount(storage: Storage, shape: readonly number[]): number {
  if (shape.includes(0)) return 0;
  const elements = elementsOf(shape);
  if (!Number.isSafeInteger(elements)) throw storage.malformed('an array has more than 2^53 elements');
  return elements;
}
