import { describe, expect, it } from 'vitest';
import { readReport, scoresOf, table } from '../../scripts/lib/mutation.ts';

const report = JSON.stringify({
  files: {
    'src/b/two.ts': { mutants: [{ status: 'Survived' }, { status: 'NoCoverage' }, { status: 'Timeout' }] },
    'src/a/one.ts': { mutants: [{ status: 'Killed' }, { status: 'CompileError' }, { status: 'Ignored' }] },
    'src/b/none.ts': { mutants: [] },
  },
});

describe('scores of mutation testing', () => {
  const scores = scoresOf(readReport(report));

  it('count what was noticed and what was not, by room and by file', () => {
    expect(scores.map(({ name, noticed, survived }) => [name, noticed, survived])).toEqual([
      ['src/a', 1, 0],
      ['src/a/one.ts', 1, 0],
      ['src/b', 1, 2],
      ['src/b/none.ts', 0, 0],
      ['src/b/two.ts', 1, 2],
    ]);
    expect(scores.map(({ percent }) => percent)).toEqual([100, 100, 100 / 3, Number.NaN, 100 / 3]);
  });

  it('are a table of one line each', () => {
    const lines = table(scores).split('\n');
    expect(lines).toHaveLength(2 + scores.length);
    expect(lines[4]).toBe('| **src/b** | 1 | 2 | 33.3 |');
    expect(lines[5]).toBe('| src/b/none.ts | 0 | 0 |  |');
  });
});
