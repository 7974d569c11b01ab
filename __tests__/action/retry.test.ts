import { describe, expect, it } from 'vitest';
import { type Failure, retryDelay } from '../../src/action/retry.ts';

const NOW = Date.UTC(2026, 10, 21);

function delay(failure: Partial<Failure>, attempt = 1, lostMs = 0) {
  return retryDelay({ status: undefined, message: '', headers: {}, ...failure }, attempt, NOW, lostMs);
}

describe('retryDelay', () => {
  it('waits longer each time for a server that does not answer, and then gives up', () => {
    expect([1, 2, 3, 4].map((attempt) => delay({ status: 502 }, attempt))).toEqual([1000, 2000, 4000, undefined]);
    expect(delay({})).toBe(1000);
  });

  it('waits as long as GitHub asks for', () => {
    expect(delay({ status: 429, headers: { 'retry-after': '7' } })).toBe(7000);
    expect(delay({ status: 403, headers: { 'retry-after': '0' } })).toBe(0);
    expect(delay({ status: 503, headers: { 'retry-after': '3' } })).toBe(3000);
    const reset = String(NOW / 1000 + 20);
    expect(delay({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } })).toBe(20_000);
  });

  it('waits a minute, once, for a secondary limit that does not say how long', () => {
    const limit = { status: 403, message: 'You have exceeded a secondary rate limit.' };
    expect([1, 2].map((attempt) => delay(limit, attempt))).toEqual([60_000, undefined]);
  });

  it('does not wait longer than a minute', () => {
    expect(delay({ status: 429, headers: { 'retry-after': '61' } })).toBeUndefined();
    const reset = String(NOW / 1000 + 3600);
    expect(
      delay({ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } }),
    ).toBeUndefined();
  });

  it('loses no more than five minutes over all requests', () => {
    const limit = { status: 429, headers: { 'retry-after': '60' } };
    expect([0, 240_000, 240_001, 900_000].map((lostMs) => delay(limit, 1, lostMs))).toEqual([
      60_000,
      60_000,
      undefined,
      undefined,
    ]);
    expect(delay({ status: 502 }, 1, 299_500)).toBeUndefined();
  });

  it.each([400, 401, 404, 409, 410, 422])('does not repeat what was answered with %i', (status) => {
    expect(delay({ status })).toBeUndefined();
  });

  it('does not repeat what is not allowed', () => {
    expect(delay({ status: 403, message: 'Resource not accessible by integration' })).toBeUndefined();
  });
});
