import type { ByteSource } from '../../src/contracts/model.ts';

/** Files in memory; `bytesRead` tells how much of each was asked for. */
export function memorySource(files: Record<string, Uint8Array>): ByteSource & { bytesRead: Record<string, number> } {
  const bytesRead: Record<string, number> = {};
  return {
    bytesRead,
    size: async (name) => files[name]?.length,
    read: async (name, offset, length) => {
      bytesRead[name] = (bytesRead[name] ?? 0) + length;
      return files[name]!.subarray(offset, offset + length);
    },
  };
}
