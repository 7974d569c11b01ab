import { describe, expect, it } from 'vitest';
import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { withinBudget } from '../../src/run/packed-budget.ts';

const model = (id: string, answers: number | undefined, scores?: number): ModelResult => ({
  id,
  status: 'pass',
  checks: [],
  ...(answers !== undefined && {
    rowPredictions: {
      kind: 'class',
      rows: 1,
      width: 2,
      rowsSha256: 'a'.repeat(64),
      data: 'A'.repeat(answers),
      ...(scores !== undefined && { scores: { width: 2, data: 'A'.repeat(scores) } }),
    },
  }),
});

const sizes = (models: readonly ModelResult[]) =>
  models.map(({ rowPredictions: kept }) => [kept?.data.length, kept?.scores?.data.length]);

describe('what models answered', () => {
  const all = [model('a', 10, 40), model('b', undefined), model('c', 10, 40), model('d', 30), model('e', 5, 5)];

  it('is kept as it is where the document has room for all of it', () => {
    expect(withinBudget(all, 140)).toEqual({ models: all, warnings: [] });
  });

  it('leaves out scores first, and then answers, of those that have no room any more, and says of which', () => {
    const { models, warnings } = withinBudget(all, 70);
    expect(sizes(models)).toEqual([
      [10, 40],
      [undefined, undefined],
      [10, undefined],
      [undefined, undefined],
      [5, 5],
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(/^c: .* 70 bytes of the result, so the scores of its rows are left out/),
      expect.stringMatching(/^d: .* so the answers of its rows are left out/),
    ]);
    expect(withinBudget([all[0]!], 9).warnings).toEqual([
      expect.stringContaining('the answers and scores of its rows'),
    ]);
  });
});
