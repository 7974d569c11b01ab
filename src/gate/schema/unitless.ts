import type { DocumentPath } from '../../contracts/gate.ts';

const KINDS: readonly unknown[] = ['min', 'max', 'equals', 'max_drop', 'max_increase'];

/** What to write where a number of another job was given a unit; undefined where that is not what is wrong. */
export function unitlessRemedy(path: DocumentPath, value: unknown): string | undefined {
  const [part, , key, , kind] = path;
  if (part !== 'metrics' || key !== 'checks' || !KINDS.includes(kind) || typeof value !== 'string') return undefined;
  const number = /^([-+]?\d{1,20}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?) ?[A-Za-zµ]+$/.exec(value)?.[1];
  return number && `Numbers of other jobs have no unit: write \`${kind}: ${number}\`.`;
}
