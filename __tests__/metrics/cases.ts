import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasShared, sharedCases } from '../shared.ts';

/** What a reference holds: a number, `"NaN"`, an exception, or a tree of them. */
export type Reference = number | string | Reference[] | { [key: string]: Reference };

export interface Case {
  name: string;
  kind: 'binary' | 'multiclass' | 'multilabel';
  expected: { [key: string]: Reference };
  array(name: string): { shape: number[]; values: (number | string)[] };
  has(name: string): boolean;
}

const folder = join(sharedCases, 'metrics');

export function readCases(kind: Case['kind']): Case[] {
  if (!hasShared) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name))
    .filter((found) => found.kind === kind);
}

function readCase(name: string): Case {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  const files = readdirSync(join(folder, name));
  return {
    name,
    kind: expected.kind,
    expected,
    array: (array) => readNpy(readFileSync(join(folder, name, `${array}.npy`))),
    has: (array) => files.includes(`${array}.npy`),
  };
}

/** Reads the arrays of the references: little-endian, C order, numbers or fixed-width text. */
function readNpy(bytes: Buffer): { shape: number[]; values: (number | string)[] } {
  const end = 10 + bytes.readUInt16LE(8);
  const header = bytes.toString('latin1', 10, end);
  const [, type = '', size = ''] = /'descr': '[<|]([a-zA-Z])(\d+)'/.exec(header) ?? [];
  if (header.includes("'fortran_order': True")) throw new Error(`not in C order: ${header}`);
  const shape = (/'shape': \(([^)]*)\)/.exec(header)?.[1] ?? '')
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  const count = shape.reduce((product, length) => product * length, 1);
  const read: Record<string, (at: number) => number | string> = {
    f8: (at) => bytes.readDoubleLE(at),
    f4: (at) => bytes.readFloatLE(at),
    i8: (at) => Number(bytes.readBigInt64LE(at)),
    u1: (at) => bytes.readUInt8(at),
  };
  const text = (at: number) =>
    Array.from({ length: Number(size) }, (_, i) => bytes.readUInt32LE(at + 4 * i))
      .filter((point) => point > 0)
      .map((point) => String.fromCodePoint(point))
      .join('');
  const item = type === 'U' ? text : read[type + size]!;
  const width = type === 'U' ? 4 * Number(size) : Number(size);
  return { shape, values: Array.from({ length: count }, (_, i) => item(end + i * width)) };
}

export function numbers(array: { values: (number | string)[] }): number[] {
  return array.values.map(Number);
}

/** Where scikit-learn raises or answers NaN, and where there is nothing to measure, the metric must be an error. */
export function isUndefined(reference: Reference): boolean {
  return reference === 'NaN' || (typeof reference === 'object' && 'raises' in reference);
}
