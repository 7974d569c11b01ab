import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContentRange } from '../../../src/artifacts/http/answer.ts';
import { parseRetryAfter, retryDelay } from '../../../src/artifacts/http/retry.ts';

const limits = { backoffMs: 1000, maxDelayMs: 60_000 };

describe('retryDelay', () => {
  it('doubles, between half and the whole', () => {
    expect(retryDelay(1, limits, undefined, 0)).toBe(500);
    expect(retryDelay(3, limits, undefined, 0)).toBe(2000);
    expect(retryDelay(3, limits, undefined, 0.5)).toBe(3000);
  });

  it('waits as long as the server asks, up to the limit', () => {
    expect(retryDelay(1, limits, 7000, 0)).toBe(7000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failed, asked, random) => {
          const delay = retryDelay(failed, limits, asked, random);
          expect(delay).toBeGreaterThanOrEqual(Math.min(asked, limits.maxDelayMs));
          expect(delay).toBeLessThanOrEqual(limits.maxDelayMs);
        },
      ),
    );
  });
});

it('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect(parseRetryAfter('Fri, 20 Nov 2026 10:00:30 GMT', now)).toBe(30_000);
  expect(parseRetryAfter('Fri, 20 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect(parseRetryAfter('soon', now)).toBeUndefined();
  expect(parseRetryAfter(null, now)).toBeUndefined();
});

it('Content-Range gives start and total', () => {
  expect(parseContentRange('bytes 5-9/10')).toEqual({ start: 5, total: 10 });
  expect(parseContentRange('bytes 5-9/*')).toEqual({ start: 5 });
  expect(parseContentRange('bytes */10')).toEqual({ total: 10 });
  expect(parseContentRange('items 5-9/10')).toEqual({});
  expect(parseContentRange(null)).toEqual({});
});
