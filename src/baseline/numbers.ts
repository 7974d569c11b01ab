import { mean } from '../metrics/numpy.ts';
import { explained } from '../metrics/regression.ts';
import { derive } from '../metrics/seeding.ts';
import { meanPart, type Part, unitsOf } from './parts.ts';
import type { DifferenceUnits } from './wanted.ts';

/** Numbers of one run, or the true ones: row-major, rows × outputs. */
type Numbers = Float64Array;

/**
 * Resamples of the differences of those metrics of a regression that are wanted. The largest error is not among them: it is
 * no average, and the bootstrap of it means nothing.
 */
export function numberDifferences(
  current: Numbers,
  baseline: Numbers,
  truth: Numbers,
  width: number,
  metrics: readonly string[],
  seed: number,
): DifferenceUnits | undefined {
  const parts = metrics.flatMap((metric) => partOf(metric, current, baseline, truth, width) ?? []);
  return parts.length === 0 ? undefined : unitsOf(parts, truth.length / width, derive(seed, 'baseline.groups'));
}

function partOf(metric: string, now: Numbers, before: Numbers, truth: Numbers, width: number): Part | undefined {
  if (metric === 'rmse') return rootPart(now, before, truth, width);
  if (metric === 'r2') return variancePart(now, before, truth, width);
  if (metric !== 'mae' && metric !== 'mse') return undefined;
  const cost = metric === 'mae' ? Math.abs : square;
  // A mean over outputs and rows is one over rows of what each row's outputs add up to.
  const ofRows = (values: Numbers) => {
    const means = new Float64Array(truth.length / width);
    for (let i = 0; i < truth.length; i++) means[Math.floor(i / width)]! += cost(truth[i]! - values[i]!) / width;
    return means;
  };
  return meanPart(metric, ofRows(now), ofRows(before));
}

/** Of each output the squared errors of both runs. */
function rootPart(now: Numbers, before: Numbers, truth: Numbers, width: number): Part {
  return {
    metric: 'rmse',
    width: 2 * width,
    add(row, sums, at) {
      for (let output = 0, i = row * width; output < width; output++, i++) {
        sums[at + 2 * output]! += square(truth[i]! - now[i]!);
        sums[at + 2 * output + 1]! += square(truth[i]! - before[i]!);
      }
    },
    difference(sums, at, rows) {
      let total = 0;
      for (let i = at; i < at + 2 * width; i += 2) total += Math.sqrt(sums[i]! / rows) - Math.sqrt(sums[i + 1]! / rows);
      return total / width;
    },
  };
}

/** Of each output the squared errors of both runs, and two moments of the truth about its mean, so that nothing cancels. */
function variancePart(now: Numbers, before: Numbers, truth: Numbers, width: number): Part {
  const rowCount = truth.length / width;
  const centre = Float64Array.from({ length: width }, (_, output) =>
    mean(Float64Array.from({ length: rowCount }, (_, row) => truth[row * width + output]!)),
  );
  return {
    metric: 'r2',
    width: 4 * width,
    add(row, sums, at) {
      for (let output = 0, i = row * width, to = at; output < width; output++, i++, to += 4) {
        const deviation = truth[i]! - centre[output]!;
        sums[to]! += square(truth[i]! - now[i]!);
        sums[to + 1]! += square(truth[i]! - before[i]!);
        sums[to + 2]! += deviation;
        sums[to + 3]! += square(deviation);
      }
    },
    difference(sums, at, rows) {
      let total = 0;
      for (let i = at; i < at + 4 * width; i += 4) {
        const variance = Math.max(0, sums[i + 3]! - sums[i + 2]! ** 2 / rows);
        total += explained(sums[i]!, variance) - explained(sums[i + 1]!, variance);
      }
      return total / width;
    },
  };
}

function square(value: number): number {
  return value * value;
}
