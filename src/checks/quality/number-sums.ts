import { mean } from '../../metrics/numpy.ts';
import { explained } from '../../metrics/regression.ts';
import type { RowSums } from '../../metrics/units.ts';
import type { NumberJudged } from './subject.ts';

/** A metric of a regression as a function of sums over rows; undefined for one that is none, such as the largest error. */
export function numberSums(metric: string, judged: NumberJudged): RowSums | undefined {
  if (metric === 'mae') return meanSums(judged, Math.abs);
  if (metric === 'mse') return meanSums(judged, square);
  if (metric === 'rmse') return rootSums(judged);
  return metric === 'r2' ? varianceSums(judged) : undefined;
}

/** The mean over outputs and rows of `cost`: one sum, whatever the outputs. */
function meanSums({ yTrue, yPred, outputs }: NumberJudged, cost: (error: number) => number): RowSums {
  const { rows, width } = outputs.scores;
  return {
    rows,
    width: 1,
    smooth: true,
    add(row, sums, at) {
      for (let i = row * width; i < (row + 1) * width; i++) sums[at]! += cost(yTrue[i]! - yPred[i]!) / width;
    },
    metrics: ([sum, count]) => [sum! / count!],
  };
}

/** The mean over outputs of the root of the mean squared error. */
function rootSums({ yTrue, yPred, outputs }: NumberJudged): RowSums {
  const { rows, width } = outputs.scores;
  return {
    rows,
    width,
    smooth: true,
    add(row, sums, at) {
      for (let i = 0; i < width; i++) sums[at + i]! += square(yTrue[row * width + i]! - yPred[row * width + i]!);
    },
    metrics: (sums) => {
      const count = sums[width]!;
      let total = 0;
      for (let i = 0; i < width; i++) total += Math.sqrt(sums[i]! / count);
      return [total / width];
    },
  };
}

/** Squared errors, and first and second moments of the truth about its mean in all rows, so that nothing cancels. */
function varianceSums({ yTrue, yPred, outputs }: NumberJudged): RowSums {
  const { rows, width } = outputs.scores;
  const centre = Float64Array.from({ length: width }, (_, output) =>
    mean(Float64Array.from({ length: rows }, (_, row) => yTrue[row * width + output]!)),
  );
  return {
    rows,
    width: 3 * width,
    smooth: true,
    add(row, sums, at) {
      for (let i = 0; i < width; i++) {
        const truth = yTrue[row * width + i]!;
        const deviation = truth - centre[i]!;
        sums[at + 3 * i]! += square(truth - yPred[row * width + i]!);
        sums[at + 3 * i + 1]! += deviation;
        sums[at + 3 * i + 2]! += square(deviation);
      }
    },
    metrics: (sums) => {
      const count = sums[3 * width]!;
      let total = 0;
      for (let i = 0; i < width; i++) {
        const [errors, first, second] = [sums[3 * i]!, sums[3 * i + 1]!, sums[3 * i + 2]!];
        total += explained(errors, Math.max(0, second - (first * first) / count));
      }
      return [total / width];
    },
  };
}

function square(value: number): number {
  return value * value;
}
