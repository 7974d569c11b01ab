import type { Measurement } from '../../contracts/check.ts';
import {
  maxError,
  meanAbsoluteError,
  meanSquaredError,
  type RegressionRows,
  r2Score,
  rootMeanSquaredError,
} from '../../metrics/regression.ts';
import { UndefinedMetricError } from '../../metrics/undefined.ts';
import { unmeasured } from '../shared/unmeasured.ts';
import { QUALITY_KEYS, type QualityKey, type RegressionKey } from './keys.ts';
import type { NumberJudged } from './subject.ts';

const WORST_ROWS = 10;

const METRICS: Record<RegressionKey, (rows: RegressionRows) => number> = {
  mae: meanAbsoluteError,
  mse: meanSquaredError,
  rmse: rootMeanSquaredError,
  r2: r2Score,
  max_error: maxError,
};

/** Measures one key of a regression; a metric that is undefined on these rows is a null with its reason. */
export function measureNumbers(key: QualityKey, judged: NumberJudged): Measurement {
  const { rows } = judged.outputs.scores;
  try {
    const metric = METRICS[key as RegressionKey] as ((rows: RegressionRows) => number) | undefined;
    if (!metric) throw new UndefinedMetricError(key, 'a regression predicts no classes');
    return { ...QUALITY_KEYS[key], value: metric(rowsOf(judged)), samples: rows };
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return unmeasured(QUALITY_KEYS[key], rows, error.reason);
  }
}

function rowsOf({ yTrue, yPred, outputs }: NumberJudged): RegressionRows {
  return { yTrue, yPred, width: outputs.scores.width };
}

/** The rows that are furthest off, so that a person can look at them. Rows count from 0, in the order of the dataset. */
export function describeNumbers({ yTrue, yPred, outputs }: NumberJudged): Record<string, unknown> {
  const { rows, width } = outputs.scores;
  const furthest: { row: number; output: number; error: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < width; output++) {
      const error = Math.abs(yTrue[row * width + output]! - yPred[row * width + output]!);
      if (furthest.length === WORST_ROWS && error <= furthest.at(-1)!.error) continue;
      furthest.push({ row, output, error });
      furthest.sort((a, b) => b.error - a.error);
      furthest.length = Math.min(furthest.length, WORST_ROWS);
    }
  }
  return {
    worst_rows: furthest.map(({ row, output, error }) => ({
      row,
      ...(width > 1 && { output }),
      true: yTrue[row * width + output]!,
      predicted: yPred[row * width + output]!,
      error,
    })),
  };
}
