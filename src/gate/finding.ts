import type { DocumentPath } from '../contracts/gate.ts';
import { quote } from './text.ts';

/** What is wrong with a value of the document, before its place in the file is looked up. */
export interface Finding {
  code: string;
  path: DocumentPath;
  /** Whether the key is at fault or what stands behind it. */
  target: 'key' | 'value';
  /** One line without the path, which is put in front of it. */
  message: string;
  remedy: string;
}

/** The path with the id of external metrics in place of their index, where it is a name that no other has. */
export function namedPath(path: DocumentPath, document: unknown): DocumentPath {
  const [part, index, ...rest] = path;
  const all = (document as { metrics?: unknown } | null)?.metrics;
  if (part !== 'metrics' || typeof index !== 'number' || !Array.isArray(all)) return path;
  const idOf = (one: unknown): unknown => (one as { id?: unknown } | null)?.id;
  const id = idOf(all[index]);
  if (typeof id !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) return path;
  return all.filter((one) => idOf(one) === id).length === 1 ? [part, id, ...rest] : path;
}

/** `models[0].checks.latency.p95.max`; a key that is no plain word is quoted. */
export function formatPath(path: DocumentPath): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    if (!/^[A-Za-z0-9_-]+$/.test(part)) return `[${quote(part)}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join('') || 'gate file';
}
