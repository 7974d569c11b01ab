import type { Check, Measurement, OutputAccess, Scores } from '../contracts/check.ts';
import { impliedLimit } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

const DEFAULT_TOLERANCE = 1e-4;
const SUM_DEVIATION = { metric: 'max_sum_deviation', unit: '1' } as const;

/** Whether the scores are probabilities: each in [0, 1], and those of a row summing to 1 where one class is true. */
export const probabilities: Check<'probabilities', 'outputs', null> = {
  id: 'probabilities',
  needs: ['outputs'],
  plan(input) {
    const limits = [impliedLimit(input, 'out_of_range_count', 'equals', 0)];
    if (input.task !== 'multilabel') {
      const tolerance = input.config.sum_tolerance ?? DEFAULT_TOLERANCE;
      const at = input.locate([...input.path, 'sum_tolerance']);
      limits.push({ ...impliedLimit(input, SUM_DEVIATION.metric, 'max', tolerance), at });
    }
    return { options: null, limits };
  },
  async measure({ outputs }) {
    const { scores, origin } = outputs;
    const outside = scores.data.reduce((count, score) => (score >= 0 && score <= 1 ? count : count + 1), 0);
    return {
      measurements: [
        { metric: 'out_of_range_count', value: outside, unit: 'count', samples: scores.data.length },
        sumDeviation(outputs),
      ],
      details: { rows: scores.rows, origin },
    };
  },
};

function sumDeviation({ task, scores }: OutputAccess): Measurement {
  if (task === 'multilabel') {
    return unmeasured(SUM_DEVIATION, scores.rows, 'labels that do not exclude one another have no sum');
  }
  const value = maxSumDeviation(scores);
  if (!Number.isFinite(value)) return unmeasured(SUM_DEVIATION, scores.rows, 'a row does not sum to a finite number');
  return { ...SUM_DEVIATION, value, samples: scores.rows };
}

/** The other class of a lone score has what is left, so that it deviates by nothing. */
function maxSumDeviation({ data, rows, width }: Scores): number {
  if (width === 1) return 0;
  let worst = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += data[row * width + column]!;
    worst = Math.max(worst, Math.abs(sum - 1));
  }
  return worst;
}
