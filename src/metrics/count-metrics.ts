import { sum } from './numpy.ts';

const FAMILIES: readonly string[] = ['precision', 'recall', 'f1'];
const AVERAGES: readonly string[] = ['micro', 'macro', 'weighted', 'per_class'];

/** A metric of decisions that is made of counts, as the gate file calls it; one by class with the index of its class. */
export interface CountMetric {
  metric: string;
  label?: number;
}

/**
 * Metrics from true positives, predictions and true rows of each label. NaN where one is undefined, as of a class that did
 * not occur. The array is used again by the next call.
 */
type CountMetrics = (
  truePositive: Float64Array,
  predicted: Float64Array,
  actual: Float64Array,
  rows: number,
) => Float64Array;

/** Whether `countMetrics` computes it. */
export function isCountMetric(metric: string): boolean {
  if (metric === 'balanced_accuracy' || metric === 'mcc') return true;
  const [family, average] = partsOf(metric);
  return family >= 0 && AVERAGES.includes(average);
}

/**
 * Computes several such metrics at once, for resampling: nothing is allocated by a call, and nothing computed that was not
 * asked for. The definitions are those of `prf`, `balancedAccuracy` and `mcc`.
 *
 * @param everyLabel averages are over all labels (multi-label), not only over those that occur
 * @throws RangeError where a metric is none of these
 */
export function countMetrics(wanted: readonly CountMetric[], labels: number, everyLabel: boolean): CountMetrics {
  const unknown = wanted.find(({ metric }) => !isCountMetric(metric));
  if (unknown) throw new RangeError(`${unknown.metric} is not made of counts`);
  const average = new Averages(labels);
  const compute = wanted.map(({ metric, label }) => average.of(metric, label));
  const values = new Float64Array(wanted.length);
  return (truePositive, predicted, actual, rows) => {
    average.count(truePositive, predicted, actual, rows, everyLabel);
    for (let i = 0; i < compute.length; i++) values[i] = compute[i]!();
    return values;
  };
}

/** Counts of the labels that averages are over, and what is computed from them. */
class Averages {
  private readonly place: Int32Array;
  private readonly hits: Float64Array;
  private readonly predicted: Float64Array;
  private readonly actual: Float64Array;
  private readonly values: Float64Array;
  private rows = 0;
  private size = 0;

  constructor(labels: number) {
    this.place = new Int32Array(labels);
    this.hits = new Float64Array(labels);
    this.predicted = new Float64Array(labels);
    this.actual = new Float64Array(labels);
    this.values = new Float64Array(labels);
  }

  count(hits: Float64Array, predicted: Float64Array, actual: Float64Array, rows: number, everyLabel: boolean): void {
    this.size = 0;
    this.rows = rows;
    for (let label = 0; label < this.place.length; label++) {
      const occurs = everyLabel || predicted[label]! > 0 || actual[label]! > 0;
      this.place[label] = occurs ? this.size : -1;
      if (!occurs) continue;
      this.hits[this.size] = hits[label]!;
      this.predicted[this.size] = predicted[label]!;
      this.actual[this.size] = actual[label]!;
      this.size++;
    }
  }

  of(metric: string, label = 0): () => number {
    if (metric === 'mcc') return () => this.mcc();
    if (metric === 'balanced_accuracy') return () => this.balanced();
    const [family, average] = partsOf(metric);
    if (average === 'per_class')
      return () => (this.place[label]! < 0 ? Number.NaN : this.one(family, this.place[label]!));
    if (average === 'micro')
      return () => score(family, this.total(this.hits), this.total(this.predicted), this.total(this.actual));
    return average === 'macro' ? () => this.macro(family) : () => this.weighted(family);
  }

  private total(values: Float64Array): number {
    return sum(values, 0, this.size);
  }

  private one(family: number, at: number): number {
    return score(family, this.hits[at]!, this.predicted[at]!, this.actual[at]!);
  }

  private macro(family: number): number {
    for (let at = 0; at < this.size; at++) this.values[at] = this.one(family, at);
    return this.total(this.values) / this.size;
  }

  private weighted(family: number): number {
    const support = this.total(this.actual);
    if (support === 0) return 0;
    for (let at = 0; at < this.size; at++) this.values[at] = this.one(family, at) * this.actual[at]!;
    return this.total(this.values) / support;
  }

  private balanced(): number {
    let supported = 0;
    for (let at = 0; at < this.size; at++)
      if (this.actual[at]! > 0) this.values[supported++] = this.hits[at]! / this.actual[at]!;
    return sum(this.values, 0, supported) / supported;
  }

  private mcc(): number {
    let [hits, both, predictedSquared, actualSquared] = [0, 0, 0, 0];
    for (let at = 0; at < this.size; at++) {
      const [said, is] = [this.predicted[at]!, this.actual[at]!];
      hits += this.hits[at]!;
      both += said * is;
      predictedSquared += said * said;
      actualSquared += is * is;
    }
    const square = this.rows * this.rows;
    const spread = (square - predictedSquared) * (square - actualSquared);
    return spread === 0 ? 0 : (hits * this.rows - both) / Math.sqrt(spread);
  }
}

function partsOf(metric: string): [family: number, average: string] {
  const [family = '', average = ''] = metric.split(/_(.*)/s);
  return [FAMILIES.indexOf(family), average];
}

/** Precision, recall or F1; 0 where it is 0/0. */
function score(family: number, hits: number, predicted: number, actual: number): number {
  const precision = predicted === 0 ? 0 : hits / predicted;
  if (family === 0) return precision;
  const recall = actual === 0 ? 0 : hits / actual;
  if (family === 1) return recall;
  const both = precision + recall;
  return both === 0 ? 0 : (2 * precision * recall) / both;
}
