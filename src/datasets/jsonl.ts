import type { DataKind } from './kind.ts';
import { looksLikeText } from './text/chunks.ts';
import { openJsonRows } from './text/json-rows.ts';
import { readLines } from './text/lines.ts';

/** One JSON object a line. */
export const jsonl: DataKind = {
  id: 'jsonl',
  title: 'JSON lines text',
  claims: (name) => name.endsWith('.jsonl') || name.endsWith('.ndjson'),
  recognises: looksLikeText,
  open: (file) => openJsonRows(file, () => readLines(file)),
};
