import type { RowPredictions } from '../../schemas/generated/result.d.ts';
import type { Predictions, Scored } from '../contracts/predictions.ts';

/** Packed predictions beyond this would make a result document that nobody can handle; so would scores. */
export const MAX_PACKED_BYTES = 2 ** 20;

/**
 * Packs predictions for the result document: 1, 2 or 4 bytes a class index (little-endian, by the number of classes), one
 * bit a label (all rows in one run of bits, lowest bit first), or float32 numbers (little-endian).
 *
 * @param rowsSha256 digest of the rows and their labels
 * @param most bytes, before they are written as text
 * @returns undefined where there are no rows or they take more than `most`
 */
export function packPredictions(
  predictions: Predictions,
  rowsSha256: string,
  most = MAX_PACKED_BYTES,
): RowPredictions | undefined {
  const { kind } = predictions;
  const width = predictions.kind === 'class' ? predictions.classCount : predictions.width;
  const rows = predictions.values.length / (predictions.kind === 'class' ? 1 : width);
  if (rows === 0 || packedBytes(kind, rows, width) > most) return undefined;
  const bytes = new Uint8Array(packedBytes(kind, rows, width));
  const view = new DataView(bytes.buffer);
  if (kind === 'class') {
    const size = classBytes(width);
    predictions.values.forEach((value, row) => {
      for (let byte = 0; byte < size; byte++) view.setUint8(row * size + byte, (value >>> (8 * byte)) & 0xff);
    });
  } else if (kind === 'multilabel') {
    predictions.values.forEach((value, index) => {
      bytes[index >> 3]! |= value << (index & 7);
    });
  } else bytes.set(floatBytes(predictions.values));
  return { kind, rows, width, rowsSha256, data: Buffer.from(bytes).toString('base64') };
}

/** Packs scores as float32 numbers. Undefined where they take more than `most` bytes or one is beyond float32. */
export function packScores({ values, width }: Scored, most = MAX_PACKED_BYTES): RowPredictions['scores'] {
  if (4 * values.length > most) return undefined;
  if (!values.every((value) => Number.isFinite(Math.fround(value)))) return undefined;
  return { width, data: Buffer.from(floatBytes(values)).toString('base64') };
}

/** Unpacks what `packScores` wrote of as many rows; undefined for anything that it cannot have written. */
export function unpackScores({ rows, scores }: RowPredictions): Scored | undefined {
  if (!scores) return undefined;
  const { width, data } = scores;
  const bytes = bytesOf(data, 4 * rows * width);
  const values = bytes && readFloats(bytes);
  return values && { values, width };
}

/**
 * Unpacks what `packPredictions` wrote. Returns undefined for anything that it cannot have written: a wrong length, a
 * class beyond the last, bits after the end, numbers that are not finite.
 */
export function unpackPredictions({ kind, rows, width, data }: RowPredictions): Predictions | undefined {
  const bytes = bytesOf(data, packedBytes(kind, rows, width));
  if (!bytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (kind === 'class') {
    const values = Int32Array.from({ length: rows }, (_, row) => readClass(view, row, classBytes(width)));
    return values.every((value) => value >= 0 && value < width) ? { kind, values, classCount: width } : undefined;
  }
  if (kind === 'multilabel') {
    const bits = rows * width;
    const clean = bits % 8 === 0 || bytes.at(-1)! >> (bits % 8) === 0;
    const values = Uint8Array.from({ length: bits }, (_, index) => (bytes[index >> 3]! >> (index & 7)) & 1);
    return clean ? { kind, values, width } : undefined;
  }
  const values = readFloats(bytes);
  return values && { kind, values, width };
}

/** Nothing is allocated that the text itself does not hold. */
function bytesOf(data: string, expected: number): Uint8Array | undefined {
  if (data.length !== 4 * Math.ceil(expected / 3)) return undefined;
  const bytes = Buffer.from(data, 'base64');
  return bytes.length === expected && bytes.toString('base64') === data ? bytes : undefined;
}

function floatBytes(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setFloat32(4 * index, value, true);
  });
  return bytes;
}

function readFloats(bytes: Uint8Array): Float64Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = Float64Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  return values.every(Number.isFinite) ? values : undefined;
}

function packedBytes(kind: Predictions['kind'], rows: number, width: number): number {
  if (kind === 'class') return rows * classBytes(width);
  return kind === 'multilabel' ? Math.ceil((rows * width) / 8) : 4 * rows * width;
}

function classBytes(classes: number): number {
  if (classes <= 2 ** 8) return 1;
  return classes <= 2 ** 16 ? 2 : 4;
}

function readClass(view: DataView, row: number, size: number): number {
  if (size === 1) return view.getUint8(row);
  return size === 2 ? view.getUint16(2 * row, true) : view.getInt32(4 * row, true);
}
