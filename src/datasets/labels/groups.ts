import type { SliceColumn } from '../../contracts/dataset.ts';
import { MAX_GROUP_CHARS, MAX_GROUPS } from '../limits.ts';
import { type Place, problem, quote } from '../problem.ts';
import { IndexCollector } from './collectors.ts';

/** A finite number that is itself: whole ones beyond 2⁵³ would be one group with their neighbours. */
function isExact(value: unknown): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Groups rows by the values of one column. */
export class GroupCollector {
  readonly #name: string;
  readonly #known = new Map<string, number>();
  readonly #rows = new IndexCollector();

  constructor(name: string) {
    this.#name = name;
  }

  /** Throws `dataset.slice` for what names no group, and for more groups than a person can look at. */
  add(value: unknown, place: Place): void {
    const simple = typeof value === 'string' || typeof value === 'boolean' || isExact(value);
    if (!simple) throw this.#problem(place, `holds ${quote(value)}`, 'Write a text or a number in each row.');
    const text = String(value);
    if (text.length > MAX_GROUP_CHARS)
      throw this.#problem(place, `holds more than ${MAX_GROUP_CHARS} characters`, 'Slice by a column of short names.');
    const index = this.#known.get(text) ?? this.#known.size;
    if (index === MAX_GROUPS)
      throw this.#problem(place, `has more than ${MAX_GROUPS} different values`, 'Slice by a column with few values.');
    this.#known.set(text, index);
    this.#rows.add(index, place);
  }

  finish(): SliceColumn {
    return { name: this.#name, groups: [...this.#known.keys()], of: this.#rows.finish() };
  }

  #problem(place: Place, what: string, remedy: string): Error {
    return problem('slice', place, `the slice column ${quote(this.#name)} ${what}`, remedy);
  }
}
