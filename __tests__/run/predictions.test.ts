import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checks, Model } from '../../schemas/generated/gate.d.ts';
import { html } from '../../src/reports/html.ts';
import { junit } from '../../src/reports/junit.ts';
import { markdown } from '../../src/reports/markdown.ts';
import { npy } from '../datasets/arrays.ts';
import { type Case, isUndefined, numbers, type Reference, readCases } from '../metrics/cases.ts';
import { part } from '../metrics/expect.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { sha256, workspace } from './workspace.ts';

const space = workspace();
const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const FAMILIES = ['precision', 'recall', 'f1'] as const;
const anything = { min: 0 };

/** A gate that holds predictions against labels. */
function judge(
  predictions: Model['predictions'],
  checks: Checks,
  more: Partial<Model> = {},
  dataset: object = { path: 'rows.csv', label: 'label' },
) {
  return space.judge({
    datasets: { d: dataset as never },
    models: [{ id: 'm', predictions: predictions!, dataset: 'd', checks, ...more }],
  });
}

const bytes = (given: Case, name: string) => readFileSync(join(sharedCases, 'metrics', given.name, `${name}.npy`));
const averages = Object.fromEntries(
  FAMILIES.flatMap((family) => AVERAGES.map((average) => [`${family}_${average}`, anything])),
);

function close(value: number | null, reference: Reference, what: string, relative = 0): void {
  if (isUndefined(reference)) {
    expect(value, what).toBeNull();
    return;
  }
  const wanted = Number(reference);
  expect(Math.abs(value! - wanted), `${what}: ${value} for ${wanted}`).toBeLessThanOrEqual(relative * Math.abs(wanted));
}

const whole = (given: Case, name: string) =>
  given.array(name).values.every((one) => Number.isInteger(Number(one)) && Number(one) >= 0);
const finite = (given: Case) => given.array('scores').values.every((score) => Number.isFinite(Number(score)));
const filled = (given: Case) => given.array('y_true').values.length > 0;

