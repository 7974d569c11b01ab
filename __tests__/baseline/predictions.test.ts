import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowPredictions } from '../../schemas/generated/result.d.ts';
import { MAX_PACKED_BYTES, packPredictions, unpackPredictions } from '../../src/baseline/predictions.ts';
import type { Predictions } from '../../src/contracts/predictions.ts';

const sha = 'a'.repeat(64);

describe('packed predictions', () => {
  it('are the bytes that the schema says', () => {
    const classes = (values: number[], classCount: number): Predictions => ({
      kind: 'class',
      values: Int32Array.from(values),
      classCount,
    });
    const bytes = (predictions: Predictions) => [...Buffer.from(packPredictions(predictions, sha)!.data, 'base64')];
    expect(bytes(classes([0, 5, 255], 256))).toEqual([0, 5, 255]);
    expect(bytes(classes([1, 256], 257))).toEqual([1, 0, 0, 1]);
    expect(bytes(classes([65_536], 65_537))).toEqual([0, 0, 1, 0]);
    // Three rows of three labels: 101, 010, 111 from the lowest bit.
    const labels = Uint8Array.of(1, 0, 1, 0, 1, 0, 1, 1, 1);
    expect(bytes({ kind: 'multilabel', values: labels, width: 3 })).toEqual([0b11010101, 0b1]);
    expect(bytes({ kind: 'regression', values: Float64Array.of(1.5), width: 1 })).toEqual([0, 0, 0xc0, 0x3f]);
  });

  it('come back as they were', () => {
    const anyClasses = fc
      .integer({ min: 2, max: 70_000 })
      .chain((classCount) =>
        fc
          .array(fc.integer({ min: 0, max: classCount - 1 }), { minLength: 1 })
          .map((values): Predictions => ({ kind: 'class', values: Int32Array.from(values), classCount })),
      );
    const anyLabels = fc
      .integer({ min: 1, max: 9 })
      .chain((width) =>
        fc
          .array(fc.array(fc.constantFrom(0, 1), { minLength: width, maxLength: width }), { minLength: 1 })
          .map((rows): Predictions => ({ kind: 'multilabel', values: Uint8Array.from(rows.flat()), width })),
      );
    const anyNumbers = fc
      .array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 })
      .map((values): Predictions => ({ kind: 'regression', values: Float64Array.from(values), width: 1 }));
    fc.assert(
      fc.property(fc.oneof(anyClasses, anyLabels, anyNumbers), (predictions) => {
        expect(unpackPredictions(packPredictions(predictions, sha)!)).toEqual(predictions);
      }),
    );
  });

  it('are left out where they are too many', () => {
    const values = new Int32Array(MAX_PACKED_BYTES + 1);
    expect(packPredictions({ kind: 'class', values, classCount: 2 }, sha)).toBeUndefined();
  });

  const packed: RowPredictions = { kind: 'class', rows: 3, width: 4, rowsSha256: sha, data: 'AAED' };

  it.each([
    ['another length', { ...packed, rows: 4 }],
    ['a class beyond the last', { ...packed, width: 3 }],
    ['text that is no base64', { ...packed, data: '!!!!' }],
    ['more rows than there may be', { ...packed, rows: 1e15 }],
    ['bits after the end', { ...packed, kind: 'multilabel' as const, rows: 1, width: 1, data: 'Ag==' }],
    ['a number that is not finite', { ...packed, kind: 'regression' as const, rows: 1, width: 1, data: 'AADAfw==' }],
  ])('with %s are refused', (_, wrong) => {
    expect(unpackPredictions(wrong)).toBeUndefined();
  });

  it('that are sound are read', () => {
    expect(unpackPredictions(packed)).toEqual({ kind: 'class', values: Int32Array.of(0, 1, 3), classCount: 4 });
  });
});
