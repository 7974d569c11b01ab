import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, balancedAccuracy } from '../../src/metrics/accuracy.ts';
import { confusionMatrix, multilabelConfusion } from '../../src/metrics/confusion.ts';
import {
  classCounts,
  classesWithoutSupport,
  labelCounts,
  sampleCounts,
  unobservedClasses,
} from '../../src/metrics/counts.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { f1Score, prf, prfPerClass, prfSamples } from '../../src/metrics/prf.ts';

const CLASSES = 5;
const rows = fc
  .array(fc.tuple(fc.nat(CLASSES - 1), fc.nat(CLASSES - 1)), { minLength: 1, maxLength: 60 })
  .map((pairs) => ({
    yTrue: Int32Array.from(pairs, ([truth]) => truth),
    yPred: Int32Array.from(pairs, ([, predicted]) => predicted),
  }));

describe('classes that are averaged', () => {
  const yTrue = Int32Array.of(0, 0, 3);
  const yPred = Int32Array.of(0, 1, 3);

  it('are those in the truth or in the predictions, and the others are reported', () => {
    const counts = classCounts(yTrue, yPred, CLASSES);
    expect(Array.from(counts.classes)).toEqual([0, 1, 3]);
    expect(classesWithoutSupport(counts)).toEqual([1]);
    expect(unobservedClasses(counts, CLASSES)).toEqual([2, 4]);
    expect(prf(counts, 'macro').recall).toBe((0.5 + 0 + 1) / 3);
  });

  it('may be named', () => {
    expect(prf(classCounts(yTrue, yPred, CLASSES, [0, 1, 2, 3, 4]), 'macro').recall).toBe(1.5 / 5);
    expect(prf(classCounts(yTrue, yPred, CLASSES, [3]), 'micro')).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('are all labels of a multi-label problem', () => {
    const counts = labelCounts(Uint8Array.of(1, 0, 0), Uint8Array.of(1, 0, 0), 1, 3);
    expect(prf(counts, 'macro').f1).toBe(1 / 3);
    expect(multilabelConfusion(counts)).toMatchObject({ tn: Float64Array.of(0, 1, 1) });
  });
});

describe('precision, recall and F1', () => {
  // Class 0: 2 of 3 predictions right, 2 of 2 found. Class 1: 0 of 1, 0 of 1. Class 2: 1 of 1, 1 of 2.
  const counts = classCounts(Int32Array.of(0, 0, 1, 2, 2), Int32Array.of(0, 0, 0, 1, 2), 3);

  it('of each class', () => {
    expect(prfPerClass(counts)).toEqual({
      classes: Int32Array.of(0, 1, 2),
      precision: Float64Array.of(2 / 3, 0, 1),
      recall: Float64Array.of(1, 0, 0.5),
      f1: Float64Array.of((2 * (2 / 3)) / (2 / 3 + 1), 0, 1 / 1.5),
      support: Float64Array.of(2, 1, 2),
    });
  });

  it('averaged three ways', () => {
    expect(prf(counts, 'micro')).toEqual({ precision: 3 / 5, recall: 3 / 5, f1: 3 / 5 });
    const macro = prf(counts, 'macro');
    expect(macro.precision).toBeCloseTo((2 / 3 + 1) / 3, 15);
    expect(macro.recall).toBeCloseTo(1.5 / 3, 15);
    expect(macro.f1).toBeCloseTo((0.8 + 2 / 3) / 3, 15);
    const weighted = prf(counts, 'weighted');
    expect(weighted.precision).toBeCloseTo((4 / 3 + 2) / 5, 15);
    expect(weighted.recall).toBeCloseTo(3 / 5, 15);
    expect(weighted.f1).toBeCloseTo((1.6 + 4 / 3) / 5, 15);
  });

  it('of classes that no row has are 0, weighted too', () => {
    const absent = classCounts(Int32Array.of(0, 0), Int32Array.of(0, 1), 4, [1, 3]);
    for (const average of ['micro', 'macro', 'weighted'] as const)
      expect(prf(absent, average)).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(classesWithoutSupport(absent)).toEqual([1, 3]);
    expect(f1Score(0, 0, 0)).toBe(0);
  });

  it('of each row, averaged over the rows of a multi-label problem', () => {
    // 1 of 2 predicted and 1 of 1 found; nothing predicted of 2; both empty.
    const yTrue = Uint8Array.of(1, 0, 0, 1, 1, 0, 0, 0, 0);
    const yPred = Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0, 0);
    const samples = prfSamples(yTrue, yPred, 3, 3);
    expect(samples.precision).toBeCloseTo(0.5 / 3, 15);
    expect(samples.recall).toBeCloseTo(1 / 3, 15);
    expect(samples.f1).toBeCloseTo(2 / 3 / 3, 15);
    expect(sampleCounts(yTrue, yPred, 3, 3)).toEqual({
      classes: Int32Array.of(0, 1, 2),
      truePositive: Float64Array.of(1, 0, 0),
      predicted: Float64Array.of(2, 0, 0),
      actual: Float64Array.of(1, 2, 0),
      rows: 3,
    });
  });

  it('are undefined without rows, and averages without classes', () => {
    const none = classCounts(new Int32Array(0), new Int32Array(0), 2);
    expect(() => prf(none, 'macro')).toThrow('F1 is undefined: there are no rows');
    expect(() => prf(none, 'micro')).toThrow('micro F1 is undefined: there are no rows');
    const unnamed = classCounts(Int32Array.of(0), Int32Array.of(0), 2, []);
    for (const average of ['macro', 'weighted'] as const)
      expect(() => prf(unnamed, average)).toThrow(`${average} F1 is undefined: there are no classes`);
    expect(() => prfSamples(new Uint8Array(4), new Uint8Array(5), 2, 2)).toThrow(
      '4 true and 5 predicted labels are not 2 x 2',
    );
    expect(() => prfSamples(new Uint8Array(5), new Uint8Array(5), 2, 2)).toThrow(RangeError);
  });
});

describe('counts of labels', () => {
  it('are those of each label by itself', () => {
    const yTrue = Uint8Array.of(1, 0, 1, 1, 0, 1);
    const yPred = Uint8Array.of(1, 1, 0, 1, 0, 0);
    expect(labelCounts(yTrue, yPred, 3, 2)).toEqual({
      classes: Int32Array.of(0, 1),
      truePositive: Float64Array.of(1, 1),
      predicted: Float64Array.of(1, 2),
      actual: Float64Array.of(2, 2),
      rows: 3,
    });
  });
});

describe('metrics of decisions', () => {
  it('agree with each other', () => {
    fc.assert(
      fc.property(rows, ({ yTrue, yPred }) => {
        const counts = classCounts(yTrue, yPred, CLASSES);
        expect(prf(counts, 'micro').recall).toBe(accuracy(yTrue, yPred));
        expect(prf(counts, 'weighted').recall).toBeCloseTo(accuracy(yTrue, yPred), 12);
        const { matrix } = confusionMatrix(yTrue, yPred, CLASSES);
        expect(matrix.reduce((sum, count) => sum + count, 0)).toBe(yTrue.length);
        for (const value of [mcc(counts), balancedAccuracy(counts)])
          expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('do not change when classes are renamed, and MCC not when truth and prediction change places', () => {
    fc.assert(
      fc.property(rows, ({ yTrue, yPred }) => {
        const renamed = (classes: Int32Array) => classes.map((index) => CLASSES - 1 - index);
        const counts = classCounts(yTrue, yPred, CLASSES);
        const other = classCounts(renamed(yTrue), renamed(yPred), CLASSES);
        expect(prf(other, 'macro').f1).toBeCloseTo(prf(counts, 'macro').f1, 12);
        expect(mcc(other)).toBeCloseTo(mcc(counts), 12);
        expect(mcc(classCounts(yPred, yTrue, CLASSES))).toBeCloseTo(mcc(counts), 12);
      }),
    );
  });

  it('refuse classes that do not exist and rows that do not match', () => {
    expect(() => classCounts(Int32Array.of(0), Int32Array.of(5), CLASSES)).toThrow(RangeError);
    expect(() => classCounts(Int32Array.of(-1), Int32Array.of(0), CLASSES)).toThrow(RangeError);
    expect(() => classCounts(Int32Array.of(0, 1), Int32Array.of(0), CLASSES)).toThrow(RangeError);
    expect(() => labelCounts(new Uint8Array(4), new Uint8Array(6), 2, 3)).toThrow(RangeError);
  });
});
