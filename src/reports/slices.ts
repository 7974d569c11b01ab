import type { CheckResult, Measurement } from '../../schemas/generated/result.d.ts';
import { quantity } from './numbers.ts';

const MAX_SLICES = 20;

/** The measurements of classes and groups of rows, one line each, the worst first. */
export interface Slices {
  metrics: string[];
  rows: { slice: string; values: (Measurement | undefined)[]; samples: string }[];
  omitted: number;
}

/** Sorted by the first metric: what could not be measured, then the lowest values, or the highest where the limit is a maximum. */
export function slicesOf({ measurements, evaluations }: CheckResult): Slices | undefined {
  const sliced = measurements.filter(({ slice }) => slice !== undefined);
  if (sliced.length === 0) return undefined;
  const metrics = [...new Set(sliced.map(({ metric }) => metric))];
  const bySlice = new Map<string, Map<string, Measurement>>();
  for (const measurement of sliced) {
    const known = bySlice.get(measurement.slice!) ?? new Map<string, Measurement>();
    bySlice.set(measurement.slice!, known.set(measurement.metric, measurement));
  }
  const highIsBad = evaluations.some(({ metric, limit }) => metric === metrics[0] && limit === 'max');
  const badness = (of: Map<string, Measurement>) => {
    const value = of.get(metrics[0]!)?.value ?? null;
    if (value === null) return Number.POSITIVE_INFINITY;
    return highIsBad ? value : -value;
  };
  const sorted = [...bySlice].sort(([, a], [, b]) => compare(badness(b), badness(a)));
  const rows = sorted.slice(0, MAX_SLICES).map(([slice, of]) => ({
    slice,
    values: metrics.map((metric) => of.get(metric)),
    samples: quantity([...of.values()][0]!.samples, 'count'),
  }));
  return { metrics, rows, omitted: sorted.length - rows.length };
}

/** Differences of infinities are no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
