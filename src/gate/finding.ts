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

/** `models[0].checks.latency.p95.max`; a key that is no plain word is quoted. */
export function formatPath(path: DocumentPath): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    if (!/^[A-Za-z0-9_-]+$/.test(part)) return `[${quote(part)}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join('') || 'gate file';
}
