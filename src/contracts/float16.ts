const INFINITY_BITS = 0x7c00;
const NAN_BITS = 0x7e00;
const SMALLEST_NORMAL = 2 ** -14;
/** Adding it pushes the fraction of a smaller number out, and float64 addition rounds ties to even. */
const ROUNDER = 2 ** 52;

const scratch = new DataView(new ArrayBuffer(8));

/** The bits of the nearest IEEE 754 binary16, ties to even, rounded once (not by way of float32). */
export function toFloat16(value: number): number {
  scratch.setFloat64(0, value);
  const sign = (scratch.getUint16(0) >>> 15) << 15;
  if (Number.isNaN(value)) return sign | NAN_BITS;
  const size = Math.abs(value);
  if (size >= 65536) return sign | INFINITY_BITS;
  if (size < SMALLEST_NORMAL) return sign | round(size * 2 ** 24);
  const exponent = ((scratch.getUint16(0) >>> 4) & 0x7ff) - 1023;
  // A fraction that rounds up to 2048 carries into the exponent, up to infinity: the bits are one number.
  return sign | (((exponent + 14) << 10) + round(size * 2 ** (10 - exponent)));
}

/** The value of IEEE 754 binary16 bits. */
export function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}

function round(value: number): number {
  return value + ROUNDER - ROUNDER;
}
