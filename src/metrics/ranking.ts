import { type Payload, type SortedScores, sortScores } from './radix.ts';
import { bestThresholds, type Checkpoint, type ThresholdSweep } from './sweep.ts';
import { lowerThresholds, newTally, type Tally } from './tally.ts';
import { requireFinite, requireRows } from './undefined.ts';

/** Scores between two checkpoints: few enough for tight bounds, enough to keep the checkpoints small beside the scores. */
const MIN_STRETCH = 1024;
const STRETCH_PER_LABEL = 32;

/** How well the scores of each label rank its positive rows above the others. All arrays have one element a label. */
export interface LabelRanking {
  /** Positive rows. */
  support: Float64Array;
  /** `sum over thresholds of (R[n] - R[n - 1]) * P[n]`; 0 for a label without positives, as scikit-learn (with a warning). */
  averagePrecision: Float64Array;
  /** Area under the ROC curve; `null` where only one class is present. */
  rocAuc: readonly (number | null)[];
}

export interface RankMetrics {
  perLabel: LabelRanking;
  /** All labels pooled into one: the micro average. */
  micro: LabelRanking;
  sweep: ThresholdSweep;
}

/**
 * Average precision, ROC-AUC and the full threshold sweep of every label, from one sort of all scores and one walk
 * down them. Equal scores count as one threshold.
 *
 * ROC-AUC is the Mann-Whitney statistic `(pairs above + ties / 2) / (positives * negatives)` in whole numbers, equal to
 * the trapezoid area that scikit-learn sums in floating point.
 * Beside the input it takes 10 bytes a score where every score is a float32 value and there are at most 128 labels,
 * 18 with other scores (12 and 20 with more labels).
 *
 * @param scores row-major, `rows` x `labels`
 * @param yTrue row-major, `rows` x `labels`, 0 or 1
 * @throws UndefinedMetricError where there are no rows or a score is NaN or infinite
 * @throws RangeError where sizes differ or `yTrue` holds something else than 0 and 1
 */
export function rankMetrics(scores: Float64Array, yTrue: Uint8Array, rows: number, labels: number): RankMetrics {
  requireRows('ranking', rows);
  if (labels < 1 || scores.length !== rows * labels || yTrue.length !== scores.length) {
    throw new RangeError(`${scores.length} scores and ${yTrue.length} labels are not ${rows} x ${labels}`);
  }
  requireFinite('ranking', scores);
  const { payload, positives } = readTruth(yTrue, labels);
  const sorted = sortScores(scores, payload);
  const tally = newTally(
    positives,
    positives.map((count, label) => (label < labels ? rows : rows * labels) - count),
  );
  const { candidates, checkpoints } = walk(sorted, tally);
  return {
    perLabel: toRanking(tally, 0, labels),
    micro: toRanking(tally, labels, labels + 1),
    sweep: { candidates, ...bestThresholds(sorted, tally, checkpoints) },
  };
}

/**
 * One-vs-rest ranking of each class of a multi-class problem.
 *
 * @param yTrue true class of each row
 * @param scores row-major, rows x `classCount`
 */
export function rankOneVsRest(yTrue: Int32Array, scores: Float64Array, classCount: number): LabelRanking {
  const rows = yTrue.length;
  const column = new Float64Array(rows);
  const isClass = new Uint8Array(rows);
  const support = new Float64Array(classCount);
  const averagePrecision = new Float64Array(classCount);
  const rocAuc: (number | null)[] = [];
  for (let label = 0; label < classCount; label++) {
    for (let row = 0; row < rows; row++) {
      column[row] = scores[row * classCount + label]!;
      isClass[row] = yTrue[row] === label ? 1 : 0;
    }
    const { perLabel } = rankMetrics(column, isClass, rows, 1);
    support[label] = perLabel.support[0]!;
    averagePrecision[label] = perLabel.averagePrecision[0]!;
    rocAuc.push(perLabel.rocAuc[0]!);
  }
  return { support, averagePrecision, rocAuc };
}

/** Walks every threshold from the highest score to the lowest, and keeps the counts at every so many scores. */
function walk(sorted: SortedScores, tally: Tally): { candidates: number; checkpoints: Checkpoint[] } {
  const size = sorted.high.length;
  const stretch = Math.max(MIN_STRETCH, STRETCH_PER_LABEL * tally.positives.length);
  const checkpoints: Checkpoint[] = [];
  const remember = (left: number) => {
    const { truePositive, falsePositive } = tally;
    checkpoints.push({ left, truePositive: truePositive.slice(), falsePositive: falsePositive.slice() });
  };
  remember(size);
  let candidates = 0;
  for (let left = size; left > 0; ) {
    const step = lowerThresholds(sorted, tally, left, Math.max(0, left - stretch));
    left = step.end;
    candidates += step.passed;
    remember(left);
  }
  return { candidates, checkpoints };
}

function toRanking(tally: Tally, from: number, to: number): LabelRanking {
  const support = tally.positives.slice(from, to);
  const negatives = tally.negatives.subarray(from, to);
  const precisionSum = tally.precisionSum.subarray(from, to);
  const pairs = tally.pairs.subarray(from, to);
  return {
    support,
    averagePrecision: support.map((positives, i) => (positives === 0 ? 0 : precisionSum[i]! / positives)),
    rocAuc: Array.from(support, (positives, i) => {
      const all = 2 * positives * negatives[i]!;
      return all === 0 ? null : pairs[i]! / all;
    }),
  };
}

/** `label * 2 + y` of each score, and the number of positives of each label and, last, of all labels. */
function readTruth(yTrue: Uint8Array, labels: number): { payload: Payload; positives: Float64Array } {
  const size = yTrue.length;
  const payload =
    labels <= 128 ? new Uint8Array(size) : labels <= 32_768 ? new Uint16Array(size) : new Uint32Array(size);
  const positives = new Float64Array(labels + 1);
  for (let i = 0; i < size; ) {
    for (let label = 0; label < labels; label++, i++) {
      const truth = yTrue[i]!;
      if (truth > 1) throw new RangeError(`yTrue[${i}] is ${truth}, not 0 or 1`);
      payload[i] = label * 2 + truth;
      positives[label]! += truth;
    }
  }
  for (let label = 0; label < labels; label++) positives[labels]! += positives[label]!;
  return { payload, positives };
}
