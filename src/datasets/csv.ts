import type { DataKind } from './kind.ts';
import { looksLikeText } from './text/chunks.ts';
import { openDelimited } from './text/delimited.ts';

/** Comma-separated values by RFC 4180. */
export const csv: DataKind = {
  id: 'csv',
  title: 'CSV text',
  claims: (name) => name.endsWith('.csv'),
  recognises: looksLikeText,
  open: (file) => openDelimited(file, ','),
};
