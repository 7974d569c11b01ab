import type { CheckResult, Evaluation, Measurement } from '../../schemas/generated/result.d.ts';
import { digits, exact, interval, limit, quantity } from './numbers.ts';
import type { Row } from './rows.ts';

/** Stands where there is nothing to say. */
export const NOTHING = '—';

/** The texts of one row; foreign names and units in them are not escaped yet. */
export interface Cells {
  model: string;
  check: string;
  /** With the class or group of rows that was judged. */
  metric: string;
  measured: string;
  limit: string;
  baseline: string;
  change: string;
}

export function cellsOf(row: Row): Cells {
  const { evaluation } = row;
  return {
    model: row.model ?? NOTHING,
    check: row.check ?? NOTHING,
    metric: evaluation ? metricOf(evaluation) : NOTHING,
    measured: measuredOf(row),
    limit: evaluation
      ? limit(evaluation.limit, evaluation.threshold, unitOf(row, evaluation), evaluation.allowed)
      : NOTHING,
    baseline: evaluation?.baseline === undefined ? NOTHING : quantity(evaluation.baseline, unitOf(row, evaluation)),
    change: evaluation ? changeOf(evaluation, unitOf(row, evaluation)) : NOTHING,
  };
}

/** `diversity.top_class_frequency 0.97 > 0.3`: what a row says, in one line. */
export function sentenceOf(row: Row): string {
  const { evaluation } = row;
  const subject = nameOf(row);
  if (!evaluation || evaluation.actual === null) {
    return [subject, row.message ?? row.status].filter((part) => part !== '').join(': ');
  }
  const sign = violation(evaluation, evaluation.actual);
  const unit = unitOf(row, evaluation);
  const cells = cellsOf(row);
  if (evaluation.baseline !== undefined && !isAbsolute(evaluation)) {
    return `${subject} ${cells.measured}, ${cells.change} from ${cells.baseline}, limit ${cells.limit}`;
  }
  return sign
    ? `${subject} ${cells.measured} ${sign} ${exact(evaluation.threshold, unit)}`
    : `${subject} ${cells.measured}, limit ${cells.limit}`;
}

/** `diversity.top_class_frequency`, or `size` where check and metric have one name. */
export function nameOf({ check = '', evaluation }: Row): string {
  if (!evaluation) return check;
  const metric = metricOf(evaluation);
  return metric === check ? metric : `${check}.${metric}`;
}

function metricOf({ metric, slice }: Evaluation): string {
  return slice === undefined ? metric : `${metric} (${slice})`;
}

function measuredOf(row: Row): string {
  const { evaluation, measurement } = row;
  if (!evaluation || evaluation.actual === null) return NOTHING;
  const { actual } = evaluation;
  const unit = unitOf(row, evaluation);
  const threshold = isAbsolute(evaluation) ? evaluation.threshold : undefined;
  const value = quantity(actual, unit, threshold);
  const bounds = measurement && toldInterval(measurement, threshold);
  return bounds ? `${value} ${interval(bounds, actual, unit, threshold)}` : value;
}

/** An interval, but for one that is open on both sides where no limit is on the value itself: it says nothing. */
export function toldInterval({ interval }: Measurement, threshold: number | undefined): Measurement['interval'] {
  return threshold === undefined && interval && !isBounded(interval) ? undefined : interval;
}

function isBounded(bounds: readonly (number | null)[]): boolean {
  return bounds.some((bound) => bound !== null);
}

/** `+6.6 µs (×1.22 [1.21, 1.23])`: the difference, and the ratio where that says more, with the interval of the change. */
function changeOf({ actual, baseline, change }: Evaluation, unit: string): string {
  if (actual === null || baseline === undefined) return NOTHING;
  const value = actual - baseline;
  const difference = (value > 0 ? '+' : '') + quantity(value, unit);
  const bounds = change?.interval && isBounded(change.interval) ? change.interval : undefined;
  const ratio = actual / baseline;
  if (baseline > 0 && actual > 0 && unit !== '1' && digits(ratio) !== '1') {
    const ratios = bounds?.map((bound) => (bound === null ? null : 1 + bound / baseline));
    return `${difference} (×${digits(ratio)}${ratios ? ` ${interval(ratios, ratio, '1')}` : ''})`;
  }
  return bounds ? `${difference} ${interval(bounds, value, unit)}` : difference;
}

function violation({ limit, threshold }: Evaluation, actual: number): string | undefined {
  if (limit === 'min' && actual < threshold) return '<';
  if (limit === 'max' && actual > threshold) return '>';
  if (limit === 'equals' && actual !== threshold) return '≠';
  return undefined;
}

/** What a measurement is read beside. */
export function thresholdFor(metric: string, { evaluations }: CheckResult): number | undefined {
  return evaluations.find((evaluation) => evaluation.metric === metric && isAbsolute(evaluation))?.threshold;
}

export function isAbsolute({ limit }: Evaluation): boolean {
  return limit === 'min' || limit === 'max' || limit === 'equals';
}

/** An evaluation has no unit of its own; without a measurement it is the one that the metric's name fixes. */
export function unitOf({ measurement }: Row, { metric }: Evaluation): string {
  if (measurement) return measurement.unit;
  if (metric.startsWith('latency_') || metric === 'load_time') return 'ms';
  return metric === 'size' || metric === 'peak_memory' ? 'bytes' : '1';
}
