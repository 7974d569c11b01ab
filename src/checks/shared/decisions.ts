import type { Decision, OutputAccess, Scores } from '../../contracts/check.ts';
import type { Predictions } from '../../contracts/predictions.ts';
import { applyThreshold, argmax, positiveColumn } from '../../metrics/decision.ts';
import { rankMetrics } from '../../metrics/ranking.ts';
import { requireProbabilities, UndefinedMetricError } from '../../metrics/undefined.ts';

/**
 * Turns scores into decisions: the highest score (classification), or score ≥ threshold (binary, multi-label). What a
 * regression predicts are its scores.
 *
 * @throws UndefinedMetricError where a fixed threshold meets scores that are not probabilities
 */
export function decide(outputs: OutputAccess, thresholds: Float64Array | undefined): Predictions {
  if (outputs.decided) return outputs.decided;
  const { task, scores } = outputs;
  if (task === 'regression') return { kind: 'regression', values: scores.data, width: scores.width };
  if (task === 'classification') {
    return { kind: 'class', values: argmax(scores.data, scores.width), classCount: scores.width };
  }
  const judged = task === 'binary' ? positiveScores(scores) : scores;
  if (outputs.decision.kind === 'threshold') requireProbabilities('a decision by threshold', judged.data);
  const yes = applyThreshold(judged.data, thresholds!);
  return task === 'binary'
    ? { kind: 'class', values: Int32Array.from(yes), classCount: 2 }
    : { kind: 'multilabel', values: yes, width: scores.width };
}

/** The thresholds that decide, one a score; none for a classification, a regression, or what is decided already. */
export function thresholdsFor(outputs: OutputAccess): Float64Array | undefined {
  const { task, decision, scores, decided } = outputs;
  if (decided || task === 'classification' || task === 'regression') return undefined;
  const width = task === 'binary' ? 1 : scores.width;
  return decision.kind === 'threshold' ? decision.thresholds.slice(-width) : tune(decision, width, task);
}

/** The score of the positive class: the only column, or the second of two. */
export function positiveScores({ data, rows, width }: Scores): Scores {
  return { data: positiveColumn(data, width), rows, width: 1 };
}

function tune(decision: Decision & { kind: 'tuned' }, width: number, task: OutputAccess['task']): Float64Array {
  const scores = task === 'binary' ? positiveScores(decision.scores) : decision.scores;
  const { sweep } = rankMetrics(scores.data, Uint8Array.from(decision.labels.values), scores.rows, scores.width);
  const best = decision.metric === 'f1_micro' ? sweep.micro : sweep.macro;
  if (best.f1 > 0) return new Float64Array(width).fill(best.threshold);
  throw new UndefinedMetricError('the threshold sweep', `no threshold on "${decision.dataset}" gives an F1 above 0`);
}