describe.skipIf(!hasShared)('predictions against scikit-learn 1.2.1, through a gate', () => {
  it.each(readCases('multiclass').filter((given) => filled(given) && whole(given, 'y_true')))(
    'labels of $name',
    async (given) => {
      space.write('true.npy', bytes(given, 'y_true'));
      space.write('pred.npy', bytes(given, 'y_pred'));
      const count = 1 + Math.max(...['y_true', 'y_pred'].flatMap((name) => numbers(given.array(name))));
      const classes = Array.from({ length: Math.max(2, count) }, (_, index) => index);
      const checks = { quality: { accuracy: anything, balanced_accuracy: anything, mcc: { min: -1 }, ...averages } };
      const judged = await judge('pred.npy', checks, { classes }, { labels: 'true.npy' });
      const { expected } = given;
      close(judged.value('m', 'accuracy'), expected.accuracy!, 'accuracy');
      close(judged.value('m', 'balanced_accuracy'), expected.balanced_accuracy!, 'balanced_accuracy');
      close(judged.value('m', 'mcc'), expected.mcc!, 'mcc');
      const of = expected.observed_labels_only_zero_division_0 ?? expected.zero_division_0!;
      for (const average of AVERAGES)
        for (const family of FAMILIES)
          close(judged.value('m', `${family}_${average}`), part(part(of, average), family), `${family}_${average}`);
      expect(judged.model('m')).toMatchObject({
        predictions: { path: 'pred.npy', sha256: sha256(bytes(given, 'y_pred')) },
        dataset: { id: 'd', sha256: sha256(bytes(given, 'y_true')) },
      });
      expect(judged.model('m').artifact).toBeUndefined();
    },
  );

  it.each(
    readCases('binary').filter(
      (given) => given.has('scores') && filled(given) && finite(given) && whole(given, 'y_true'),
    ),
  )('scores of $name', async (given) => {
    space.write('true.npy', bytes(given, 'y_true'));
    space.write('scores.npy', bytes(given, 'scores'));
    const threshold = given.name === 'bin11_float32_vs_double_threshold' ? Math.fround(0.7) : 0.5;
    const checks = { quality: { accuracy: anything, mcc: { min: -1 }, roc_auc: anything, ...averages } };
    const more = { task: 'binary' as const, decision: { threshold } };
    const judged = await judge('scores.npy', checks, more, { labels: 'true.npy' });
    const { expected } = given;
    close(judged.value('m', 'accuracy'), expected.accuracy!, 'accuracy');
    close(judged.value('m', 'mcc'), expected.mcc!, 'mcc');
    close(judged.value('m', 'roc_auc'), expected.roc_auc!, 'roc_auc', 1e-12);
  });

  it.each(
    readCases('multilabel').filter(
      (given) =>
        given.has('scores') &&
        finite(given) &&
        given.array('scores').shape.length === 2 &&
        given.expected.sklearn_type_of_target !== 'binary',
    ),
  )('scores and labels of $name', async (given) => {
    for (const name of ['y_true', 'y_pred', 'scores']) space.write(`${name}.npy`, bytes(given, name));
    const { expected } = given;
    const checks = { quality: { accuracy: anything, ...averages } };
    const declared = given.has('threshold') ? numbers(given.array('threshold')) : undefined;
    const single = given.name === 'real01_goemotions_test_28' ? 0.3 : 0.5;
    const decision = declared ? { per_class: declared } : { threshold: single };
    const scored = await judge(
      'scores.npy',
      { quality: { ...checks.quality, roc_auc: anything } },
      { task: 'multilabel', decision },
      { labels: 'y_true.npy' },
    );
    close(scored.value('m', 'roc_auc'), expected.roc_auc_macro!, 'roc_auc', 1e-12);
    const decided = await judge('y_pred.npy', checks, { task: 'multilabel' }, { labels: 'y_true.npy' });
    for (const judged of [scored, decided]) {
      close(judged.value('m', 'accuracy'), expected.subset_accuracy!, 'accuracy');
      for (const average of AVERAGES)
        close(judged.value('m', `f1_${average}`), part(part(expected.zero_division_0, average), 'f1'), average);
    }
  });

  it('tells the collapsed sign model from its histogram', async () => {
    const reports = JSON.parse(
      readFileSync(join(sharedCases, 'expressora', 'unified_models_performance.json'), 'utf8'),
    ) as Record<string, never>[];
    for (const {
      prediction_distribution: histogram,
      unique_predictions,
      most_common_frequency,
      normalized_entropy,
      num_tests,
    } of reports) {
      const rows = Object.entries(histogram as Record<string, number>).flatMap(([label, count]) =>
        Array.from({ length: count }, () => label),
      );
      if (rows.length !== num_tests) continue;
      space.write('p.csv', `predicted\n${rows.join('\n')}\n`);
      space.write('t.csv', `label\n${rows.map(() => 0).join('\n')}\n`);
      const checks = {
        diversity: { top_class_frequency: { max: 0.1 }, unique_predictions: { min: 1 }, normalized_entropy: anything },
      };
      const classes = Array.from({ length: 197 }, (_, index) => index);
      const judged = await judge(
        { path: 'p.csv', label: 'predicted' },
        checks,
        { classes },
        { path: 't.csv', label: 'label' },
      );
      expect(judged.value('m', 'unique_predictions')).toBe(unique_predictions);
      expect(judged.value('m', 'top_class_frequency')).toBeCloseTo(most_common_frequency, 12);
      expect(judged.value('m', 'normalized_entropy')).toBeGreaterThan(0);
      expect(normalized_entropy).toBeGreaterThan(0);
      expect(judged.exit).toBe(most_common_frequency > 0.1 ? 1 : 0);
    }
  });
});

