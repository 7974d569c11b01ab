import { describe, expect, it } from 'vitest';
import { groupsOf, takeRows } from '../../src/metrics/groups.ts';
import { labelColumns } from '../../src/metrics/label-columns.ts';

describe('columns of a score matrix', () => {
  it('come one after the other, beside the rows that have the label', () => {
    const truth = [
      [1, 0],
      [0, 0],
      [1, 0],
    ];
    const seen: unknown[] = [];
    for (const { scores, isPositive, positives } of labelColumns(
      Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
      2,
      (row, label) => truth[row]![label]!,
    ))
      seen.push([[...scores], [...isPositive], positives]);
    expect(seen).toEqual([
      [[0.1, 0.3, 0.5], [1, 0, 1], 2],
      [[0.2, 0.4, 0.6], [0, 0, 0], 0],
    ]);
  });
});

describe('groups of rows', () => {
  it('have the rows of each in order, an empty one none', () => {
    expect(groupsOf({ name: 'speaker', groups: ['anna', 'ben', 'cleo'], of: Int32Array.of(2, 0, 2, 0, 0) })).toEqual([
      { slice: 'speaker=anna', rows: Int32Array.of(1, 3, 4) },
      { slice: 'speaker=ben', rows: Int32Array.of() },
      { slice: 'speaker=cleo', rows: Int32Array.of(0, 2) },
    ]);
  });

  it('take their rows of a matrix of any type', () => {
    const rows = Int32Array.of(2, 0);
    expect(takeRows(Float64Array.of(1, 2, 3, 4, 5, 6), 2, rows)).toEqual(Float64Array.of(5, 6, 1, 2));
    expect(takeRows(Uint8Array.of(7, 8, 9), 1, rows)).toEqual(Uint8Array.of(9, 7));
    expect(takeRows(Int32Array.of(7, 8, 9), 1, Int32Array.of())).toEqual(Int32Array.of());
  });
});
