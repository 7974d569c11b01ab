import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOlder, isSameRun } from '../../src/action/run-order.ts';

const run = fc.record({ id: fc.nat(3), number: fc.nat(3), attempt: fc.nat(3) });

describe('the order of runs', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(run, run, run, (a, b, c) => {
        expect([isOlder(a, b), isSameRun(a, b), isOlder(b, a)].filter(Boolean)).toHaveLength(1);
        if (isOlder(a, b) && isOlder(b, c)) expect(isOlder(a, c)).toBe(true);
      }),
    );
  });

  it('puts a re-run after its first attempt and before the next run', () => {
    const first = { id: 70, number: 7, attempt: 1 };
    const again = { ...first, attempt: 2 };
    expect(isOlder(first, again)).toBe(true);
    expect(isOlder(again, { id: 71, number: 8, attempt: 1 })).toBe(true);
  });

  it('goes on where a renamed workflow counts from 1 again', () => {
    expect(isOlder({ id: 70, number: 700, attempt: 1 }, { id: 71, number: 1, attempt: 1 })).toBe(true);
  });
});
