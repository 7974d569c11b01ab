import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QualityCheck } from '../../schemas/generated/gate.d.ts';
import type { Result } from '../../schemas/generated/result.d.ts';
import type { Baseline } from '../../src/baseline/lookup.ts';
import { html } from '../../src/reports/html.ts';
import { markdown } from '../../src/reports/markdown.ts';
import { judgeSession } from '../../src/run/session.ts';
import { npy } from '../datasets/arrays.ts';
import { classifier } from './models.ts';
import { distDir, workspace } from './workspace.ts';

const space = workspace();
space.write('m.onnx', classifier());

/** Rows of speakers with so many right of so many; the model answers the class of the larger feature. */
const speakers = { anna: [40, 38], bob: [40, 20], cleo: [10, 0] } as const;

function table(extra: (row: number) => string = () => '1'): string {
  const rows = Object.entries(speakers).flatMap(([name, [count, right]]) =>
    Array.from({ length: count }, (_, index) => {
      const label = index % 2;
      const answer = index < right ? label : 1 - label;
      return `${answer === 0 ? '1,0' : '0,1'},${name},${extra(index)},${label}`;
    }),
  );
  return `a,b,speaker,level,label\n${rows.join('\n')}\n`;
}

function judge(quality: QualityCheck, dataset: object = { path: 'rows.csv', label: 'label' }, model: object = {}) {
  return space.judge({
    datasets: { d: dataset as never },
    models: [{ id: 'm', artifact: 'm.onnx', dataset: 'd', checks: { quality }, ...model } as never],
  });
}

const features = ['a', 'b'];

/** Wilson's interval at 95 %, by its formula. */
function wilson(right: number, rows: number): [number, number] {
  const z = 1.959963984540054;
  const [p, centre] = [right / rows, (right / rows + (z * z) / (2 * rows)) / (1 + (z * z) / rows)];
  const half = (z / (1 + (z * z) / rows)) * Math.sqrt((p * (1 - p)) / rows + (z * z) / (4 * rows * rows));
  return [centre - half, centre + half];
}

