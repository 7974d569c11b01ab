import type { Check, OutputAccess, Scores } from '../contracts/check.ts';
import { impliedLimit } from './shared/limits.ts';

const DEFAULT_TOLERANCE = 1e-4;

/** Whether the scores are probabilities: each in [0, 1], and those of a row summing to 1 where one class is true. */
export const probabilities: Check<'probabilities', 'outputs', null> = {
  id: 'probabilities',
  needs: ['outputs'],
  plan(input) {
    const limits = [impliedLimit(input, 'out_of_range_count', 'equals', 0)];
    const tolerance = input.config.sum_tolerance ?? (input.task === 'classification' ? DEFAULT_TOLERANCE : undefined);
    if (tolerance !== undefined) {
      const at = input.locate([...input.path, 'sum_tolerance']);
      limits.push({ ...impliedLimit(input, 'max_sum_deviation', 'max', tolerance), at });
    }
    return { options: null, limits };
  },
  async measure({ outputs }) {
    const { scores, origin } = outputs;
    const outside = scores.data.reduce((count, score) => (score >= 0 && score <= 1 ? count : count + 1), 0);
    const sum = sumsToOne(outputs)
      ? { value: maxSumDeviation(scores) }
      : { value: null, reason: 'labels that do not exclude one another have no sum' };
    return {
      measurements: [
        { metric: 'out_of_range_count', value: outside, unit: 'count', samples: scores.data.length },
        { metric: 'max_sum_deviation', ...sum, unit: '1', samples: scores.rows },
      ],
      details: { rows: scores.rows, origin },
    };
  },
};

/** Labels that do not exclude one another, and a lone score, have no sum to hold. */
function sumsToOne({ task, scores }: OutputAccess): boolean {
  return task !== 'multilabel' && scores.width > 1;
}

function maxSumDeviation({ data, rows, width }: Scores): number {
  let worst = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += data[row * width + column]!;
    worst = Math.max(worst, Math.abs(sum - 1));
  }
  return worst;
}
