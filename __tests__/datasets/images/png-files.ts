import { crc32, deflateSync } from 'node:zlib';

export interface PngOptions {
  width: number;
  height: number;
  depth?: number;
  colour?: number;
  /** The sample of pixel (x, y) in a channel; red, green, blue, alpha. */
  sample?: (x: number, y: number, channel: number) => number;
  filter?: number;
  interlaced?: boolean;
  /** Instead of the deflated rows. */
  data?: Uint8Array;
  extra?: Uint8Array[];
}

const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function chunk(type: string, body: Uint8Array): Buffer {
  const head = Buffer.from(type, 'latin1');
  const result = Buffer.concat([Buffer.alloc(4), head, body, Buffer.alloc(4)]);
  result.writeUInt32BE(body.length);
  result.writeUInt32BE(crc32(Buffer.concat([head, body])), result.length - 4);
  return result;
}

/** A PNG written from the definition: bits packed sample by sample, one filter for all rows. */
export function png(options: PngOptions): Buffer {
  const { width, height, depth = 8, colour = 0, interlaced = false } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const data = options.data ?? deflateSync(interlaced ? interlacedRows(options) : rows(options, width, height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(options.extra ?? []),
    chunk('IDAT', data.subarray(0, 5)),
    chunk('IDAT', data.subarray(5)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Adam7 by its table: the pass that each pixel of an 8 × 8 tile belongs to. */
const TILE = ['16462646', '77777777', '56565656', '77777777', '36463646', '77777777', '56565656', '77777777'];

function interlacedRows(options: PngOptions): Buffer {
  const parts: Buffer[] = [];
  for (const pass of '1234567') {
    const inPass = (x: number, y: number) => TILE[y % 8]![x % 8] === pass;
    const ys = Array.from({ length: options.height }, (_, y) => y).filter((y) =>
      Array.from({ length: options.width }, (_, x) => x).some((x) => inPass(x, y)),
    );
    if (ys.length === 0) continue;
    const xs = Array.from({ length: options.width }, (_, x) => x).filter((x) => inPass(x, ys[0]!));
    const sample = (x: number, y: number, channel: number) => options.sample?.(xs[x]!, ys[y]!, channel) ?? 0;
    parts.push(rows({ ...options, sample }, xs.length, ys.length));
  }
  return Buffer.concat(parts);
}

function rows(options: PngOptions, width: number, height: number): Buffer {
  const { depth = 8, colour = 0, sample = () => 0, filter = 0 } = options;
  const samples = SAMPLES[colour]!;
  const plain = Array.from({ length: height }, (_, y) => {
    let bits = '';
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < samples; channel++)
        bits += sample(x, y, channel).toString(2).padStart(depth, '0');
    return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  });
  const distance = Math.max(1, (samples * depth) / 8);
  return Buffer.concat(
    plain.map((row, y) => {
      const above = plain[y - 1] ?? Buffer.alloc(row.length);
      const filtered = row.map((byte, at) => {
        const [a, b, c] = [row[at - distance] ?? 0, above[at] ?? 0, at < distance ? 0 : above[at - distance]!];
        const p = a + b - c;
        const nearest = [a, b, c].sort((one, two) => Math.abs(p - one) - Math.abs(p - two))[0]!;
        return byte - [0, a, b, Math.floor((a + b) / 2), nearest][filter]!;
      });
      return Buffer.concat([Buffer.of(filter), filtered]);
    }),
  );
}
