import { open } from 'node:fs/promises';
import { ModelGateError } from '../contracts/errors.ts';

const HEAD_BYTES = 512;
const SHA256 = /^[0-9a-f]{64}$/;

/** The digest in lower case; throws where it is none. */
export function normalizeDigest(sha256: string): string {
  const digest = sha256.toLowerCase();
  if (SHA256.test(digest)) return digest;
  throw new ModelGateError(
    'artifact.invalid_digest',
    `${JSON.stringify(sha256)} is not a SHA-256 digest`,
    'Give 64 hexadecimal digits, as `sha256sum FILE` prints them.',
  );
}

export function digestMismatch(shown: string, expected: string, actual: string): ModelGateError {
  return new ModelGateError(
    'artifact.digest_mismatch',
    `${shown} is not the file that was pinned: expected sha256 ${expected}, got ${actual}`,
    'If the change is meant, write the new digest into the gate file; if not, find out who changed the file.',
  );
}

export function tooLarge(shown: string, sizeBytes: number, maxBytes: number): ModelGateError {
  return new ModelGateError(
    'artifact.too_large',
    `${shown} has ${sizeBytes} bytes or more, and the limit is ${maxBytes}`,
    'Use a smaller file or raise the size limit.',
  );
}

/** What a file is that came in place of the wanted one. */
export async function impostor(path: string): Promise<'lfs pointer' | 'html' | undefined> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    if (head.startsWith('version https://git-lfs.github.com/spec/')) return 'lfs pointer';
    return /^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)/i.test(head) ? 'html' : undefined;
  } finally {
    await handle.close();
  }
}

/** A failure of a file operation, as Node throws it. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