describe('slices', () => {
  it('hold a limit for every group, the worst one first', async () => {
    space.write('rows.csv', table());
    const judged = await judge(
      { accuracy: { min: 0.6 }, slices: ['speaker'] },
      { path: 'rows.csv', label: 'label', features },
    );
    const { measurements, evaluations, details } = judged.check('m', 'quality');
    expect(judged.value('m', 'accuracy')).toBe(58 / 90);
    expect(judged.value('m', 'accuracy', 'speaker=anna')).toBe(38 / 40);
    expect(judged.value('m', 'accuracy', 'speaker=bob')).toBe(20 / 40);
    expect(measurements.map(({ slice }) => slice)).not.toContain('speaker=cleo');
    const bob = measurements.find(({ slice }) => slice === 'speaker=bob')!;
    expect(bob.samples).toBe(40);
    wilson(20, 40).forEach((side, index) => {
      expect(bob.interval![index]).toBeCloseTo(side, 9);
    });
    expect(evaluations.map(({ slice, actual, status }) => [slice, actual, status])).toEqual([
      [undefined, 58 / 90, 'pass'],
      ['speaker=bob', 0.5, 'fail'],
    ]);
    expect(evaluations[1]!.message).toMatch(/for 1 of 2 groups, worst: speaker=bob/);
    expect(details!.groups_not_judged).toEqual([{ group: 'speaker=cleo', rows: 10 }]);
    expect(judged.result.warnings.join()).toMatch(/1 of 3 groups by speaker have fewer than 30 rows/);
    expect(judged.exit).toBe(1);
  });

  it('are no features, unless they are listed', async () => {
    // Everything but the label and the slices is fed: two columns of text would be an error.
    space.write(
      'rows.csv',
      table((row) => ['low', 'high'][row % 2]!),
    );
    const judged = await judge({ accuracy: { min: 0.4 }, slices: ['speaker', 'level'], min_support: 10 });
    expect(judged.exit).toBe(1);
    expect(judged.value('m', 'accuracy', 'speaker=cleo')).toBe(0);
    expect(judged.value('m', 'accuracy', 'level=low')).toBe(29 / 45);
    // Another model of the gate that asks for no groups is fed the same.
    const both = await space.judge({
      datasets: { d: { path: 'rows.csv', label: 'label' } },
      models: [
        { id: 'm', artifact: 'm.onnx', dataset: 'd', checks: { quality: { accuracy: { min: 0 } } } },
        {
          id: 'n',
          artifact: 'm.onnx',
          dataset: 'd',
          checks: { quality: { accuracy: { min: 0 }, slices: ['speaker', 'level'] } },
        },
      ],
    });
    expect(both.exit).toBe(0);
  });

  it('give each group what its rows alone give', async () => {
    space.write('rows.csv', table());
    const metrics = { f1_macro: { min: 0 }, mcc: { min: -1 }, log_loss: { max: 9 }, roc_auc: { min: 0 } };
    const all = await judge({ ...metrics, slices: ['speaker'] }, { path: 'rows.csv', label: 'label', features });
    for (const name of ['anna', 'bob']) {
      const lines = table().split('\n');
      space.write('part.csv', [lines[0], ...lines.filter((line) => line.includes(name))].join('\n'));
      const part = await judge(metrics, { path: 'part.csv', label: 'label', features });
      for (const metric of Object.keys(metrics))
        expect(all.value('m', metric, `speaker=${name}`), metric).toBe(part.value('m', metric));
    }
  });

  it('come from files beside arrays, and follow a sample', async () => {
    const group = Array.from({ length: 200 }, (_, row) => row % 4);
    space.write('x.npy', npy(Float32Array.from(group.flatMap((one) => (one === 3 ? [0, 1] : [1, 0]))), [200, 2]));
    space.write('y.npy', npy(new Uint8Array(200), [200]));
    space.write('g.npy', npy(Int32Array.from(group), [200]));
    const dataset = { inputs: 'x.npy', labels: 'y.npy', slices: { kind: 'g.npy' }, sample: { rows: 120 } };
    const judged = await judge({ accuracy: { min: 0.5 }, slices: ['kind'], min_support: 10 }, dataset);
    expect([0, 1, 2, 3].map((kind) => judged.value('m', 'accuracy', `kind=${kind}`))).toEqual([1, 1, 1, 0]);
    const predicted = await space.judge({
      datasets: { d: dataset as never },
      models: [
        {
          id: 'm',
          predictions: 'x.npy',
          dataset: 'd',
          checks: { quality: { accuracy: { min: 0.5 }, slices: ['kind'], min_support: 10 } },
        },
      ],
    });
    const of = (one: typeof judged) => one.check('m', 'quality').measurements;
    expect(of(predicted)).toEqual(of(judged));
  });

  it.each<[string, QualityCheck, object, string, RegExp]>([
    ['an unknown column', { slices: ['speeker'] }, {}, 'dataset.unknown_column', /did you mean "speaker"/],
    ['groups without end', { slices: ['level'] }, {}, 'dataset.slice', /"level" has more than 100 different values/],
  ])('refuse %s', async (_, quality, dataset, code, message) => {
    const rows = Array.from({ length: 1001 }, (_row, index) => `1,0,anna,level ${index},0`);
    space.write('rows.csv', `a,b,speaker,level,label\n${rows.join('\n')}\n`);
    const judged = await judge(
      { accuracy: { min: 0 }, ...quality },
      { path: 'rows.csv', label: 'label', features, ...dataset },
    );
    expect(judged.error('m')).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(judged.exit).toBe(3);
  });

  it('are compared with the baseline group by group, row by row', async () => {
    const dataset = { path: 'rows.csv', label: 'label' };
    const rows = Array.from({ length: 80 }, (_, row) => `${row < 40 ? 'anna' : 'bob'},${row % 2}`);
    space.write('rows.csv', `speaker,label\n${rows.join('\n')}\n`);
    const run = async (wrong: (row: number) => boolean, baseline?: Result) => {
      const answers = Int32Array.from(rows, (_, row) => (wrong(row) ? 1 - (row % 2) : row % 2));
      space.write('p.npy', npy(answers, [80]));
      const quality = { accuracy: { max_drop: 0.01 }, slices: ['speaker'] };
      const gate = {
        datasets: { d: dataset },
        models: [{ id: 'm', task: 'binary' as const, predictions: 'p.npy', dataset: 'd', checks: { quality } }],
      };
      space.writeGate(gate);
      const services = {
        distDir,
        cacheDir: space.folder,
        scratchRoot: path.join(space.folder, 's'),
        env: {},
        progress: () => {},
      };
      mkdirSync(services.scratchRoot, { recursive: true });
      const found = baseline && { state: 'found' as const, result: baseline, source: 'before' };
      return judgeSession({ gate: 'model-gate.yml', cwd: space.folder, ...(found && { baseline: found }) }, services);
    };
    const before = await run(() => false);
    // Bob's rows: 20 newly wrong. One of Anna's: it may be chance.
    const now = await run((row) => row === 0 || row >= 60, before);
    const { evaluations } = now.models[0]!.checks[0]!;
    expect(evaluations.map(({ slice, status, change }) => [slice, status, change?.newlyWrong])).toEqual([
      [undefined, 'fail', 21],
      ['speaker=bob', 'fail', 20],
    ]);
    const slight = await run((row) => row === 0, before);
    expect(slight.models[0]!.checks[0]!.evaluations[1]).toMatchObject({
      slice: 'speaker=anna',
      status: 'inconclusive',
    });
  });

  it('carry hostile names that no report takes for its own', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `1,0,<img src=x>|::error::,${row % 2}`);
    space.write('rows.csv', `a,b,speaker,label\n${rows.join('\n')}\n`);
    const judged = await judge({ accuracy: { min: 1 }, slices: ['speaker'] });
    expect(judged.value('m', 'accuracy', 'speaker=<img src=x>|::error::')).toBe(0.5);
    for (const text of [html(judged.result), markdown(judged.result)]) expect(text).not.toContain('<img src=x>');
  });

  it('measure nothing where no group is large enough, which is no pass', async () => {
    space.write('rows.csv', table());
    const judged = await judge(
      { accuracy: { min: 0 }, slices: ['speaker'], min_support: 50 },
      { path: 'rows.csv', label: 'label', features },
    );
    expect(judged.exit).toBe(3);
    expect(judged.check('m', 'quality').evaluations.map(({ status }) => status)).toEqual(['pass', 'error']);
  });
});

