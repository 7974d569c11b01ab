import type { PolicyChange } from '../../schemas/generated/result.d.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { type Entry, entriesOf } from './difference/entries.ts';
import { directionOf } from './difference/strictness.ts';
import { cut } from './text.ts';

type Kind = PolicyChange['kind'];

/** What asks for less comes first. */
const ORDER: readonly Kind[] = ['removed', 'loosened', 'waived', 'changed', 'added', 'tightened'];

/** Keys that take a demand away by being there. */
const EXEMPTIONS = [
  'waive',
  'severity',
  'on_inconclusive',
  'on_missing_baseline',
  'sample',
  'allow_missing',
  'min_support',
];

/** What a change of a gate file does to what it asks for, the loosest first. A model, a check or a limit that is gone is one change. */
export function gateDifference(base: LoadedGate, head: LoadedGate): PolicyChange[] {
  const [before, after] = [entriesOf(base.document), entriesOf(head.document)];
  const [beforeParts, afterParts] = [partsOf(before), partsOf(after)];
  const changes: PolicyChange[] = [];
  for (const [key, { name, path, value }] of after) {
    const old = before.get(key);
    if (JSON.stringify(old?.value) === JSON.stringify(value)) continue;
    const whole = old ? undefined : missingPart(name, beforeParts);
    const kind = old ? changeKind(name, old.value, value) : additionKind(name, value);
    changes.push({
      kind,
      what: (whole ?? name).join('.'),
      ...(old && { before: shown(old.value) }),
      ...(whole === undefined && { after: shown(value) }),
      at: head.locate(whole === undefined ? path : path.slice(0, whole.length)),
    });
  }
  for (const [key, { name, value }] of before) {
    if (after.has(key)) continue;
    const whole = missingPart(name, afterParts);
    const kind = removalKind(name, value);
    changes.push({
      kind,
      what: (whole ?? name).join('.'),
      ...(whole === undefined && { before: shown(value) }),
    });
  }
  return distinct(changes).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function changeKind(name: readonly string[], before: unknown, after: unknown): Kind {
  return name.includes('waive') ? 'waived' : directionOf(name, before, after);
}

function additionKind(name: readonly string[], value: unknown): Kind {
  if (name.includes('waive')) return 'waived';
  if (!isExemption(name)) return 'added';
  const direction = directionOf(name, undefined, value);
  return direction === 'changed' && name.includes('sample') ? 'loosened' : direction;
}

function removalKind(name: readonly string[], value: unknown): Kind {
  if (name.includes('waive') || name.includes('sample')) return 'tightened';
  return isExemption(name) ? directionOf(name, value, undefined) : 'removed';
}

function isExemption(name: readonly string[]): boolean {
  return EXEMPTIONS.some((key) => name.includes(key));
}

/** The names of everything that a document has something of. */
function partsOf(entries: ReadonlyMap<string, Entry>): Set<string> {
  const parts = new Set<string>();
  for (const { name } of entries.values()) {
    for (let length = 2; length < name.length; length++) parts.add(JSON.stringify(name.slice(0, length)));
  }
  return parts;
}

/** The largest part around a value (a model, a check, a metric) of which the other document has nothing. */
function missingPart(name: readonly string[], otherParts: ReadonlySet<string>): readonly string[] | undefined {
  for (let length = 2; length < name.length; length++) {
    const part = name.slice(0, length);
    if (!otherParts.has(JSON.stringify(part))) return part;
  }
  return undefined;
}

function distinct(changes: readonly PolicyChange[]): PolicyChange[] {
  const said = new Set<string>();
  return changes.filter(({ kind, what }) => {
    const key = `${kind} ${what}`;
    return !said.has(key) && said.add(key);
  });
}

function shown(value: unknown): string {
  return cut(typeof value === 'string' ? value : JSON.stringify(value));
}
