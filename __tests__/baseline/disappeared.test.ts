import { describe, expect, it } from 'vitest';
import type { CheckResult, Measurement, Result } from '../../schemas/generated/result.d.ts';
import { disappeared } from '../../src/baseline/disappeared.ts';

const measured = (metric: string, slice?: string, value: number | null = 0.9): Measurement => ({
  metric,
  value,
  unit: '1',
  samples: 40,
  ...(slice !== undefined && { slice }),
});

const check = (measurements: Measurement[], name = 'quality'): CheckResult => ({
  check: name,
  status: 'pass',
  severity: 'fail',
  measurements,
  evaluations: [],
});

const run = (...checks: CheckResult[]) =>
  ({ gate: { path: 'gate.yml' }, models: [{ id: 'm', status: 'pass', checks }] }) as unknown as Result;

const speakers = (names: string[], metrics = ['accuracy', 'f1_macro']) =>
  metrics.flatMap((metric) => [measured(metric), ...names.map((name) => measured(metric, `speaker=${name}`))]);

const messages = (before: Measurement[], now: Measurement[], allowed: string[] = []) =>
  disappeared(run(check(before)), run(check(now)), allowed).map(({ message }) => message);

describe('what the baseline has and a run has not', () => {
  const before = speakers(['anna', 'bob']);
  const without = speakers([]);

  it('includes every group of a column that the gate has no more, in one line', () => {
    expect(messages(before, before)).toEqual([]);
    expect(messages(before, without)).toEqual([
      'the baseline has speaker=anna, speaker=bob of m/quality, and this run has not; allow_missing in the gate file permits it',
    ]);
    const [line] = messages(speakers(Array.from({ length: 100 }, (_, index) => `s${index}`)), without);
    expect(line).toContain('speaker=s4 and 95 more of m/quality');
  });

  it('includes one group of several, and one metric of a group', () => {
    expect(messages(before, speakers(['anna']))).toEqual([expect.stringContaining('has speaker=bob of m/quality,')]);
    const half = before.filter(({ metric, slice }) => metric !== 'f1_macro' || slice !== 'speaker=bob');
    expect(messages(before, half)).toEqual([expect.stringContaining('has speaker=bob of m/quality,')]);
  });

  it.each([
    [['m/quality/speaker'], 0],
    [['m/quality/speaker=anna', 'm/quality/speaker=bob'], 0],
    [['m/quality'], 0],
    [['m'], 0],
    [['m/quality/speaker=anna'], 1],
    [['m/quality/speak'], 1],
    [['m/quality/speaker=b'], 1],
    [['m/quality/accuracy'], 1],
  ])('is let go by %j: %d lines are left', (allowed, left) => {
    expect(messages(before, without, allowed)).toHaveLength(left);
  });

  it('includes classes, and metrics only once where all of it is gone', () => {
    const classes = [measured('f1_per_class', 'cat'), measured('f1_per_class', 'dog')];
    expect(messages(classes, classes.slice(1))).toEqual([expect.stringContaining('has cat of m/quality,')]);
    expect(messages([...before, ...classes], before)).toEqual([
      expect.stringContaining('has the metric f1_per_class of m/quality,'),
    ]);
  });

  it('includes several metrics of a check in one line', () => {
    expect(
      messages(
        ['accuracy', 'mcc', 'ece'].map((metric) => measured(metric)),
        [measured('mcc')],
      ),
    ).toEqual([
      'the baseline has the metrics accuracy, ece of m/quality, and this run has not; allow_missing in the gate file permits it',
    ]);
  });

  it('leaves out what had no value there, and what a run could not measure', () => {
    expect(messages([measured('accuracy'), measured('accuracy', 'speaker', null)], [measured('accuracy')])).toEqual([]);
    expect(messages(before, [])).toEqual([]);
  });
});

describe('models of one id in several gate files', () => {
  const judged = (gate: Result['gate'], ...gates: (string | undefined)[]) =>
    ({
      gate,
      models: gates.map((file) => ({ id: 'm', status: 'pass', checks: [], ...(file !== undefined && { gate: file }) })),
    }) as unknown as Result;
  const files = (...paths: string[]) => ({ path: '*.yml', files: paths.map((path) => ({ path, sha256: '0' })) });
  const both = judged(files('a.yml', 'b.yml'), 'a.yml', 'b.yml');
  const goneOf = (before: Result, now: Result) => disappeared(before, now, []).map(({ model }) => model!.gate);

  it('are missed one by one, also by a run of one file, which its document does not name', () => {
    expect(goneOf(both, both)).toEqual([]);
    expect(goneOf(both, judged(files('a.yml', 'c.yml'), 'a.yml', 'c.yml'))).toEqual(['b.yml']);
    expect(goneOf(both, judged({ path: 'a.yml' }, undefined))).toEqual(['b.yml']);
    expect(goneOf(both, judged({ path: 'b.yml' }, undefined))).toEqual(['a.yml']);
    // A file that was moved stands for one of them.
    expect(goneOf(both, judged({ path: 'moved.yml' }, undefined))).toEqual(['b.yml']);
  });

  it('are not missed where a file is new or was moved', () => {
    expect(goneOf(judged({ path: 'a.yml' }, undefined), both)).toEqual([]);
    expect(goneOf(judged({ path: 'old.yml' }, undefined), both)).toEqual([]);
    expect(goneOf(judged({ path: 'old.yml' }, undefined), judged({ path: 'new.yml' }, undefined))).toEqual([]);
    expect(goneOf(judged({ path: 'b.yml' }, undefined), judged(files('a.yml', 'c.yml'), 'a.yml', 'c.yml'))).toEqual([]);
  });
});
