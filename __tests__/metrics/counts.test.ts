import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy, balancedAccuracy } from '../../src/metrics/accuracy.ts';
import { confusionMatrix, multilabelConfusion } from '../../src/metrics/confusion.ts';
import { classCounts, classesWithoutSupport, labelCounts, unobservedClasses } from '../../src/metrics/counts.ts';
import { mcc } from '../../src/metrics/mcc.ts';
import { prf } from '../../src/metrics/prf.ts';

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
