import { ModelGateError } from '../contracts/errors.ts';

interface LfsPointer {
  sha256: string;
  sizeBytes: number;
}

/**
 * What a Git LFS pointer stands for, or undefined where the bytes are none.
 * Layout: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md (lines `version`, `oid sha256:…`, `size …`).
 */
export function lfsPointer(head: Uint8Array): LfsPointer | undefined {
  const text = new TextDecoder().decode(head.subarray(0, 1024));
  if (!/^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/.test(text)) return undefined;
  const sha256 = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
  const size = /^size (\d{1,15})\r?$/m.exec(text)?.[1];
  return sha256 && size ? { sha256, sizeBytes: Number(size) } : undefined;
}

export function lfsPointerError(name: string): ModelGateError {
  return new ModelGateError(
    'artifact.lfs_pointer',
    `${name} is a Git LFS pointer, not the file itself`,
    'Run `git lfs pull`; in a workflow set `lfs: true` on actions/checkout.',
  );
}
