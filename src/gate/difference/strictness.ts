import { parseBytes, parseDuration, parseFraction } from '../../contracts/quantity.ts';
import { isDemand, isOfSample, type Name } from './names.ts';

export type Direction = 'loosened' | 'tightened' | 'changed';

/** Keys whose smaller value asks for more, and those whose larger value does. */
const STRICTER_BELOW = ['max', 'sum_tolerance', 'min_support', 'k'];
const STRICTER_ABOVE = ['min'];

/** What a key's values do, the strictest first. */
const STRICTNESS: Record<string, readonly unknown[]> = {
  severity: ['fail', 'warn'],
  on_inconclusive: ['fail', 'warn'],
  on_missing_baseline: ['error', 'warn'],
};

/** Limits on a change: a number, a share of the baseline's value, or both, of which the larger is allowed. */
const CHANGES = ['max_drop', 'max_increase'];

/** Lists of things to try or to hold: with fewer of them, less is asked for. */
const DEMANDS = ['inputs', 'must', 'outputs', 'slices'];

/** Whether a value asks for less or more than before; what is implied where nothing is written is a value too. */
export function directionOf(name: Name, before: unknown, after: unknown): Direction {
  const key = name.at(-1)!;
  // With more names, more may be gone.
  if (name[0] === 'allow_missing') return byDemands(listOf(after), listOf(before));
  const [a, b] = [numberOf(before), numberOf(after)];
  if (isOfSample(name) && key === 'rows') return byOrder(b!, a!);
  if (!isDemand(name) && name.length > 1) return 'changed';
  const known = STRICTNESS[key];
  if (known) return byOrder(known.indexOf(before), known.indexOf(after));
  const limit = key === 'value' ? (name.at(-2) ?? key) : key;
  if (DEMANDS.includes(key) && Array.isArray(before) && Array.isArray(after)) return byDemands(before, after);
  if (CHANGES.includes(key)) return byParts(partsOf(before), partsOf(after));
  if (a === undefined || b === undefined) return 'changed';
  if (STRICTER_BELOW.includes(limit) || limit.startsWith('max_')) return byOrder(a, b);
  if (STRICTER_ABOVE.includes(limit) || limit.startsWith('min_')) return byOrder(b, a);
  return 'changed';
}

function byOrder(before: number, after: number): Direction {
  if (before === after) return 'changed';
  return after > before ? 'loosened' : 'tightened';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Parts {
  absolute: number;
  relative: number;
}

/** A part that is not written allows nothing. Undefined where a part is no number. */
function partsOf(value: unknown): Parts | undefined {
  const parts: Parts = { absolute: 0, relative: 0 };
  for (const part of [value].flat()) {
    const number = numberOf(part);
    if (number === undefined) return undefined;
    parts[typeof part === 'string' && part.endsWith('%') ? 'relative' : 'absolute'] = number;
  }
  return parts;
}

/** Of two parts, what allows no less of either and more of one is looser; what trades one for the other is only different. */
function byParts(before: Parts | undefined, after: Parts | undefined): Direction {
  if (!before || !after) return 'changed';
  const directions = [byOrder(before.absolute, after.absolute), byOrder(before.relative, after.relative)];
  const moved = new Set(directions.filter((direction) => direction !== 'changed'));
  return moved.size === 1 ? [...moved][0]! : 'changed';
}

function byDemands(before: readonly unknown[], after: readonly unknown[]): Direction {
  const misses = (list: readonly unknown[], item: unknown) =>
    !list.some((other) => JSON.stringify(other) === JSON.stringify(item));
  if (before.some((item) => misses(after, item))) return 'loosened';
  return after.some((item) => misses(before, item)) ? 'tightened' : 'changed';
}

/** A limit in its base unit. Bare numbers compare with every unit: the schema lets a metric have one kind only. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  for (const parse of [parseFraction, parseDuration, parseBytes]) {
    try {
      return parse(value);
    } catch {
      // Another unit.
    }
  }
  return undefined;
}
