import type { ModelGateError } from '../../contracts/errors.ts';
import type { DType } from '../../contracts/tensor.ts';
import { readChunks } from './chunks.ts';
import { elementCount, readDataspace } from './dataspace.ts';
import { readDatatype } from './datatype.ts';
import { readFilters } from './filters.ts';
import { type Layout, readLayout } from './layout.ts';
import { find, MESSAGE, type Message } from './object-header.ts';
import type { Storage } from './storage.ts';

/** A dataset of numbers. */
export interface Hdf5Array {
  path: string;
  dtype: DType;
  shape: readonly number[];
  /** Little-endian elements in row-major order. */
  bytes(): Promise<Uint8Array>;
  elements: number;
  /** `format.unsupported` of this file. */
  unsupported(what: string): ModelGateError;
}

/** One array, without its filters. */
const MAX_ARRAY_BYTES = 2 ** 31;

/**
 * Reads what a dataset is; its data only when they are asked for. A shape is checked against what is stored before anything
 * is allocated: `format.malformed` where the file does not hold as much.
 */
export function openArray(storage: Storage, path: string, messages: readonly Message[]): Hdf5Array | undefined {
  const [space, typeFields] = [find(messages, MESSAGE.dataspace), find(messages, MESSAGE.datatype)];
  if (!space || !typeFields) return undefined;
  const shape = readDataspace(space);
  const type = readDatatype(typeFields);
  const numbers =
    type.kind === 'number' || (type.kind === 'other' && type.title === 'opaque values' && type.bytes === 2);
  if (!numbers || shape === null) {
    throw storage.unsupported(
      `${type.kind === 'other' ? type.title : type.kind === 'text' ? 'texts' : 'no value'} in the array ${path}`,
    );
  }
  const layout = readLayout(messages, shape.length);
  if (!layout) throw storage.malformed(`the array ${path} has no data`);
  const bytes = elementCount(storage, shape) * type.bytes;
  checkStored(storage, path, layout, bytes);
  const filterFields = find(messages, MESSAGE.filters);
  const filters = filterFields ? readFilters(filterFields) : [];
  return {
    path,
    // h5py stores bfloat16 as opaque values of two bytes.
    dtype: type.kind === 'number' ? type.dtype : 'bfloat16',
    shape,
    elements: bytes / type.bytes,
    unsupported: (what) => storage.unsupported(what),
    async bytes() {
      const data = await stored(bytes, type.bytes);
      return type.kind === 'number' && type.bigEndian ? swapped(data, type.bytes) : data;
    },
  };

  async function stored(total: number, width: number): Promise<Uint8Array> {
    if (total === 0) return new Uint8Array(0);
    if (layout!.kind === 'compact') return layout!.bytes.slice(0, total);
    if (layout!.kind === 'contiguous') return storage.bytes(layout!.address!, total);
    return readChunks(storage, path, layout!, filters, shape!, width);
  }
}

function checkStored(storage: Storage, path: string, layout: Layout, bytes: number): void {
  if (bytes === 0) return;
  if (bytes > MAX_ARRAY_BYTES) {
    throw storage.tooComplex(`the array ${path} claims ${bytes} bytes, and the limit is ${MAX_ARRAY_BYTES}`);
  }
  if (layout.kind !== 'compact' && layout.address === undefined) {
    throw storage.malformed(`the array ${path} claims ${bytes} bytes, and none are stored`);
  }
  const held =
    layout.kind === 'compact'
      ? layout.bytes.length
      : layout.kind === 'contiguous'
        ? Math.min(layout.bytes ?? bytes, storage.size - layout.address!)
        : bytes;
  if (held < bytes) throw storage.malformed(`the array ${path} claims ${bytes} bytes, and ${held} are stored`);
}

function swapped(bytes: Uint8Array, width: number): Uint8Array {
  const result = bytes.slice();
  for (let at = 0; at < result.length; at += width) result.subarray(at, at + width).reverse();
  return result;
}
