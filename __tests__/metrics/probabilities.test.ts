import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topKAccuracy } from '../../src/metrics/accuracy.ts';
import { sigmoid, softmax } from '../../src/metrics/activation.ts';
import { brier } from '../../src/metrics/brier.ts';
import { argmax } from '../../src/metrics/decision.ts';
import { calibrationExcess, ece } from '../../src/metrics/ece.ts';
import { logLoss } from '../../src/metrics/log-loss.ts';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';

describe('activations', () => {
  it('stay finite for any logit', () => {
    expect(softmax(Float64Array.of(1000, 1000, -1e308), 3)).toEqual(Float64Array.of(0.5, 0.5, 0));
    expect(softmax(Float64Array.of(-1000, -1000, 0, Math.LN2), 2)).toEqual(Float64Array.of(0.5, 0.5, 1 / 3, 2 / 3));
    expect(sigmoid(Float64Array.of(-1e308, -745, 0, 1e308))).toEqual(Float64Array.of(0, Math.exp(-745), 0.5, 1));
  });

  it('are the same function for two classes', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(softmax(Float64Array.of(0, x), 2)[1]).toBeCloseTo(sigmoid(Float64Array.of(x))[0]!, 14);
      }),
    );
  });
});

describe('argmax', () => {
  it('takes the lowest index among equals, and the first NaN before any number', () => {
    expect(Array.from(argmax(Float64Array.of(1, 2, 2, -1, -1, -3, 5, Number.NaN, Number.NaN), 3))).toEqual([1, 0, 1]);
  });
});

describe('top-k accuracy', () => {
  it('ranks the higher index first among equals', () => {
    const scores = Float64Array.of(0.3, 0.3, 0.3);
    expect([0, 1, 2].map((truth) => topKAccuracy(Int32Array.of(truth), scores, 3, 2))).toEqual([0, 1, 1]);
  });

  it('of two classes decides a tie for class 0', () => {
    expect(topKAccuracy(Int32Array.of(0, 1), Float64Array.of(0.5, 0.5, 0.5, 0.5), 2, 1)).toBe(0.5);
    expect(topKAccuracy(Int32Array.of(0), Float64Array.of(0.5, 0.5), 2, 1)).toBe(1);
  });

  it('refuses a k that is none', () => {
    for (const k of [0, 1.5, Number.NaN]) {
      expect(() => topKAccuracy(Int32Array.of(0), Float64Array.of(1, 0), 2, k)).toThrow(RangeError);
    }
  });
});

describe('log loss', () => {
  it('clips at the resolution of float64', () => {
    expect(logLoss(Int32Array.of(1), Float64Array.of(0), 1)).toBeCloseTo(52 * Math.LN2, 12);
    expect(logLoss(Int32Array.of(1), Float64Array.of(1, 0), 2)).toBeCloseTo(52 * Math.LN2, 12);
  });
});

describe('Brier score', () => {
  it('of two columns is twice that of one', () => {
    const yTrue = Int32Array.of(0, 1, 1);
    const scores = Float64Array.of(0.25, 0.5, 0.875);
    const both = Float64Array.from([...scores].flatMap((p) => [1 - p, p]));
    expect(brier(yTrue, both, 2)).toBe(2 * brier(yTrue, scores, 1));
  });
});

describe('expected calibration error', () => {
  it('puts a confidence on an edge where `closed` says', () => {
    const yTrue = Int32Array.of(1, 1);
    const scores = Float64Array.of(0.75, 0.9);
    const mixed = Int32Array.of(0, 1);
    expect(ece(yTrue, scores, 1, { bins: 4 })).toBeCloseTo((0.25 + 0.1) / 2, 14);
    expect(ece(mixed, scores, 1, { bins: 4, closed: 'right' })).toBeCloseTo((0.75 + 0.1) / 2, 14);
    expect(ece(mixed, scores, 1, { bins: 4, closed: 'left' })).toBeCloseTo((0.75 - 0.1) / 2, 14);
  });

  it('counts every row: a confidence of 0 and of 1 lie in the outer bins', () => {
    expect(ece(Int32Array.of(1), Float64Array.of(0, 0, 0), 3)).toBe(0);
    expect(ece(Int32Array.of(0), Float64Array.of(0, 0, 0), 3)).toBe(1);
    expect(ece(Int32Array.of(0), Float64Array.of(1, 0), 2, { closed: 'left' })).toBe(0);
    expect(ece(Int32Array.of(1), Float64Array.of(1, 0), 2, { closed: 'left' })).toBe(1);
  });

  it.each(['left', 'right'] as const)('finds the bin of confidences on and beside every edge, closed %s', (closed) => {
    for (let bins = 1; bins <= 30; bins++)
      for (let edge = 1; edge < bins; edge++) {
        const on = edge / bins;
        for (const confidence of [on * (1 - 2 ** -53), on, on * (1 + 2 ** -52)].filter((p) => p >= 0.5)) {
          const { bins: found } = calibrationExcess(Int32Array.of(1), Float64Array.of(confidence), 1, { bins, closed });
          const isBelow = confidence < on || (confidence === on && closed === 'right');
          expect({ bins, edge, bin: found.ofRow[0] }).toEqual({ bins, edge, bin: isBelow ? edge - 1 : edge });
        }
      }
  });

  it('has a bin for each, and how much each row is too sure of itself', () => {
    const scores = Float64Array.of(0.5, 0.25, 0.25, 0, 0.125, 0.875);
    const { bins, excess } = calibrationExcess(Int32Array.of(0, 1), scores, 3, { bins: 2 });
    expect(bins).toEqual({ count: 2, ofRow: Int32Array.of(0, 1) });
    expect(excess).toEqual(Float64Array.of(-0.5, 0.875));
    expect(calibrationExcess(Int32Array.of(0), Float64Array.of(0.25), 1).excess).toEqual(Float64Array.of(-0.25));
  });
});

describe('metrics of probabilities', () => {
  it.each([
    ['log loss', logLoss],
    ['Brier score', brier],
    ['ECE', ece],
  ])('%s refuses what is no probability, and no rows', (name, metric) => {
    const yTrue = Int32Array.of(0);
    expect(() => metric(yTrue, Float64Array.of(1.5, -0.5), 2)).toThrow(/outside \[0, 1\]; set the activation/);
    expect(() => metric(yTrue, Float64Array.of(Number.NaN, 0.5), 2)).toThrow(UndefinedMetricError);
    expect(() => metric(Int32Array.of(), Float64Array.of(), 2)).toThrow(`${name} is undefined: there are no rows`);
    expect(() => metric(yTrue, Float64Array.of(2), 1)).toThrow(`${name} is undefined: the score 2 lies outside`);
    expect(() => metric(Int32Array.of(2), Float64Array.of(0.5, 0.5), 2)).toThrow(RangeError);
    expect(() => metric(yTrue, Float64Array.of(0.5, 0.3, 0.2, 0), 2)).toThrow(RangeError);
  });
});
