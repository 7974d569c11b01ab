import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/metrics/intervals.ts';
import { rankingInfluence, rankingInterval, welchFreedom } from '../../src/metrics/ranking-influence.ts';
import { studentQuantile } from '../../src/metrics/student.ts';

const logit = (share: number) => Math.log(share / (1 - share));

describe('by how much average precision is too high', () => {
  it('is what each positive adds by counting itself', () => {
    const scores = Float64Array.of(0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.3);
    const truth = Uint8Array.of(1, 0, 1, 0, 1, 1, 0);
    let expected = 0;
    for (const [row, score] of scores.entries()) {
      if (truth[row] === 0) continue;
      const above = scores.filter((other) => other >= score).length;
      const hits = truth.filter((one, other) => one === 1 && scores[other]! >= score).length;
      expected += (1 - hits / above) / above / 4;
    }
    expect(rankingInfluence(scores, truth).excess).toBeCloseTo(expected, 14);
  });

  it('and what any row moves is nothing where a class is missing', () => {
    for (const one of [0, 1]) {
      const { rocAuc, averagePrecision, excess } = rankingInfluence(Float64Array.of(1, 2), Uint8Array.of(one, one));
      expect([...rocAuc, ...averagePrecision, excess]).toEqual([0, 0, 0, 0, 0]);
    }
  });
});

describe('degrees of freedom', () => {
  it('add up where variances are equal, and are those of the label whose variance is all', () => {
    const parts = (...list: [variance: number, fewer: number][]) =>
      list.map(([variance, fewer]) => ({ variance, fewer }));
    expect(welchFreedom(parts([2, 11]))).toBe(10);
    expect(welchFreedom(parts([0.25, 9], [0.25, 9], [0.25, 9], [0.25, 9]))).toBe(32);
    expect(welchFreedom(parts([1e-9, 3], [1, 21]))).toBe(20);
    // (1 + 3)² / (1 / 4 + 9 / 8) = 11.6
    expect(welchFreedom(parts([1, 5], [3, 9]))).toBe(11);
  });

  it('are 1 at the least', () => {
    expect(welchFreedom([{ variance: 1, fewer: 1 }])).toBe(1);
    expect(welchFreedom([{ variance: 0, fewer: 50 }])).toBe(1);
    expect(welchFreedom([])).toBe(1);
  });
});

describe('the interval of a ranking', () => {
  const spread = { value: 0.8, influence: Float64Array.of(0.03, -0.04), bias: 0, freedom: 7, fewest: 20 };
  // The error is 0.05, and the logit of a share p moves by 1 / (p (1 - p)) times as much.
  const half = (share: number, freedom: number) => (studentQuantile(0.975, freedom) * 0.05) / (share * (1 - share));

  it("is Student's on the logit scale", () => {
    const [low, high] = rankingInterval(spread, 0.95);
    expect(logit(low)).toBeCloseTo(logit(0.8) - half(0.8, 7), 12);
    expect(logit(high)).toBeCloseTo(logit(0.8) + half(0.8, 7), 12);
  });

  it('begins where the unbiased value would begin, and never above where the value does', () => {
    const [low, high] = rankingInterval({ ...spread, bias: 0.1 }, 0.95);
    expect(logit(low)).toBeCloseTo(logit(0.7) - half(0.7, 7), 12);
    expect(logit(high)).toBeCloseTo(logit(0.8) + half(0.8, 7), 12);
    const early = { ...spread, value: 0.5, bias: 0.45 };
    expect(logit(rankingInterval(early, 0.95)[0])).toBeCloseTo(logit(0.05) - half(0.05, 7), 12);
    expect(rankingInterval({ ...early, bias: 0.9 }, 0.95)).toEqual(rankingInterval(early, 0.95));
  });

  it('is normal with very many rows', () => {
    const [many, more] = [4096, 1e9].map((freedom) => rankingInterval({ ...spread, freedom }, 0.95));
    expect(many).toEqual(more);
    expect(logit(many![1]) - logit(0.8)).toBeCloseTo((1.96 * 0.05) / 0.16, 3);
  });

  it('of what does not vary reaches as far as so many successes leave open, within [0, 1]', () => {
    const open = 1 - wilsonInterval(20, 20, 0.95)[0];
    const still = { ...spread, influence: new Float64Array(9) };
    const at = (value: number) => rankingInterval({ ...still, value }, 0.95);
    expect(at(1)).toEqual([1 - open, 1]);
    expect(at(0)).toEqual([0, open]);
    expect(at(0.5)).toEqual([0.5 - open, 0.5 + open]);
    expect(rankingInterval({ ...spread, value: 1 }, 0.95)).toEqual([1 - open, 1]);
    expect(rankingInterval({ ...still, fewest: 0 }, 0.95)).toEqual(rankingInterval({ ...still, fewest: 1 }, 0.95));
  });
});
