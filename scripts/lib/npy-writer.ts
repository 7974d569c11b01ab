const VERSION_1 = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGN = 64;

/** Rows of equal length as a little-endian float32 array of NumPy (format 1.0). */
export function writeNpy(rows: readonly ArrayLike<number>[]): Uint8Array {
  const width = rows[0]!.length;
  const description = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows.length}, ${width}), }`;
  const used = VERSION_1.length + 2 + description.length + 1;
  const header = `${description}${' '.repeat((ALIGN - (used % ALIGN)) % ALIGN)}\n`;
  const head = Buffer.alloc(VERSION_1.length + 2 + header.length);
  head.set(VERSION_1);
  head.writeUInt16LE(header.length, VERSION_1.length);
  head.write(header, VERSION_1.length + 2, 'latin1');
  const data = Buffer.alloc(4 * rows.length * width);
  for (const [row, values] of rows.entries())
    for (let column = 0; column < width; column++) data.writeFloatLE(values[column]!, 4 * (row * width + column));
  return Buffer.concat([head, data]);
}
