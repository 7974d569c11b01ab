import type { Measurement } from '../../contracts/check.ts';
import { isCountMetric } from '../../metrics/count-metrics.ts';
import type { ClassCounts } from '../../metrics/counts.ts';
import { calibrationExcess } from '../../metrics/ece.ts';
import { eceInterval } from '../../metrics/ece-interval.ts';
import { f1Interval } from '../../metrics/f1-interval.ts';
import { type Interval, wilsonInterval } from '../../metrics/intervals.ts';
import { bootstrapIntervals, type Units } from '../../metrics/resampling.ts';
import { derive } from '../../metrics/seeding.ts';
import { atTheEdge } from './edge-interval.ts';
import { splitKey } from './keys.ts';
import { macroIntervalOf } from './macro.ts';
import { rankingIntervalOf } from './ranking-interval.ts';
import { decisionUnits, numberUnits, scoreUnits } from './resamples.ts';
import type { Judged } from './subject.ts';

/** Metrics that may exceed 1. */
const BEYOND_ONE = ['log_loss', 'brier', 'mae', 'mse', 'rmse'];

export interface Drawing {
  confidence: number;
  seed: number;
}

/**
 * Adds to each measurement how far chance reaches: Wilson's interval for shares of rows, what is made of them for means over
 * classes, bounds for the calibration error, DeLong's for rankings, and the bootstrap for the rest. Where no row is wrong the
 * bootstrap sees no spread, and Wilson's for the rows that the metric counts stands in.
 */
export function withIntervals(
  measurements: readonly Measurement[],
  judged: Judged,
  counts: ClassCounts | undefined,
  { confidence, seed }: Drawing,
): Measurement[] {
  const measured = measurements.filter(({ value }) => value !== null && Number.isFinite(value));
  const direct = new Map<Measurement, Interval | null>();
  const drawn = new Map<Units, { measurement: Measurement; index: number }[]>();
  const later = (measurement: Measurement, units: Units | undefined, index: number) => {
    if (units) drawn.set(units, [...(drawn.get(units) ?? []), { measurement, index }]);
  };
  const counted: Measurement[] = [];
  for (const measurement of measured) {
    const known = proportion(measurement, judged, counts, confidence);
    if (known) direct.set(measurement, known);
    else if (judged.kind === 'regression') {
      if (measurement.metric === 'max_error') continue;
      later(measurement, numberUnits(measurement.metric, judged, derive(seed, 'quality.groups')), 0);
    } else if (measurement.metric === 'ece' && judged.kind === 'class') {
      const { data, width } = judged.outputs.scores;
      const excess = calibrationExcess(judged.yTrue, data, width);
      direct.set(measurement, eceInterval(excess, confidence, derive(seed, 'quality.ece')));
    } else if (measurement.metric === 'roc_auc' || measurement.metric === 'average_precision') {
      direct.set(measurement, rankingIntervalOf(measurement.metric, measurement.value!, judged, confidence));
    } else if (isCountMetric(measurement.metric)) counted.push(measurement);
    else later(measurement, scoreUnits(measurement.metric, judged, derive(seed, 'quality.groups')), 0);
  }
  if (judged.kind !== 'regression' && counted.length > 0) {
    const { classNames } = judged.outputs;
    const wanted = counted.map(({ metric, slice }) => ({ metric, label: classNames.indexOf(slice ?? '') }));
    const decided = decisionUnits(judged, wanted, derive(seed, 'quality.groups'));
    for (const [index, measurement] of counted.entries()) later(measurement, decided, index);
  }
  for (const [units, wanted] of drawn) {
    const intervals = bootstrapIntervals(units, confidence, derive(seed, `quality.${wanted[0]!.measurement.metric}`));
    for (const { measurement, index } of wanted)
      direct.set(measurement, intervals[index] ?? atTheEdge(measurement, judged, counts, confidence));
  }
  return measurements.map((measurement) => {
    const interval = direct.get(measurement);
    return interval ? { ...measurement, interval: withinRange(measurement.metric, interval) } : measurement;
  });
}

/** Cut to what the metric can be; a side that nothing bounds is open. */
function withinRange(metric: string, [low, high]: Interval): (number | null)[] {
  const least = metric === 'r2' || metric === 'mcc' ? Number.NEGATIVE_INFINITY : 0;
  const most = BEYOND_ONE.includes(metric) ? Number.POSITIVE_INFINITY : 1;
  return [Math.max(low, least), Math.min(high, most)].map((side) => (Number.isFinite(side) ? side : null));
}

/** Metrics that count rows which are either right or wrong, and means of them over classes. */
function proportion(
  { metric, value, samples, slice }: Measurement,
  judged: Judged,
  counts: ClassCounts | undefined,
  confidence: number,
): Interval | undefined {
  const pooled = judged.kind === 'class' && splitKey(metric)?.average === 'micro';
  if (metric === 'accuracy' || metric === 'top_k_accuracy' || pooled)
    return wilsonInterval(Math.round(value! * samples), samples, confidence);
  if (judged.kind === 'regression') return undefined;
  if (splitKey(metric)?.average !== 'per_class') return macroIntervalOf(metric, judged, counts!, confidence);
  const index = counts!.classes.findIndex((one) => judged.outputs.classNames[one] === slice);
  if (metric === 'f1_per_class')
    return f1Interval(counts!.truePositive[index]!, counts!.predicted[index]!, counts!.actual[index]!, confidence);
  const trials = (metric === 'recall_per_class' ? counts!.actual : counts!.predicted)[index]!;
  return trials > 0 ? wilsonInterval(counts!.truePositive[index]!, trials, confidence) : [0, 1];
}
