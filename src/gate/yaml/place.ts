import type { DocumentPath } from '../../contracts/gate.ts';

/** Where a value stands in the text, in UTF-16 units from its start. */
export interface Place {
  offset: number;
  /** A scalar as it was written, quotes included. */
  source?: string;
  entries: Map<string | number, Entry>;
}

interface Entry {
  keyOffset: number;
  place: Place;
}

/** Offset of a value or of its key; for one that is not there, of the nearest value around it. */
export function offsetOf(root: Place, path: DocumentPath, target: 'key' | 'value'): number {
  let place = root;
  let keyOffset = root.offset;
  for (const part of path) {
    const entry = place.entries.get(part);
    if (!entry) return place.offset;
    ({ place, keyOffset } = entry);
  }
  return target === 'key' ? keyOffset : place.offset;
}

/** A scalar as it was written, where the path leads to one. */
export function sourceOf(root: Place, path: DocumentPath): string | undefined {
  let place: Place | undefined = root;
  for (const part of path) place = place?.entries.get(part)?.place;
  return place?.source;
}
