import { balancedAccuracy } from '../../src/metrics/accuracy.ts';
import type { ClassCounts } from '../../src/metrics/counts.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf } from '../../src/metrics/prf.ts';
import type { Random } from '../../src/metrics/random.ts';

/** A classifier whose answers depend on the true class alone: P(class) and P(right | class); wrong answers are equally likely. */
export interface Classifier {
  shares: readonly number[];
  right: readonly number[];
}

/** A draw of an index by its probability. */
export function pick(random: Random, shares: readonly number[]): number {
  let left = random.uniform();
  for (let index = 0; index < shares.length - 1; index++) {
    left -= shares[index]!;
    if (left < 0) return index;
  }
  return shares.length - 1;
}

export function answer(random: Random, { right }: Classifier, truth: number): number {
  if (random.uniform() < right[truth]!) return truth;
  const other = random.integer(0, right.length - 1);
  return other >= truth ? other + 1 : other;
}

/** What each metric is of infinitely many rows; `f1_per_class` and the like are of the last class. */
export function truths({ shares, right }: Classifier): Record<string, number> {
  const classes = shares.length;
  const truePositive = Float64Array.from(shares, (share, index) => share * right[index]!);
  const wrong = shares.map((share, index) => (share * (1 - right[index]!)) / (classes - 1));
  const allWrong = wrong.reduce((sum, one) => sum + one, 0);
  const predicted = truePositive.map((one, index) => one + allWrong - wrong[index]!);
  const counts = (places: number[]): ClassCounts => ({
    classes: Int32Array.from(places),
    truePositive: Float64Array.from(places, (place) => truePositive[place]!),
    predicted: Float64Array.from(places, (place) => predicted[place]!),
    actual: Float64Array.from(places, (place) => shares[place]!),
    rows: 1,
  });
  const all = counts(shares.map((_, index) => index));
  const last = prf(counts([classes - 1]), 'macro');
  const [macro, weighted] = [prf(all, 'macro'), prf(all, 'weighted')];
  return {
    accuracy: truePositive.reduce((sum, one) => sum + one, 0),
    balanced_accuracy: balancedAccuracy(all),
    mcc: mcc(all),
    f1_macro: macro.f1,
    precision_macro: macro.precision,
    recall_macro: macro.recall,
    f1_weighted: weighted.f1,
    precision_weighted: weighted.precision,
    f1_per_class: last.f1,
    precision_per_class: last.precision,
    recall_per_class: last.recall,
  };
}

/** Sum over (0, 1) by the midpoint rule, at quantiles of the standard exponential: E of a function of one. */
export function overExponential(of: (value: number) => number, points = 200_000): number {
  let sum = 0;
  for (let i = 0; i < points; i++) sum += of(-Math.log((i + 0.5) / points));
  return sum / points;
}

/** Sum by the midpoint rule: E of a function of a standard normal. */
export function overNormal(of: (value: number) => number, points = 40_000): number {
  let [sum, weights] = [0, 0];
  for (let i = 0; i < points; i++) {
    const z = -8 + (16 * (i + 0.5)) / points;
    const weight = Math.exp((-z * z) / 2);
    sum += weight * of(z);
    weights += weight;
  }
  return sum / weights;
}
