import type { DataKind } from './kind.ts';
import { looksLikeText } from './text/chunks.ts';
import { openDelimited } from './text/delimited.ts';

/** Tab-separated values, quoted as in RFC 4180. */
export const tsv: DataKind = {
  id: 'tsv',
  title: 'TSV text',
  claims: (name) => name.endsWith('.tsv'),
  recognises: looksLikeText,
  open: (file) => openDelimited(file, '\t'),
};
