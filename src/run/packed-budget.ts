import type { ModelResult } from '../../schemas/generated/result.d.ts';

/** Letters that answers of all models may take together: a document beyond 64 MB is read as a baseline by nobody. */
const MOST_LETTERS = 40e6;

/**
 * Leaves scores, and then answers, out of the models that have no room for them any more, in the order of the gate, with a
 * line each.
 */
export function withinBudget(
  models: readonly ModelResult[],
  most = MOST_LETTERS,
): { models: ModelResult[]; warnings: string[] } {
  const warnings: string[] = [];
  let left = most;
  const kept = models.map((model): ModelResult => {
    const { rowPredictions, ...rest } = model;
    if (!rowPredictions) return model;
    const { scores, ...answers } = rowPredictions;
    const drop = (what: string) => {
      const why = `the answers of all models would take more than ${most} bytes of the result`;
      warnings.push(
        `${model.id}: ${why}, so the ${what} of its rows are left out: later runs can compare the values alone`,
      );
    };
    if (answers.data.length > left) {
      drop(scores ? 'answers and scores' : 'answers');
      return rest;
    }
    left -= answers.data.length;
    if (!scores) return model;
    if (scores.data.length > left) {
      drop('scores');
      return { ...rest, rowPredictions: answers };
    }
    left -= scores.data.length;
    return model;
  });
  return { models: kept, warnings };
}
