import { arrayOf } from './arrays/file-array.ts';
import { type Region, readRegion } from './arrays/region.ts';
import { itemBytes, type NumericType } from './elements.ts';
import type { DataKind, NumberArray } from './kind.ts';
import { problem } from './problem.ts';

const TYPES: Record<number, NumericType> = {
  8: 'uint8',
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
};

/**
 * The format of the MNIST files (https://yann.lecun.org/exdb/mnist): two zero bytes, a type, the number of axes, each
 * size in 32 bits, then the elements, row-major; all big-endian.
 */
export const idx: DataKind = {
  id: 'idx',
  title: 'an IDX array',
  claims: (name) => /(?:\.idx|-ubyte|[.-]idx\d-\w+)$/.test(name),
  recognises: (head) => head[0] === 0 && head[1] === 0 && Object.hasOwn(TYPES, head[2]!) && head[3]! > 0,
  open: async (file) => ({
    kind: 'arrays',
    file,
    keys: undefined,
    open: () => openIdx({ path: file.path, start: 0, length: file.bytes }, file.name),
  }),
};

async function openIdx(region: Region, name: string): Promise<NumberArray> {
  const head = await readRegion(region, 0, 4);
  const end = 4 + 4 * head[3]!;
  if (end > region.length)
    throw problem('length', { file: name }, 'ends within its header', 'Write or fetch the file again.');
  const sizes = new DataView((await readRegion(region, 4, end - 4)).buffer);
  const shape = Array.from({ length: head[3]! }, (_, axis) => sizes.getUint32(4 * axis));
  const dtype = TYPES[head[2]!]!;
  const width = itemBytes(dtype);
  const layout = { shape, itemBytes: width, unitBytes: width, bigEndian: true, fortran: false };
  return arrayOf({ path: region.path, start: end, length: region.length - end }, name, dtype, layout);
}
