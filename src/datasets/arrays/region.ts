import { open } from 'node:fs/promises';
import { ModelGateError } from '../../contracts/errors.ts';

/** Bytes [start, start + length) of a file. */
export interface Region {
  path: string;
  start: number;
  length: number;
}

/** Exactly `length` bytes, aligned for every typed array. Throws `dataset.changed` where the file has become shorter. */
export async function readRegion(region: Region, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const file = await open(region.path, 'r');
  try {
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled, region.start + offset + filled);
      if (bytesRead === 0) throw changed();
      filled += bytesRead;
    }
  } finally {
    await file.close();
  }
  return bytes;
}

export function changed(): ModelGateError {
  return new ModelGateError(
    'dataset.changed',
    'A file of the dataset changed while it was read',
    'Run again when nothing writes to the dataset.',
  );
}
