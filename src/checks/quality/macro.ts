import type { ClassCounts } from '../../metrics/counts.ts';
import type { Interval } from '../../metrics/intervals.ts';
import { macroInterval, type RowKind } from '../../metrics/macro-interval.ts';
import { splitKey } from './keys.ts';
import type { DecidedJudged } from './subject.ts';

/** The interval of a plain mean over classes; undefined for a metric that is none. */
export function macroIntervalOf(
  metric: string,
  judged: DecidedJudged,
  counts: ClassCounts,
  confidence: number,
): Interval | undefined {
  if (metric === 'balanced_accuracy') return macroInterval('recall', withSupport(counts), kindsOf(judged), confidence);
  const parts = splitKey(metric);
  return parts?.average === 'macro' ? macroInterval(parts.family, counts, kindsOf(judged), confidence) : undefined;
}

function withSupport(counts: ClassCounts): ClassCounts {
  const pick = <T extends Int32Array | Float64Array>(values: T) => values.filter((_, i) => counts.actual[i]! > 0) as T;
  const { classes, truePositive, predicted, actual, rows } = counts;
  return {
    classes: pick(classes),
    truePositive: pick(truePositive),
    predicted: pick(predicted),
    actual: pick(actual),
    rows,
  };
}

function* kindsOf(judged: DecidedJudged): Generator<RowKind> {
  const { yTrue, yPred } = judged;
  if (judged.kind === 'multilabel') {
    const { rows, width } = judged.outputs.scores;
    for (let row = 0; row < rows; row++) {
      const touched = [];
      for (let label = 0; label < width; label++) {
        const [is, said] = [yTrue[row * width + label] as 0 | 1, yPred[row * width + label] as 0 | 1];
        if (is | said) touched.push({ class: label, is, said });
      }
      yield { count: 1, touched };
    }
    return;
  }
  const cells = new Map<number, number>();
  for (let row = 0; row < yTrue.length; row++) {
    const cell = yTrue[row]! * judged.classCount + yPred[row]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  for (const [cell, count] of cells) {
    const [is, said] = [Math.floor(cell / judged.classCount), cell % judged.classCount];
    if (is === said) yield { count, touched: [{ class: is, is: 1, said: 1 }] };
    else
      yield {
        count,
        touched: [
          { class: is, is: 1, said: 0 },
          { class: said, is: 0, said: 1 },
        ],
      };
  }
}
