import type { NumericType } from '../elements.ts';
import type { NamedArray } from '../kind.ts';
import { problem, quote } from '../problem.ts';
import { arrayOf, textArrayOf } from './file-array.ts';
import { decodeText } from './fixed-text.ts';
import { type NpyHeader, parseNpyHeader } from './npy-header.ts';
import { type Region, readRegion } from './region.ts';

/** NumPy writes a few hundred bytes; its own reader stops at 10,000. */
const MAX_HEADER_BYTES = 65536;
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const ADVICE = 'Write the array again with numpy.save and a numeric or string dtype.';

const TYPES: Record<string, NumericType> = {
  b1: 'bool',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

export function isNpy(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** Opens a npy array (format 1.0 to 3.0) of numbers or fixed-width text. Pickles (dtype object) are refused unread. */
export async function openNpyArray(region: Region, name: string): Promise<NamedArray> {
  const { text, end } = await headerText(region, name);
  const header = parsed(text, name);
  const { shape, fortranOrder: fortran } = header;
  const descr = header.descr ?? '';
  if (/O/.test(descr) || (header.descr === undefined && /'[<>|=]?O/.test(text))) throw pickle(name);
  const match = /^([<>|=]?)([a-zA-Z])(\d{1,9})$/.exec(descr);
  const data = { path: region.path, start: region.start + end, length: region.length - end };
  const [, order, letter, digits] = match ?? [];
  const bigEndian = order === '>';
  const width = Number(digits);
  const dtype = TYPES[`${letter}${digits}`];
  if (dtype) return arrayOf(data, name, dtype, { shape, itemBytes: width, unitBytes: width, bigEndian, fortran });
  if ((letter !== 'U' && letter !== 'S') || width === 0) {
    const shown = header.descr === undefined ? 'a record of fields' : quote(descr);
    throw problem('npy_dtype', { file: name }, `has the dtype ${shown}, which is neither numbers nor text`, ADVICE);
  }
  const unitBytes = letter === 'U' ? 4 : 1;
  const layout = { shape, itemBytes: unitBytes * width, unitBytes, bigEndian, fortran };
  return textArrayOf(data, name, layout, (bytes) => decodeText(bytes, unitBytes, name));
}

async function headerText(region: Region, name: string): Promise<{ text: string; end: number }> {
  const head = await readRegion(region, 0, Math.min(12, region.length));
  const [major, minor] = [head[6]!, head[7]!];
  if (!isNpy(head) || region.length < 12) throw problem('npy', { file: name }, 'is not a npy array', ADVICE);
  if (major < 1 || major > 3 || minor !== 0)
    throw problem('npy', { file: name }, `has npy format ${major}.${minor}; 1.0 to 3.0 are known`, ADVICE);
  const view = new DataView(head.buffer);
  const start = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MAX_HEADER_BYTES || start + length > region.length)
    throw problem('npy', { file: name }, `has a header of ${length} bytes, which is more than it can be`, ADVICE);
  const bytes = await readRegion(region, start, length);
  return { text: Buffer.from(bytes.buffer).toString(major === 3 ? 'utf8' : 'latin1'), end: start + length };
}

function parsed(text: string, name: string): NpyHeader {
  try {
    return parseNpyHeader(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem('npy', { file: name }, `has a broken npy header: ${error.message}`, ADVICE);
  }
}

function pickle(name: string): Error {
  const what = 'is a pickle (dtype object); Model Gate never opens pickles';
  const remedy = 'Save it with a string or numeric dtype: numpy.save(file, array.astype(str)) for names.';
  return problem('pickle', { file: name }, what, remedy);
}
