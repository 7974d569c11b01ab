import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meanConfidence,
  outputVariance,
  predictionDiversity,
  predictionHistogram,
} from '../../src/metrics/diversity.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { hasShared, sharedCases } from '../shared.ts';

interface Report {
  output_dim: number;
  num_tests: number;
  unique_predictions: number;
  most_common_frequency: number;
  prediction_distribution: Record<string, number>;
}

function readJson(path: string) {
  return JSON.parse(readFileSync(join(sharedCases, path), 'utf8'));
}

function histogramOf(counts: Record<string, number>, size: number): Float64Array {
  const histogram = new Float64Array(size);
  for (const [index, count] of Object.entries(counts)) histogram[Number(index)] = count;
  return histogram;
}

describe.skipIf(!hasShared)('reports of real models', () => {
  it('repeats the counts of the four formats of a sign-language model', () => {
    for (const report of readJson('expressora/unified_models_performance.json') as Report[]) {
      const found = predictionDiversity(histogramOf(report.prediction_distribution, report.output_dim));
      expect(found.uniquePredictions).toBe(report.unique_predictions);
      expect(found.topClassFrequency).toBe(report.most_common_frequency);
      expect(found.uniqueFraction).toBe(report.unique_predictions / 197);
      const total = report.num_tests;
      const counts = Object.values(report.prediction_distribution);
      const sumOfLogs = counts.reduce((sum, count) => sum + count * Math.log(count), 0);
      expect(found.normalizedEntropy).toBeCloseTo((Math.log(total) - sumOfLogs / total) / Math.log(197), 12);
    }
  });

  it('tells the healthy digits model from the collapsed one', () => {
    const { healthy_fp32: healthy, collapsed } = readJson('digits/expected.json');
    const good = predictionDiversity(Float64Array.from(healthy.prediction_histogram));
    expect(good.uniquePredictions).toBe(healthy.distinct_predictions);
    expect(good.topClassFrequency).toBe(59 / 540);
    expect(good.normalizedEntropy).toBeGreaterThan(0.99);
    expect(predictionDiversity(Float64Array.from(collapsed.prediction_histogram))).toEqual({
      uniquePredictions: 1,
      uniqueFraction: 0.1,
      topClassFrequency: 1,
      normalizedEntropy: 0,
    });
  });
});

describe('diversity of a histogram', () => {
  it('has an entropy of 1 for equal shares, and of ln 2 / ln n for two', () => {
    expect(predictionDiversity(new Float64Array(7).fill(3)).normalizedEntropy).toBeCloseTo(1, 14);
    expect(predictionDiversity(Float64Array.of(5, 0, 5, 0)).normalizedEntropy).toBeCloseTo(0.5, 15);
  });

  it('stays within its bounds whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 50 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const found = predictionDiversity(Float64Array.from(counts));
        expect(found.normalizedEntropy).toBeGreaterThanOrEqual(0);
        expect(found.normalizedEntropy).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.topClassFrequency).toBeGreaterThanOrEqual(1 / found.uniquePredictions - 1e-12);
        expect(found.topClassFrequency).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is undefined where nothing was predicted or there is nothing to choose from', () => {
    expect(() => predictionDiversity(new Float64Array(4))).toThrow(UndefinedMetricError);
    expect(() => predictionDiversity(Float64Array.of(9))).toThrow(UndefinedMetricError);
  });

  it('counts predictions and refuses a class that does not exist', () => {
    expect(predictionHistogram(Int32Array.of(2, 0, 2), 4)).toEqual(Float64Array.of(1, 0, 2, 0));
    expect(() => predictionHistogram(Int32Array.of(4), 4)).toThrow(RangeError);
  });
});

describe('output variance', () => {
  it('is the mean of the column variances', () => {
    expect(outputVariance(Float64Array.of(1, 10, 3, 10, 5, 10), 2)).toBeCloseTo(8 / 3 / 2, 15);
  });

  it('does not lose precision to a large common offset', () => {
    const offset = 2 ** 40;
    const scores = Float64Array.from([0, 1, 2, 3], (x) => offset + x / 1024);
    expect(outputVariance(scores, 1)).toBe(1.25 / 1024 ** 2);
  });

  it('is undefined rather than NaN or infinite', () => {
    for (const bad of [[Number.NaN, 1], [Infinity, 1], [1.7e308, -1.7e308], []]) {
      expect(() => outputVariance(Float64Array.from(bad), 1)).toThrow(UndefinedMetricError);
    }
  });
});

describe('mean confidence', () => {
  it('is the mean of the highest probability', () => {
    expect(meanConfidence(Float64Array.of(0.25, 0.75, 0.5, 0.5), 2)).toBe(0.625);
    expect(meanConfidence(Float64Array.of(0.25, 0.5), 1)).toBe(0.625);
  });

  it('refuses outputs that are not probabilities, and says what to do', () => {
    expect(() => meanConfidence(Float64Array.of(12, 3), 2)).toThrow(/12 lies outside \[0, 1\]; set the activation/);
  });
});
