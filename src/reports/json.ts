import type { Result } from '../../schemas/generated/result.d.ts';

/**
 * The result document itself: two spaces, keys in their order, a newline at the end.
 *
 * @throws RangeError on a number that is not finite, which JSON would turn into null without a reason
 */
export function json(result: Result): string {
  const text = JSON.stringify(result, finite, 2);
  return `${text}\n`;
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${key} is ${value} in a result`);
  return value;
}
