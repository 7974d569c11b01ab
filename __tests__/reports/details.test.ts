import { describe, expect, it } from 'vitest';
import { detailBlocks } from '../../src/reports/details.ts';
import { reports } from '../../src/reports/index.ts';
import { slicesOf } from '../../src/reports/slices.ts';
import { check, evaluation, measurement, model, result } from './fixtures.ts';

describe('detailBlocks', () => {
  it('makes a table of a list of objects, and says how much it left out', () => {
    const inputs = Array.from({ length: 25 }, (_, index) => ({ kind: `k${index}`, nonFinite: index }));
    const [block] = detailBlocks({ edge_inputs: inputs });
    expect(block).toMatchObject({ kind: 'table', title: 'edge inputs', columns: ['kind', 'nonFinite'], omitted: 5 });
  });

  it.each([
    [472, 100, 'newly wrong rows, the first 20 of 472'],
    [25, 25, 'newly wrong rows, the first 20 of 25'],
    [20, 20, 'newly wrong rows'],
  ])('counts all %d newly wrong rows, not the %d that the document keeps', (count, kept, title) => {
    const details = {
      compared_in_pairs: { rows: 900, newly_wrong: count, newly_right: 1 },
      newly_wrong_rows: Array.from({ length: kept }, (_, row) => ({ row })),
    };
    expect(detailBlocks(details)[1]).toMatchObject({ title, omitted: 0 });
    const quality = check('quality', 'fail', { details });
    const document = result('fail', [model('a', 'fail', [quality])]);
    for (const report of [reports.markdown(document), reports.html(document)]) {
      expect(report).toContain(title);
      expect(report).not.toMatch(/and \d+ more/);
    }
  });

  it('counts confusions, most frequent first, without the diagonal', () => {
    const [block] = detailBlocks({
      confusion: {
        labels: ['a', 'b', 'c'],
        matrix: [
          [9, 1, 0],
          [7, 9, 2],
          [0, 0, 9],
        ],
      },
    });
    expect(block).toMatchObject({
      rows: [
        ['b', 'a', '7'],
        ['b', 'c', '2'],
        ['a', 'b', '1'],
      ],
    });
  });

  it.each([
    ['text', 'text'],
    [0.123456, '0.123'],
    [null, '—'],
    [['a', 'b'], 'a, b'],
    [{ float32: 1_000, int8: 2 }, 'float32 1,000, int8 2'],
    [{ a: { b: { c: 1 } } }, '{"a":{"b":{"c":1}}}'],
    [[], 'none'],
    [Array.from({ length: 22 }, () => 1), `${'1, '.repeat(20)}and 2 others`],
  ])('writes %j as a line', (value, text) => {
    expect(detailBlocks({ key: value })).toEqual([{ kind: 'line', title: 'key', text }]);
  });
});

describe('slicesOf', () => {
  const sliced = (values: (number | null)[]) =>
    values.map((value, index) => measurement('m', value, { slice: `s${index}` }));

  it('puts what was not measured first, then the lowest', () => {
    const slices = slicesOf(check('x', 'fail', { measurements: sliced([0.5, null, 0.1, 0.9]) }));
    expect(slices?.rows.map(({ slice }) => slice)).toEqual(['s1', 's2', 's0', 's3']);
  });

  it('puts the highest first where the limit is a maximum', () => {
    const evaluations = [evaluation('m', 'max', 1, 0.9, 'pass')];
    const slices = slicesOf(check('x', 'pass', { measurements: sliced([0.5, 0.1, 0.9]), evaluations }));
    expect(slices?.rows.map(({ slice }) => slice)).toEqual(['s2', 's0', 's1']);
  });

  it('is nothing where nothing is sliced', () => {
    expect(slicesOf(check('x', 'pass', { measurements: [measurement('m', 1)] }))).toBeUndefined();
  });
});