describe('slices that a gate has no more', () => {
  it('fail against a baseline that has them, unless the gate file lets them go', async () => {
    space.write('rows.csv', table());
    const dataset = { path: 'rows.csv', label: 'label', features };
    const quality: QualityCheck = { accuracy: { min: 0.1, max_drop: 0.01 } };
    const { result } = await judge({ ...quality, slices: ['speaker'] }, dataset);
    const baseline: Baseline = { state: 'found', source: 'base', result };
    const against = async (now: QualityCheck, allow: string[] = []) => {
      space.writeGate({
        datasets: { d: dataset },
        models: [{ id: 'm', artifact: 'm.onnx', dataset: 'd', checks: { quality: now } }],
        ...(allow.length > 0 && { allow_missing: allow }),
      });
      const scratchRoot = path.join(space.folder, 'against');
      mkdirSync(scratchRoot, { recursive: true });
      const services = {
        distDir,
        cacheDir: path.join(space.folder, 'cache'),
        scratchRoot,
        env: {},
        progress: () => {},
      };
      return judgeSession({ gate: undefined, cwd: space.folder, baseline }, services);
    };
    const without = await against(quality);
    expect([without.verdict, without.models[0]!.checks[0]!.status]).toEqual(['fail', 'fail']);
    expect(markdown(without)).toMatch(/❌ the baseline has speaker\S+anna, speaker\S+bob of m\/quality/);
    expect((await against(quality, ['m/quality/speaker'])).verdict).toBe('pass');
    // A group that is too small now is gone too, and a limit on its change has nothing to hold.
    const fewer: QualityCheck = { ...quality, slices: ['speaker'], min_support: 41 };
    expect((await against(fewer)).verdict).toBe('error');
    expect((await against({ ...quality, slices: ['speaker'] })).verdict).toBe('pass');
  });
});
