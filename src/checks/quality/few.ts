import type { ClassCounts } from '../../metrics/counts.ts';
import type { QualityKey } from './keys.ts';
import { splitKey } from './keys.ts';
import type { DecidedJudged } from './subject.ts';

/** Rows of a class below which intervals of averages over classes were measured to miss their rate: docs/statistics.md. */
const FEW_OF_A_CLASS = 10;
/** Rows below which intervals of means and of what is made of counts together were not measured, or to miss it. */
const FEW_ROWS = 50;
/** Classes that are named. */
const NAMED = 5;

const OF_ALL_ROWS = ['mcc', 'log_loss', 'brier', 'ece', 'mae', 'mse', 'rmse', 'r2'];

/** Warns where intervals hold the truth less often than stated, since they rest on few rows. */
export function warnOfFewRows(keys: readonly QualityKey[], rows: number): string[] {
  const few =
    rows < FEW_ROWS ? keys.filter((key) => OF_ALL_ROWS.includes(key) || isAverage(key, ['weighted', 'samples'])) : [];
  if (few.length === 0) return [];
  return [`${rows} rows are few: the intervals of ${few.join(', ')} may miss the truth more often than stated`];
}

/** The same of averages over classes, where a class has few rows. */
export function warnOfFewInClass(
  keys: readonly QualityKey[],
  { outputs }: DecidedJudged,
  { classes, actual }: ClassCounts,
): string[] {
  const averages = keys.filter((key) => key === 'balanced_accuracy' || isAverage(key, ['macro']));
  const few = Array.from(classes).filter((_, place) => actual[place]! > 0 && actual[place]! < FEW_OF_A_CLASS);
  if (averages.length === 0 || few.length === 0) return [];
  const names = few.slice(0, NAMED).map((index) => outputs.classNames[index]!);
  const list = names.join(', ') + (few.length > NAMED ? ', …' : '');
  return [
    `${few.length} of ${outputs.classNames.length} classes have fewer than ${FEW_OF_A_CLASS} rows (${list}): the intervals of ${averages.join(', ')} may miss the truth more often than stated`,
  ];
}

function isAverage(key: QualityKey, averages: readonly string[]): boolean {
  const parts = splitKey(key);
  return parts !== undefined && averages.includes(parts.average);
}
