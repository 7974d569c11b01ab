import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAt, sortScores } from '../../src/metrics/radix.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

function sorted(scores: Float64Array): { score: number; payload: number }[] {
  const result = sortScores(scores, Uint32Array.from(scores.keys()));
  return Array.from(result.payload, (payload, i) => ({ score: scoreAt(result, i), payload }));
}

function expectSorted(scores: Float64Array): void {
  const result = sorted(scores);
  expect(result.map(({ score }) => score)).toEqual(Array.from(scores, (score) => score + 0).sort((a, b) => a - b));
  expect(new Set(result.map(({ payload }) => payload)).size).toBe(scores.length);
  for (const { score, payload } of result) expect(score).toBe(scores[payload]! + 0);
}

describe('sortScores', () => {
  it('sorts any finite numbers and moves the payload along', () => {
    fc.assert(fc.property(fc.array(finite, { maxLength: 300 }), (values) => expectSorted(Float64Array.from(values))));
  });

  it('sorts any float32 numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 300 }), (values) =>
        expectSorted(Float64Array.from(values)),
      ),
    );
  });

  it.each([
    ['narrow, one pass', 0.5, 2 ** -14],
    ['narrow, two passes', 0.5, 2 ** -22],
    ['narrow, of both signs', -0.25, 2 ** -20],
    ['wide, in the low half only', 1, 2 ** -50],
    ['wide', 0.1, 1e-7],
  ])('sorts long runs of %s', (_, from, step) => {
    expectSorted(Float64Array.from({ length: 4000 }, (_, i) => from + ((i * 2711) % 4001) * step));
  });

  it('does not change the scores, and makes minus zero equal to zero', () => {
    const scores = Float64Array.of(0, -0, -1);
    expect(sorted(scores).map(({ score }) => score)).toEqual([-1, 0, 0]);
    expect(scores).toEqual(Float64Array.of(0, -0, -1));
  });
});
