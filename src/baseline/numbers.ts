import { mean } from '../metrics/numpy.ts';
import { explained } from '../metrics/regression.ts';
import { derive } from '../metrics/seeding.ts';
import { rowUnits } from '../metrics/units.ts';
import type { DifferenceUnits } from './wanted.ts';

const NAMES = ['mae', 'mse', 'rmse', 'r2'].map((metric) => ({ metric }));

/**
 * Resamples of the differences of the metrics of a regression. The largest error is not among them: it is no average, and
 * the bootstrap of it means nothing.
 */
export function numberDifferences(
  current: Float64Array,
  baseline: Float64Array,
  truth: Float64Array,
  width: number,
  seed: number,
): DifferenceUnits {
  const rows = truth.length / width;
  const centre = Float64Array.from({ length: width }, (_, output) =>
    mean(Float64Array.from({ length: rows }, (_, row) => truth[row * width + output]!)),
  );
  // Of each output: absolute and squared errors of both runs, and two moments of the truth about its mean.
  const units = rowUnits(
    {
      rows,
      width: 6 * width,
      smooth: true,
      add(row, sums, at) {
        for (let output = 0; output < width; output++) {
          const value = truth[row * width + output]!;
          const deviation = value - centre[output]!;
          const now = value - current[row * width + output]!;
          const before = value - baseline[row * width + output]!;
          const terms = [Math.abs(now), now * now, Math.abs(before), before * before, deviation, deviation * deviation];
          for (let term = 0; term < 6; term++) sums[at + 6 * output + term]! += terms[term]!;
        }
      },
      metrics(sums) {
        const now = metricsOf(sums, 0, width);
        const before = metricsOf(sums, 2, width);
        return now.map((value, index) => value - before[index]!);
      },
    },
    derive(seed, 'baseline.groups'),
  );
  return { units, names: NAMES };
}

function metricsOf(sums: Float64Array, part: number, width: number): number[] {
  const rows = sums[6 * width]!;
  const result = [0, 0, 0, 0];
  for (let output = 0; output < width; output++) {
    const at = 6 * output;
    const [absolute, squared] = [sums[at + part]!, sums[at + part + 1]!];
    const variance = Math.max(0, sums[at + 5]! - sums[at + 4]! ** 2 / rows);
    const values = [absolute / rows, squared / rows, Math.sqrt(squared / rows), explained(squared, variance)];
    for (let metric = 0; metric < 4; metric++) result[metric]! += values[metric]! / width;
  }
  return result;
}
