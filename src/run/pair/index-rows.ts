import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { elementsOf } from '../../contracts/elements.ts';
import { Random } from '../../metrics/random.ts';
import { derive } from '../../metrics/seeding.ts';
import { resolveInputs } from '../shapes.ts';
import type { ReadFile } from './read-file.ts';

const ROWS = 1000;
const MAX_BYTES = 2 ** 28;

/**
 * Seeded rows for a model with inputs of indices, which may be declared as reals: uniform below the size of the table, and
 * N(0, 1) for the other inputs. Resolves to an npy file for every input, in order.
 */
export async function writeIndexRows(
  { local, description, indices }: ReadFile,
  dims: Record<string, number>,
  seed: number,
  directory: string,
): Promise<string[]> {
  const { inputs } = resolveInputs(local.uri, description.inputs, dims);
  const elements = inputs.map(({ rowShape }) => elementsOf(rowShape));
  const rows = Math.max(1, Math.min(ROWS, Math.floor(MAX_BYTES / (4 * Math.max(1, ...elements)))));
  const files: string[] = [];
  for (const [index, { name, rowShape, dtype }] of inputs.entries()) {
    const random = Random.seeded(derive(seed, `generated.indices.${name}`));
    const below = indices.get(name) ?? (dtype.includes('float') ? undefined : 2);
    const next = () => (below === undefined ? random.normal() : random.integer(0, below));
    const values = Float32Array.from({ length: rows * elements[index]! }, next);
    const file = path.join(directory, `rows-${index}.npy`);
    await writeFile(file, npy([rows, ...rowShape], values));
    files.push(file);
  }
  return files;
}

/** NumPy's format 1.0 (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html). */
function npy(shape: readonly number[], values: Float32Array): Buffer {
  const dict = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const header = `${dict.padEnd(Math.ceil((dict.length + 11) / 64) * 64 - 11)}\n`;
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 0xff, header.length >> 8]);
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, 4 * index);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), bytes]);
}
