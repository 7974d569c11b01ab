import type { PolicyChange } from '../../schemas/generated/result.d.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { type Entry, entriesOf } from './difference/entries.ts';
import { impliedIn } from './difference/implied.ts';
import { isDemand, isOfSample, isOfWaiver, type Name } from './difference/names.ts';
import { directionOf } from './difference/strictness.ts';
import { cut } from './text.ts';

type Kind = PolicyChange['kind'];

/** What asks for less comes first. */
const ORDER: readonly Kind[] = ['removed', 'loosened', 'waived', 'changed', 'added', 'tightened'];

/**
 * What a change of a gate file does to what it asks for, the loosest first. A model, a check or a limit that is gone is one
 * change; what is implied where nothing is written counts as written.
 */
export function gateDifference(base: LoadedGate, head: LoadedGate): PolicyChange[] {
  const [before, after] = [entriesOf(base.document), entriesOf(head.document)];
  const [beforeParts, afterParts] = [partsOf(before), partsOf(after)];
  const changes: PolicyChange[] = [];
  for (const [key, { name, path, value }] of after) {
    // Of a check that lost its options, these are gone, not the check.
    if (beforeParts.has(key)) continue;
    const was = before.get(key) ?? unwritten(base, name, beforeParts);
    if (was && JSON.stringify(was.value) === JSON.stringify(value)) continue;
    const whole = was ? undefined : missingPart(name, beforeParts);
    const added = () => additionKind(name, beforeParts);
    changes.push({
      kind: was ? changeKind(name, was.value, value) : added(),
      what: (whole ?? name).join('.'),
      ...(was && { before: shown(was.value) }),
      ...(whole === undefined && { after: shown(value) }),
      at: head.locate(whole === undefined ? path : path.slice(0, whole.length)),
    });
  }
  for (const [key, { name, value }] of before) {
    if (after.has(key) || afterParts.has(key)) continue;
    const is = unwritten(head, name, afterParts);
    if (is && JSON.stringify(is.value) === JSON.stringify(value)) continue;
    const whole = is ? undefined : missingPart(name, afterParts);
    changes.push({
      kind: is ? changeKind(name, value, is.value) : removalKind(name, afterParts),
      what: (whole ?? name).join('.'),
      ...(whole === undefined && { before: shown(value) }),
      ...(is && { after: shown(is.value) }),
    });
  }
  return distinct(changes).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** What a document says of a key that it does not write, where it has what the key belongs to. */
function unwritten({ document }: LoadedGate, name: Name, parts: ReadonlySet<string>): { value: unknown } | undefined {
  if (name.length > 2 && !has(parts, name.slice(0, 2))) return undefined;
  const implied = impliedIn(document, name);
  return implied && (implied.within === 0 || has(parts, name.slice(0, implied.within))) ? implied : undefined;
}

function changeKind(name: Name, before: unknown, after: unknown): Kind {
  return isOfWaiver(name) ? 'waived' : directionOf(name, before, after);
}

function additionKind(name: Name, before: ReadonlySet<string>): Kind {
  if (isOfWaiver(name)) return 'waived';
  if (isOfSample(name)) return has(before, name.slice(0, 3)) ? 'changed' : 'loosened';
  // Limits on parity take the place of those that the weights imply.
  if (name[3] === 'parity') return has(before, name.slice(0, 4)) ? 'changed' : 'added';
  const isOfSomethingOld = ['models', 'metrics', 'datasets'].includes(name[0]!) && has(before, name.slice(0, 2));
  return isOfSomethingOld && !isDemand(name) && name.at(-1) !== 'sha256' ? 'changed' : 'added';
}

function removalKind(name: Name, after: ReadonlySet<string>): Kind {
  // A waiver that is for fewer checks names them; without them it is for all.
  if (isOfWaiver(name)) return has(after, name.slice(0, 3)) ? 'waived' : 'tightened';
  if (isOfSample(name) && has(after, name.slice(0, 2))) return has(after, name.slice(0, 3)) ? 'changed' : 'tightened';
  return 'removed';
}

/** The names of everything that a document has something of. A check without options is there. */
function partsOf(entries: ReadonlyMap<string, Entry>): Set<string> {
  const parts = new Set<string>();
  for (const { name, value } of entries.values()) {
    const longest = isEmpty(value) ? name.length : name.length - 1;
    for (let length = 2; length <= longest; length++) parts.add(JSON.stringify(name.slice(0, length)));
  }
  return parts;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(parts: ReadonlySet<string>, name: Name): boolean {
  return parts.has(JSON.stringify(name));
}

/** The largest part around a value (a model, a check, a metric) of which the other document has nothing. */
function missingPart(name: Name, otherParts: ReadonlySet<string>): Name | undefined {
  for (let length = 2; length < name.length; length++) {
    const part = name.slice(0, length);
    if (!has(otherParts, part)) return part;
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
