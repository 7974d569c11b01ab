import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../src/action/comment/body.ts';
import { type ReportState, readState } from '../../../src/action/marker.ts';
import { summaryOf } from '../../../src/action/summary.ts';
import { check, evaluation, model, result } from '../../reports/fixtures.ts';

const state: ReportState = {
  run: { id: 2 ** 40, number: 9999, attempt: 9 },
  sha: 'a'.repeat(64),
  verdict: 'fail',
  digest: 'd'.repeat(32),
};
const links = { run: `https://github.example/${'o'.repeat(200)}`, report: `https://github.example/${'r'.repeat(200)}` };

function judged(models: number, name: string) {
  const limit = evaluation('accuracy', 'min', 1, 0.5, 'fail', { message: name });
  return result(
    'fail',
    Array.from({ length: models }, (_, index) =>
      model(`${name}${index}`, 'fail', [check(name, 'fail', { evaluations: [limit] })]),
    ),
  );
}

describe('reportBody', () => {
  it.each([0, 1, 20, 40, 60, 100, 2000])('fits into a comment and keeps its marker, with %i models', (models) => {
    for (const name of ['m', '|`<@'.repeat(50)]) {
      const key = '🙂'.repeat(100);
      const body = reportBody('comment', key, state, judged(models, name), links);
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(readState(body, 'comment', key)).toEqual(state);
      expect(body).toContain(links.run);
      expect(body).toContain(links.report);
    }
  });
});

describe('summaryOf', () => {
  it('stays below 1 MiB, in bytes', () => {
    for (const models of [1, 500, 1000, 3000]) {
      expect(Buffer.byteLength(summaryOf(judged(models, '→'.repeat(60))))).toBeLessThan(2 ** 20);
    }
    expect(summaryOf(judged(500, 'm'))).not.toContain('Shortened');
  });
});
