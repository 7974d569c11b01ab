import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { cut, quote } from '../text.ts';
import { atValue, type ModelPart, type Rule } from './rule.ts';

interface Reference {
  id: string;
  path: DocumentPath;
}

/** Models that others are held against exist, are others, and are not held against those in turn. */
export const references: Rule = function* (gate) {
  const ids = gate.modelIds;
  if (!ids) return;
  const edges = new Map<string, Reference[]>();
  for (const part of gate.models) {
    for (const reference of referencesOf(part)) {
      if (!ids.has(reference.id)) yield unknownModel(reference, [...ids]);
      else if (reference.id === part.model.id) yield ownReference(reference);
      else edges.set(part.model.id, [...(edges.get(part.model.id) ?? []), reference]);
    }
  }
  yield* cycles(edges);
};

/** The other models that a model is held against, with the place of each name. */
export function referencesOf({ model: { checks }, path }: ModelPart): Reference[] {
  const { parity, size } = checks;
  const found: Reference[] = [];
  if (parity) found.push({ id: parity.reference, path: [...path, 'checks', 'parity', 'reference'] });
  for (const key of ['max_ratio', 'min_reduction'] as const) {
    const against = size?.[key];
    if (against) found.push({ id: against.of, path: [...path, 'checks', 'size', key, 'of'] });
  }
  return found;
}

function unknownModel({ id, path }: Reference, ids: readonly string[]): Finding {
  const some = ids.slice(0, 100);
  const message = `there is no model ${quote(id)}${didYouMean(id, some)}`;
  return atValue(path, 'unknown_reference', message, `Name the id of another model: ${cut(some.join(', '), 200)}.`);
}

function ownReference({ id, path }: Reference): Finding {
  const message = `model ${quote(id)} would be held against itself`;
  return atValue(path, 'self_reference', message, 'Name the id of another model.');
}

/** One finding a cycle, at the reference that closes it. Iterative: a gate may chain as many models as it has lines. */
function* cycles(edges: ReadonlyMap<string, readonly Reference[]>): Iterable<Finding> {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const way: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const onWay = new Set(way.map(({ id }) => id));
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const reference = edges.get(last.id)?.[last.next++];
      if (!reference) {
        onWay.delete(last.id);
        done.add(last.id);
        way.pop();
      } else if (onWay.has(reference.id)) {
        yield cycle(reference, [...way.map(({ id }) => id).slice(indexOf(way, reference.id)), reference.id]);
      } else if (!done.has(reference.id)) {
        onWay.add(reference.id);
        way.push({ id: reference.id, next: 0 });
      }
    }
  }
}

function indexOf(way: readonly { id: string }[], id: string): number {
  return way.findIndex((step) => step.id === id);
}

function cycle({ path }: Reference, ids: readonly string[]): Finding {
  const message = `models are held against one another in a circle: ${cut(ids.join(' → '), 200)}`;
  return atValue(path, 'reference_cycle', message, 'Hold every model against the one that it was made from.');
}
