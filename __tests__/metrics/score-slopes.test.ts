import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassCounts } from '../../src/metrics/counts.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf } from '../../src/metrics/prf.ts';
import { mccSlopes, meanSlopes, microSlopes, type Slopes, weightedSlopes } from '../../src/metrics/score-slopes.ts';

const FAMILIES = ['precision', 'recall', 'f1'] as const;
const FIELDS = ['truePositive', 'predicted', 'actual'] as const;
const CLASSES = 3;

/** Counts that rows could give: each class has, and is called, more often than it is right. */
const counts = fc
  .array(fc.record({ hits: fc.integer({ min: 1, max: 40 }), missed: fc.nat(20), extra: fc.nat(20) }), {
    minLength: CLASSES,
    maxLength: CLASSES,
  })
  .map((classes): ClassCounts & { rows: number } => {
    const actual = Float64Array.from(classes, ({ hits, missed }) => hits + missed);
    return {
      classes: Int32Array.from(classes.keys()),
      truePositive: Float64Array.from(classes, ({ hits }) => hits),
      predicted: Float64Array.from(classes, ({ hits, extra }) => hits + extra),
      actual,
      rows: actual.reduce((sum, one) => sum + one, 0) + 7,
    };
  });

function withMoved(from: ClassCounts, field: (typeof FIELDS)[number], place: number, by: number): ClassCounts {
  return { ...from, [field]: from[field].map((count, index) => (index === place ? count + by : count)) };
}

/** Central differences of a metric, in place of its derivatives. */
function expectSlopes(slopes: Slopes, from: ClassCounts, metric: (counts: ClassCounts) => number): void {
  const step = 1e-4;
  for (const field of FIELDS)
    for (let place = 0; place < CLASSES; place++) {
      const [above, below] = [step, -step].map((by) => metric(withMoved(from, field, place, by)));
      expect(slopes[field][place], `${field} of class ${place}`).toBeCloseTo((above! - below!) / (2 * step), 7);
    }
  const [above, below] = [step, -step].map((by) => metric({ ...from, rows: from.rows + by }));
  expect(slopes.rows, 'rows').toBeCloseTo((above! - below!) / (2 * step), 7);
}

describe('derivatives with respect to counts', () => {
  it.each(FAMILIES)('of averages of %s', (family) => {
    fc.assert(
      fc.property(counts, (from) => {
        expectSlopes(microSlopes(family, from), from, (moved) => prf(moved, 'micro')[family]);
        expectSlopes(weightedSlopes(family, from), from, (moved) => prf(moved, 'weighted')[family]);
        const even = new Float64Array(CLASSES).fill(1 / CLASSES);
        expectSlopes(meanSlopes(family, from, even), from, (moved) => prf(moved, 'macro')[family]);
      }),
      { numRuns: 30 },
    );
  });

  it('of the correlation of Matthews', () => {
    fc.assert(
      fc.property(counts, (from) => expectSlopes(mccSlopes(from), from, mcc)),
      { numRuns: 50 },
    );
  });

  it('of one class alone, where only it weighs', () => {
    const from = { truePositive: [3, 1], predicted: [4, 5], actual: [6, 1] };
    const only = meanSlopes(
      'recall',
      {
        classes: Int32Array.of(0, 1),
        truePositive: Float64Array.from(from.truePositive),
        predicted: Float64Array.from(from.predicted),
        actual: Float64Array.from(from.actual),
        rows: 9,
      },
      Float64Array.of(1, 0),
    );
    expect(only.truePositive).toEqual(Float64Array.of(1 / 6, 0));
    expect(only.actual).toEqual(Float64Array.of(-3 / 36, -0));
    expect(only.predicted).toEqual(Float64Array.of(0, 0));
  });

  it('are 0 where a metric is 0 by definition', () => {
    const nothing = new Float64Array(2);
    const empty: ClassCounts = {
      classes: Int32Array.of(0, 1),
      truePositive: nothing,
      predicted: nothing,
      actual: nothing,
      rows: 4,
    };
    for (const family of FAMILIES)
      expect(microSlopes(family, empty)).toEqual({
        truePositive: nothing,
        predicted: nothing,
        actual: nothing,
        rows: 0,
      });
    const oneClass = {
      ...empty,
      truePositive: Float64Array.of(4, 0),
      predicted: Float64Array.of(4, 0),
      actual: Float64Array.of(4, 0),
    };
    expect(mccSlopes(oneClass)).toEqual({ truePositive: nothing, predicted: nothing, actual: nothing, rows: 0 });
  });
});
