import { type Interval, wilsonInterval } from './intervals.ts';

/**
 * Two-sided interval of the F1 of one class. F1 = 2J / (1 + J) rises with J = tp / (tp + fp + fn), and of the rows that are
 * or were called the class each is a true positive with probability J: Wilson's interval for J, taken to F1 (the Wilson
 * indirect method of Lam, Gopal and Qian, 2023, arXiv:2309.14621).
 *
 * @param truePositive rows that are the class and were called it
 * @param called rows that were called it
 * @param actual rows that are it; where both are 0, nothing is known and the interval is [0, 1]
 */
export function f1Interval(truePositive: number, called: number, actual: number, confidence: number): Interval {
  if (called + actual === 0) return [0, 1];
  const [low, high] = wilsonInterval(truePositive, called + actual - truePositive, confidence);
  return [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}
