import type { ByteSource } from '../../contracts/model.ts';

/** One file that is already in memory, under any name. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: async () => bytes.length,
    read: async (_name, offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** A part of a file as a file of its own, under any name. */
export function partSource(source: ByteSource, name: string, start: number, bytes: number): ByteSource {
  return {
    size: async () => bytes,
    read: (_name, offset, length) => source.read(name, start + offset, Math.max(Math.min(length, bytes - offset), 0)),
  };
}
