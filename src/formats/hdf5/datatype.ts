import type { DType } from '../../contracts/tensor.ts';
import type { Fields } from './fields.ts';

/** An element type as far as models use them; the rest is named, so that it can be refused. */
export type Datatype =
  | { kind: 'number'; dtype: DType; bytes: number; bigEndian: boolean }
  | { kind: 'text'; bytes: number; variable: boolean; padding: number }
  | { kind: 'other'; bytes: number; title: string };

/** Class numbers of the datatype message (File Format Specification IV.A.2.d). */
const CLASSES = [
  'integers',
  'floats',
  'times',
  'texts',
  'bit fields',
  'opaque values',
  'compound values',
  'references',
  'enumerated values',
  'variable-length values',
  'arrays as elements',
];
const SPACE_PADDED = 2;
const SPACE = 0x20;
/** Sign, exponent place and width, mantissa place and width of the IEEE types (and bfloat16), by bytes. */
const FLOATS: readonly { dtype: DType; bytes: number; exponent: [number, number]; mantissa: [number, number] }[] = [
  { dtype: 'float16', bytes: 2, exponent: [10, 5], mantissa: [0, 10] },
  { dtype: 'bfloat16', bytes: 2, exponent: [7, 8], mantissa: [0, 7] },
  { dtype: 'float32', bytes: 4, exponent: [23, 8], mantissa: [0, 23] },
  { dtype: 'float64', bytes: 8, exponent: [52, 11], mantissa: [0, 52] },
];

export function readDatatype(fields: Fields): Datatype {
  const classAndVersion = fields.u8();
  const bits = fields.uint(3);
  const bytes = fields.u32();
  const type = classAndVersion & 0xf;
  if (bytes === 0) throw fields.storage.malformed('an element type has no bytes');
  const other: Datatype = { kind: 'other', bytes, title: CLASSES[type] ?? `elements of class ${type}` };
  switch (type) {
    case 0:
      return integer(fields, bits, bytes) ?? other;
    case 1:
      return float(fields, bits, bytes) ?? other;
    case 3:
      return { kind: 'text', bytes, variable: false, padding: bits & 0xf };
    case 8: {
      // The truth values of h5py: an enumeration over int8.
      const base = readDatatype(fields);
      return base.kind === 'number' && base.dtype === 'int8' && (bits & 0xffff) === 2
        ? { ...base, dtype: 'bool' }
        : other;
    }
    case 9:
      return (bits & 0xf) === 1 ? { kind: 'text', bytes, variable: true, padding: (bits >> 4) & 0xf } : other;
    default:
      return other;
  }
}

/** The text in the bytes of a fixed-length element, without its padding. */
export function trimText(bytes: Uint8Array, padding: number): string {
  const nul = bytes.indexOf(0);
  let end = nul < 0 ? bytes.length : nul;
  // No pattern: those look for the end of the text from every space in it.
  while (padding === SPACE_PADDED && bytes[end - 1] === SPACE) end--;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end));
}

function integer(fields: Fields, bits: number, bytes: number): Datatype | undefined {
  const [offset, precision] = [fields.u16(), fields.u16()];
  if (![1, 2, 4, 8].includes(bytes) || offset !== 0 || precision !== 8 * bytes) return undefined;
  const dtype = `${bits & 8 ? 'int' : 'uint'}${8 * bytes}` as DType;
  return { kind: 'number', dtype, bytes, bigEndian: (bits & 1) === 1 };
}

function float(fields: Fields, bits: number, bytes: number): Datatype | undefined {
  const [offset, precision] = [fields.u16(), fields.u16()];
  const exponent = [fields.u8(), fields.u8()];
  const mantissa = [fields.u8(), fields.u8()];
  const bias = fields.u32();
  const found = FLOATS.find((each) => each.bytes === bytes && each.exponent[1] === exponent[1]);
  const plain =
    found &&
    offset === 0 &&
    precision === 8 * bytes &&
    exponent[0] === found.exponent[0] &&
    mantissa[0] === found.mantissa[0] &&
    mantissa[1] === found.mantissa[1] &&
    bias === 2 ** (found.exponent[1] - 1) - 1 &&
    (bits & 0x40) === 0 &&
    bits >> 8 === 8 * bytes - 1;
  return plain ? { kind: 'number', dtype: found.dtype, bytes, bigEndian: (bits & 1) === 1 } : undefined;
}
