import { expect, test } from 'vitest';
import { load, placesOf, problemsOf, readMarks } from './load.ts';

const gate = (artifact: string) => `version: 1
models:
  - { id: a, artifact: ${artifact}, checks: { size: { max: 1 } } }
`;

/** Texts that are no gate file for YAML's own reasons, with a mark in front of each. */
const faults = [
  '‸',
  '‸# only a comment\n',
  'version: 1\n‸\tmodels: []\n',
  'version: ‸@1\n',
  'version: 1\nmodels: [{ id: a\n‸',
  'version: 1\n‸version: 1\n',
  'a: { b: 1, ‸b: 2 }\n',
  '? ‸[a]\n: 1\n',
  'a: ‸!foo 1\n',
  'a: ‸!!binary aGVsbG8=\n',
  'a: ‸*nowhere\n',
  'a: &a\n  b: ‸*a\n',
  'a: 1\n‸---\nb: 2\n',
  '%YAML ‸9.9\n---\na: 1\n',
  'a: "‸\\q"\n',
];

test.each(faults)('%j', async (marked) => {
  const { text, marks } = readMarks(marked);
  expect(await placesOf(load(text))).toContain(`yaml ${marks[0]}`);
});

test('an alias stands for its value, and what is wrong in it is told where it is written', async () => {
  const { text, marks } = readMarks(`version: 1
models:
  - { id: a, artifact: a.onnx, checks: &all { size: { max: ‸1 ms } } }
  - { id: b, artifact: b.onnx, checks: *all }
`);
  expect(await placesOf(load(text))).toEqual([`wrong_unit ${marks[0]}`, `wrong_unit ${marks[0]}`]);
  const { document } = await load(text.replace('1 ms', '1 MB'));
  expect(document.models![1]!.checks).toEqual({ size: { max: '1 MB' } });
});

test('scalars are those of YAML 1.2, whatever a directive says', async () => {
  const { document } = await load(`%YAML 1.1\n---\n${gate('yes').replace('max: 1', 'max: 0o17')}`);
  expect(document.models![0]).toMatchObject({ artifact: 'yes', checks: { size: { max: 15 } } });
});

test('a byte order mark is no part of the text', async () => {
  expect((await load(`\uFEFF${gate('a.onnx')}`)).document.version).toBe(1);
});

const bombs: [string, string][] = [
  ['brackets', '['.repeat(50_000)],
  ['closed brackets', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['dashes', '- '.repeat(50_000)],
  ['keys in keys', '? '.repeat(50_000)],
  [
    'aliases of aliases',
    `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
  ],
  ['one alias very often', `a: &a [${'1, '.repeat(1_000)}]\nb: [${'*a, '.repeat(1_000)}]\n`],
];

test.each(bombs)('a bomb of %s is refused', async (_name, text) => {
  const problems = await problemsOf(load(text));
  expect(problems.map(({ code }) => code)).toContain('gate.yaml');
  expect(problems.length).toBeLessThan(102);
});

test('many keys and many problems take no more than linear time', async () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
  expect((await problemsOf(load(keys))).at(-1)?.code).toBe('gate.more_problems');
  const models = Array.from(
    { length: 2_000 },
    (_, i) => `- { id: m, artifact: a, dataset: d${i}, checks: { quality: { mcc: { min: x } } } }\n`,
  );
  const datasets = Array.from({ length: 5_000 }, (_, index) => `e${index}: { path: a }\n`);
  const text = `version: 1\ndatasets:\n  ${datasets.join('  ')}models:\n  ${models.join('  ')}`;
  expect((await problemsOf(load(text))).length).toBe(101);
});
