import type { Files } from './files.ts';

type Buffered = ArrayBufferView;

const CODES: [new (length: number) => Buffered, string][] = [
  [Float32Array, '<f4'],
  [Float64Array, '<f8'],
  [Int8Array, '|i1'],
  [Uint8Array, '|u1'],
  [Int16Array, '<i2'],
  [Uint16Array, '<u2'],
  [Int32Array, '<i4'],
  [Uint32Array, '<u4'],
  [BigInt64Array, '<i8'],
  [BigUint64Array, '<u8'],
];

export interface NpyOptions {
  descr?: string;
  fortran?: boolean;
  version?: 1 | 2 | 3;
  /** Replaces the whole header text. */
  header?: string;
}

/** A npy file of `data`'s bytes, which are taken as they lie in memory. */
export function npy(data: Buffered, shape: readonly number[], options: NpyOptions = {}): Uint8Array {
  const descr = options.descr ?? CODES.find(([type]) => data instanceof type)![1];
  const dims = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const plain = `{'descr': '${descr}', 'fortran_order': ${options.fortran ? 'True' : 'False'}, 'shape': (${dims}), }`;
  const version = options.version ?? 1;
  const prefix = version === 1 ? 10 : 12;
  const text = options.header ?? `${plain}${' '.repeat(64 - ((prefix + plain.length + 1) % 64))}\n`;
  const head = Buffer.alloc(prefix);
  head.write('\x93NUMPY', 'latin1');
  head[6] = version;
  if (version === 1) head.writeUInt16LE(text.length, 8);
  else head.writeUInt32LE(text.length, 8);
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([head, Buffer.from(text, 'latin1'), bytes]);
}

/** Text as NumPy's `<U{width}`. */
export function npyText(
  texts: readonly string[],
  width = Math.max(...texts.map((text) => [...text].length)),
): Uint8Array {
  const points = new Uint32Array(texts.length * width);
  for (const [row, text] of texts.entries())
    for (const [at, character] of [...text].entries()) points[row * width + at] = character.codePointAt(0)!;
  return npy(points, [texts.length], { descr: `<U${width}` });
}

/** An IDX file; `data` is big-endian already. */
export function idx(type: number, shape: readonly number[], data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(4 + 4 * shape.length);
  head.set([0, 0, type, shape.length]);
  for (const [axis, size] of shape.entries()) head.writeUInt32BE(size, 4 + 4 * axis);
  return Buffer.concat([head, data]);
}

/** Two rows of two float64 features and one label each, in the two usual files. */
export const pair = (): Files => ({
  'X.npy': npy(Float64Array.of(1, 2, 3, 4), [2, 2]),
  'y.npy': npy(BigInt64Array.of(1n, 0n), [2]),
});