describe('predictions', () => {
  space.write('rows.csv', 'speaker,label\nanna,cat\nanna,dog\nbob,cat\nbob,dog\n');
  const classes = ['cat', 'dog'];
  const accuracy = { quality: { accuracy: { min: 0.75 } } };

  it.each<[string, string, string | Uint8Array, object]>([
    ['names in csv', 'p.csv', 'row,predicted\n0,cat\n1,dog\n2,cat\n3,cat\n', { label: 'predicted' }],
    ['names in tsv', 'p.tsv', 'predicted\tx\ncat\t1\ndog\t2\ncat\t3\ncat\t4\n', { label: 'predicted' }],
    ['names in jsonl', 'p.jsonl', '{"p":"cat"}\n{"p":"dog"}\n{"p":"cat"}\n{"p":"cat"}\n', { label: 'p' }],
    ['a column a class', 'p.csv', 'cat,dog\n.9,.1\n.2,.8\n.6,.4\n.5,.5\n', { scores: ['cat', 'dog'] }],
    ['lists in json', 'p.json', '[{"s":[3,1]},{"s":[1,3]},{"s":[2,1]},{"s":[2,1]}]', { scores: 's' }],
    ['an array of scores', 'p.npy', npy(Float32Array.of(3, 1, 1, 3, 2, 1, 2, 1), [4, 2]), {}],
    ['an array of classes', 'p.npy', npy(Uint8Array.of(0, 1, 0, 0), [4]), {}],
  ])('are read from %s', async (_, path, content, keys) => {
    space.write(path, content);
    const judged = await judge({ path, ...keys }, accuracy, { classes });
    expect(judged.value('m', 'accuracy')).toBe(0.75);
    expect(judged.exit).toBe(0);
  });

  it('of a regression are numbers', async () => {
    space.write('y.csv', 'y\n1\n2\n4\n');
    space.write('p.csv', 'p\n1\n3\n2\n');
    const judged = await judge(
      { path: 'p.csv', label: 'p' },
      { quality: { mae: { max: 1 } }, diversity: { output_variance: anything } },
      { task: 'regression' },
      { path: 'y.csv', label: 'y' },
    );
    expect(judged.value('m', 'mae')).toBe(1);
    expect(judged.value('m', 'output_variance')).toBeCloseTo(2 / 3, 12);
  });

  it('are sampled with the rows', async () => {
    const labels = Array.from({ length: 200 }, (_, row) => row % 2);
    space.write('many.csv', `y\n${labels.join('\n')}\n`);
    space.write('p.npy', npy(Int32Array.from(labels), [200]));
    const judged = await judge(
      'p.npy',
      { quality: { accuracy: { min: 1 } } },
      { task: 'binary' },
      { path: 'many.csv', label: 'y', sample: { rows: 50 } },
    );
    expect(judged.exit).toBe(0);
    expect(judged.model('m').dataset).toMatchObject({ rows: 50, sampled: { from: 200 } });
  });

  it('without scores have no value for what needs them, and say so', async () => {
    space.write('p.npy', npy(Uint8Array.of(0, 1, 0, 0), [4]));
    const judged = await judge(
      'p.npy',
      {
        quality: { accuracy: anything, log_loss: { max: 9 } },
        diversity: { mean_confidence: anything, unique_predictions: anything },
      },
      { classes },
    );
    expect(judged.value('m', 'accuracy')).toBe(0.75);
    expect(judged.value('m', 'log_loss')).toBeNull();
    expect(judged.value('m', 'mean_confidence')).toBeNull();
    expect(judged.check('m', 'quality').measurements.find(({ metric }) => metric === 'log_loss')!.reason).toMatch(
      /labels without scores/,
    );
    expect(judged.exit).toBe(3);
  });

  it.each<[string, string, string | Uint8Array, object, Partial<Model>, string]>([
    ['an index where classes have names', 'p.csv', 'p\n0\n', { label: 'p' }, {}, 'dataset.label_outside'],
    ['another number of rows', 'p.csv', 'p\ncat\n', { label: 'p' }, {}, 'dataset.rows_differ'],
    ['a table without a column', 'p.csv', 'p\ncat\n', {}, {}, 'dataset.predictions'],
    ['an unknown column', 'p.csv', 'p\ncat\n', { label: 'q' }, {}, 'dataset.unknown_column'],
    ['columns of an array', 'p.npy', npy(Uint8Array.of(0, 1, 0, 0), [4]), { label: 'q' }, {}, 'dataset.predictions'],
    [
      'scores that are NaN',
      'p.npy',
      npy(Float32Array.of(Number.NaN, 1, 1, 3, 2, 1, 2, 1), [4, 2]),
      {},
      {},
      'dataset.score_number',
    ],
    ['scores of more classes', 'p.npy', npy(new Float32Array(12), [4, 3]), {}, {}, 'dataset.predictions'],
    ['columns in another order', 'p.csv', 'cat,dog\n1,0\n', { scores: ['dog', 'cat'] }, {}, 'dataset.label_order'],
    ['classes that are not named', 'p.csv', 'p\n0\n', { label: 'p' }, { classes: 'none.txt' }, 'artifact.not_found'],
    [
      'another digest',
      'p.npy',
      npy(Uint8Array.of(0, 1, 0, 0), [4]),
      { sha256: '0'.repeat(64) },
      {},
      'artifact.digest_mismatch',
    ],
    ['a file that is not there', 'q.npy', '', { path: 'nowhere.npy' }, {}, 'artifact.not_found'],
  ])('are refused with %s', async (_, path, content, keys, more, code) => {
    space.write(path, content);
    const judged = await judge({ path, ...keys }, accuracy, { classes, ...more });
    expect(judged.error('m')).toMatchObject({ code });
    expect(judged.exit).toBe(3);
  });

  it('are told in every report', async () => {
    space.write('p.npy', npy(Uint8Array.of(0, 1, 0, 0), [4]));
    const { result } = await judge('p.npy', accuracy, { classes });
    const digest = sha256(npy(Uint8Array.of(0, 1, 0, 0), [4]));
    for (const text of [html(result), junit(result), markdown(result)]) {
      expect(text).toContain('p.npy');
      expect(text.replaceAll('<wbr>', '')).toContain(digest);
    }
  });
});
