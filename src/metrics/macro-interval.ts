import type { ClassCounts } from './counts.ts';
import { f1Interval } from './f1-interval.ts';
import { type Interval, wilsonInterval } from './intervals.ts';
import { f1Score } from './prf.ts';

export type Family = 'precision' | 'recall' | 'f1';

/** Rows alike: how many, and the classes that each of them has or was called. */
export interface RowKind {
  count: number;
  touched: readonly { class: number; is: 0 | 1; said: 0 | 1 }[];
}

/** The metric of one class. */
interface Part {
  value: number;
  /** Of its interval. */
  centre: number;
  half: number;
  /** Standard error by the influence of single rows; 0 where they are all right or all wrong. */
  error: number;
  /** What a row moves it by. */
  influence(is: number, said: number): number;
}

/**
 * Two-sided interval of a plain mean over classes from the intervals of the classes (Wilson's; `f1Interval`). Their half
 * widths are added as standard errors are, with the correlations that rows bring about (square-and-add: Newcombe, 1998; MOVER:
 * Zou and Donner, 2008, doi:10.1002/sim.3095), so that a class without a mistake adds what its few rows leave open, of which
 * resampling sees nothing, and one without rows anything from 0 to 1. Wilson's centre lies off the estimate by z²/2 times the
 * third over the second cumulant; cumulants of independent classes add, so the mean's lies off by the average of the classes'
 * shifts, weighted by variance, over their number. For one class it is its own interval.
 *
 * @param counts of the classes that the mean is over, at least one
 * @param kinds all rows; classes that are not counted are passed over
 */
export function macroInterval(
  family: Family,
  counts: ClassCounts,
  kinds: Iterable<RowKind>,
  confidence: number,
): Interval {
  const parts = Array.from(counts.classes, (_, place) => partOf(family, counts, place, confidence));
  const places = new Map(Array.from(counts.classes, (index, place) => [index, place]));
  let variance = 0;
  for (const { count, touched } of kinds) {
    let moved = 0;
    for (const { class: index, is, said } of touched) {
      const part = parts[places.get(index) ?? -1];
      if (part && part.error > 0) moved += (part.influence(is, said) / part.error) * part.half;
    }
    variance += count * moved * moved;
  }
  let [sum, shift, weight] = [0, 0, 0];
  for (const { value, error, half, centre } of parts) {
    sum += value;
    shift += half * half * (centre - value);
    weight += half * half;
    if (error === 0) variance += half * half;
  }
  const middle = (sum + shift / weight) / parts.length;
  const half = Math.sqrt(variance) / parts.length;
  const mean = sum / parts.length;
  return [Math.max(0, Math.min(mean, middle - half)), Math.min(1, Math.max(mean, middle + half))];
}

function partOf(family: Family, counts: ClassCounts, place: number, confidence: number): Part {
  const tp = counts.truePositive[place]!;
  const called = counts.predicted[place]!;
  const actual = counts.actual[place]!;
  if (family === 'f1') {
    const value = f1Score(tp, called, actual);
    const [low, high] = f1Interval(tp, called, actual, confidence);
    const wrong = called + actual - 2 * tp;
    const size = called + actual;
    const error = Math.sqrt(tp * (2 - 2 * value) ** 2 + wrong * value ** 2) / size;
    const influence = (is: number, said: number) => (2 * (is & said) - value * (is + said)) / size;
    return { value, centre: (low + high) / 2, half: (high - low) / 2, error, influence };
  }
  const trials = family === 'recall' ? actual : called;
  if (trials === 0) return { value: 0, centre: 0.5, half: 0.5, error: 0, influence: () => 0 };
  const value = tp / trials;
  const [low, high] = wilsonInterval(tp, trials, confidence);
  return {
    value,
    centre: (low + high) / 2,
    half: (high - low) / 2,
    error: Math.sqrt((value * (1 - value)) / trials),
    influence: (is, said) => ((family === 'recall' ? is : said) === 1 ? ((is & said) - value) / trials : 0),
  };
}
