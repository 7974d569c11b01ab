import type { DataKind } from './kind.ts';
import { looksLikeText } from './text/chunks.ts';
import { jsonElements } from './text/json-elements.ts';
import { openJsonRows } from './text/json-rows.ts';

/** An array of objects, read one object at a time. */
export const json: DataKind = {
  id: 'json',
  title: 'JSON text',
  claims: (name) => name.endsWith('.json'),
  recognises: looksLikeText,
  open: (file) => openJsonRows(file, () => jsonElements(file)),
};
