import type { Gate } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';

/** A value of a gate file that is no object, under a name that does not depend on the order of models. */
export interface Entry {
  /** `models.actions.checks.latency.p95.max`: models and external metrics go by their ids. */
  name: readonly string[];
  /** Where it stands in this document. */
  path: DocumentPath;
  value: unknown;
}

/** Lists whose items have ids. */
const BY_ID = ['models', 'metrics'];

/** Every value of a gate file. Lists other than those of models and metrics are values. */
export function entriesOf(document: Gate): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(document)) {
    if (!BY_ID.includes(key) || !Array.isArray(value)) {
      collect(value, [key], [key], entries);
      continue;
    }
    for (const [index, item] of value.entries()) {
      collect(item, [key, String((item as { id: unknown }).id)], [key, index], entries);
    }
  }
  return entries;
}

function collect(value: unknown, name: string[], path: DocumentPath, entries: Map<string, Entry>): void {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  // A check without options is still there.
  if (!isGroup || Object.keys(value).length === 0) {
    entries.set(JSON.stringify(name), { name, path, value });
    return;
  }
  for (const [key, item] of Object.entries(value)) collect(item, [...name, key], [...path, key], entries);
}
