import type { OutputAccess } from '../../contracts/check.ts';
import { confusionMatrix } from '../../metrics/confusion.ts';
import { type ClassCounts, classesWithoutSupport, unobservedClasses } from '../../metrics/counts.ts';
import { prfPerClass } from '../../metrics/prf.ts';
import { rankMetrics } from '../../metrics/ranking.ts';
import { UndefinedMetricError } from '../../metrics/undefined.ts';
import { positiveScores } from '../shared/decisions.ts';
import type { DecidedJudged } from './subject.ts';

/** A matrix of more classes than this helps nobody, and grows with their square. */
const LARGEST_MATRIX = 256;
const NAMED = 20;

/** What helps a person understand the numbers: the classes, their confusions, and where the threshold lies. */
export function describeQuality(
  judged: DecidedJudged,
  counts: ClassCounts,
): { details: Record<string, unknown>; warnings: string[] } {
  const names = judged.outputs.classNames;
  const named = (indices: readonly number[]) => indices.map((index) => names[index]!);
  const missing = named([...classesWithoutSupport(counts), ...unobservedClasses(counts, names.length)]);
  const details = {
    classes: classTable(names, counts),
    ...(judged.kind === 'class' &&
      names.length <= LARGEST_MATRIX && { confusion_matrix: confusion(judged.yTrue, judged.yPred, names) }),
    ...(missing.length > 0 && { classes_without_support: missing }),
    ...describeThreshold(judged),
  };
  if (missing.length === 0) return { details, warnings: [] };
  const list = missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ', …' : '');
  return { details, warnings: [`no row has ${missing.length} of ${names.length} classes: ${list}`] };
}

/** Worst F1 first. */
function classTable(names: readonly string[], counts: ClassCounts): object[] {
  const { classes, precision, recall, f1, support } = prfPerClass(counts);
  const rows = Array.from(classes, (index, i) => ({
    class: names[index]!,
    f1: f1[i]!,
    precision: precision[i]!,
    recall: recall[i]!,
    support: support[i]!,
  }));
  return rows.sort((a, b) => a.f1 - b.f1);
}

/** `matrix[i][j]`: rows of class i that were predicted as class j. */
function confusion(yTrue: Int32Array, yPred: Int32Array, labels: readonly string[]): object {
  const { matrix, classCount } = confusionMatrix(yTrue, yPred, labels.length);
  const row = (index: number) => Array.from(matrix.subarray(index * classCount, (index + 1) * classCount));
  return { labels, matrix: labels.map((_, index) => row(index)) };
}

/**
 * The thresholds that decided, where they came from, and which single threshold would have been best on these very rows.
 * The last is optimistic, since it was chosen on the rows it is judged on: it is shown, never judged.
 */
function describeThreshold({ outputs, thresholds, yTrue }: DecidedJudged): Record<string, unknown> {
  if (thresholds === undefined) return {};
  const { decision } = outputs;
  const uniform = thresholds.every((threshold) => threshold === thresholds[0]);
  const origin =
    decision.kind === 'tuned'
      ? `best ${decision.metric} on "${decision.dataset}"`
      : decision.declared
        ? 'declared'
        : 'default';
  return {
    threshold: uniform ? thresholds[0]! : Array.from(thresholds),
    threshold_origin: origin,
    ...optimisticSweep(outputs, Uint8Array.from(yTrue)),
  };
}

function optimisticSweep(outputs: OutputAccess, yTrue: Uint8Array): Record<string, unknown> {
  const binary = outputs.task === 'binary';
  const { data, rows, width } = binary ? positiveScores(outputs.scores) : outputs.scores;
  try {
    const { micro, macro } = rankMetrics(data, yTrue, rows, width).sweep;
    const line = ({ threshold, f1 }: typeof micro) => (f1 > 0 ? { threshold, f1 } : null);
    if (binary) return { optimistic_best_f1_of_positive_class: line(micro) };
    return { optimistic_best_f1_micro: line(micro), optimistic_best_f1_macro: line(macro) };
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return {};
  }
}
