import type { Result } from '../../schemas/generated/result.d.ts';

// What JSON leaves as it is, and a terminal or a viewer acts on: C1 controls, invisible and reordering characters.
const ACTING = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The result document itself: two spaces, keys in their order, a newline at the end. Characters that cannot be seen are
 * written as escapes, which a reader of JSON turns back.
 *
 * @throws RangeError on a number that is not finite, which JSON would turn into null without a reason
 */
export function json(result: Result): string {
  const text = JSON.stringify(result, finite, 2);
  return `${text.replace(ACTING, escaped)}\n`;
}

function escaped(character: string): string {
  return character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${key} is ${value} in a result`);
  return value;
}
