import { describe, expect, it } from 'vitest';
import { fitMarkdown, markdown } from '../../src/reports/markdown.ts';
import {
  broken,
  check,
  evaluation,
  failing,
  HOSTILE,
  invalid,
  measurement,
  mixed,
  model,
  passing,
  result,
} from './fixtures.ts';
import { activeConstructs, cellsOfLine } from './inert.ts';

const documents = { passing, failing, broken, invalid, mixed };
const LIMIT = 65_536;

describe.each(Object.entries(documents))('the comment of the %s run', (_, document) => {
  const lines = markdown(document).split('\n');

  it('keeps the column count of every table', () => {
    let columns = 0;
    for (const line of lines) {
      const cells = line.startsWith('|') ? cellsOfLine(line).length : 0;
      if (cells > 0 && columns > 0) expect(cells).toBe(columns);
      columns = cells;
    }
    expect(lines.filter((line) => line.startsWith('|')).length === 0).toBe(document.models.length === 0);
  });

  it('closes every block that it opens', () => {
    const count = (part: string) => lines.join('\n').split(part).length - 1;
    expect(count('<details><summary>')).toBe(document.models.length);
    expect(count('</details>')).toBe(document.models.length);
    expect(count('</summary>')).toBe(document.models.length);
  });

  it('begins with the verdict', () => {
    expect(lines[0]).toMatch(new RegExp(`^### \\S+ ${document.verdict.toUpperCase()}: .`));
  });

  it('gets smaller level by level', () => {
    const [full, failures, headline] = (['full', 'failures', 'headline'] as const).map((level) =>
      markdown(document, { level }),
    );
    expect(headline!.length).toBeLessThanOrEqual(failures!.length);
    expect(failures!.length).toBeLessThanOrEqual(full!.length);
    if (document.models.length > 0) expect(headline!.length).toBeLessThan(full!.length);
  });
});

describe('markdown', () => {
  it('lets no hostile name act in any cell or item', () => {
    const text = markdown(mixed);
    for (const line of text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))) {
      for (const cell of cellsOfLine(line)) expect(activeConstructs(cell)).toEqual([]);
    }
    expect(text).not.toMatch(/<(?!\/?(?:code|wbr|br|sub|details|summary)>)/);
    expect(text).not.toMatch(/<!--|@octocat|https?:|\u202e/);
  });

  it('begins no line with foreign text', () => {
    for (const line of markdown(mixed).split('\n'))
      expect(line).toMatch(/^(?:$|### |- |\| |\*\*|_|<details>|<\/details>|<sub>|Reason: |\d)/);
  });

  it('shows baseline and change only where something has a baseline', () => {
    expect(markdown(failing)).toContain('| Baseline | Change |');
    expect(markdown(passing)).not.toContain('Baseline');
  });

  it('shows the worst class first', () => {
    const classes = [...markdown(failing).matchAll(/^\| <code>(walk|run|read)<\/code>/gm)].map(([, name]) => name);
    expect(classes).toEqual(['run', 'read', 'walk']);
  });

  it('says where only a sample or no dataset was judged', () => {
    expect(markdown(failing)).toContain('540 rows, **a sample** of 54,000 (seed 1, stratified)');
    const generated = model('a', 'pass', [], { dataset: { generated: { seed: 7, samples: 1_000 } } });
    expect(markdown(result('pass', [generated]))).toContain('**no dataset**: 1,000 generated inputs (seed 7)');
  });

  it('keeps what did not pass when it is shortened', () => {
    const short = markdown(failing, { level: 'failures' });
    expect(short).toContain('quality.accuracy');
    expect(short).not.toContain('<code>fine</code>');
  });
});

describe('fitMarkdown', () => {
  const longest = '@'.repeat(10_000);
  const judged = check(longest, 'fail', {
    measurements: [measurement(longest, 0.5, { unit: longest, slice: longest })],
    evaluations: [evaluation(longest, 'min', 1, 0.5, 'fail', { message: longest, slice: longest })],
  });
  const runtime = (index: number) => ({
    name: longest,
    version: `${index}`,
    device: longest,
    threads: 1,
    optimization: longest,
  });
  const models = Array.from({ length: 1_000 }, (_, index) =>
    model(`${longest}${index}`, 'fail', [judged], {
      runtime: runtime(index),
      error: { code: longest, message: longest, remedy: longest },
    }),
  );
  const problem = { code: longest, message: longest, remedy: longest };
  const huge = result('error', models, {
    errors: Array.from({ length: 1_000 }, () => problem),
    warnings: HOSTILE,
    baseline: { source: longest, commit: longest },
    gate: { path: longest },
  });
  huge.environment = { ...huge.environment, os: longest, cpu: longest, gpu: longest, isolation: [longest, longest] };

  it('has a last level that always fits a comment', () => {
    const text = markdown(huge, { level: 'headline' });
    expect(text.length).toBeLessThan(LIMIT);
    // 1,000 models with an error each, 1,000 failing limits, one error of the gate file; five are shown.
    expect(text.includes('and 1,996 more')).toBe(true);
  });

  it('falls back to that level', () => {
    const fewer = { ...huge, models: huge.models.slice(0, 100) };
    expect(fitMarkdown(fewer, LIMIT) === markdown(fewer, { level: 'headline' })).toBe(true);
  });

  it('takes the fullest level that fits', () => {
    const [full, failures] = [markdown(failing), markdown(failing, { level: 'failures' })];
    expect(fitMarkdown(failing, full.length)).toBe(full);
    expect(fitMarkdown(failing, full.length - 1)).toBe(failures);
    expect(fitMarkdown(failing, failures.length - 1)).toBe(markdown(failing, { level: 'headline' }));
  });
});
