import type {
  CheckResult,
  Evaluation,
  Measurement,
  ModelResult,
  Result,
  Status,
} from '../../schemas/generated/result.d.ts';

const DIGEST = 'ab12'.repeat(16);

export function measurement(metric: string, value: number | null, extra: Partial<Measurement> = {}): Measurement {
  return { metric, value, unit: '1', samples: 540, ...extra };
}

export function evaluation(
  metric: string,
  limit: Evaluation['limit'],
  threshold: number,
  actual: number | null,
  status: Status,
  extra: Partial<Evaluation> = {},
): Evaluation {
  const message = `${metric} ${actual} against ${threshold}`;
  const at = { file: 'model-gate.yml', line: 31, column: 9 };
  return { metric, limit, threshold, actual, status, severity: 'fail', message, at, ...extra };
}

export function check(name: string, status: Status, extra: Partial<CheckResult> = {}): CheckResult {
  return { check: name, status, severity: 'fail', measurements: [], evaluations: [], ...extra };
}

export function model(
  id: string,
  status: Status,
  checks: CheckResult[],
  extra: Partial<ModelResult> = {},
): ModelResult {
  return {
    id,
    status,
    artifact: { uri: `models/${id}.onnx`, sizeBytes: 44_321, sha256: DIGEST },
    format: 'onnx',
    runtime: { name: 'onnxruntime-node', version: '1.30.0', device: 'cpu', threads: 1, optimization: 'all' },
    loadTimeMs: 12.345,
    dataset: { id: 'phrases', rows: 540, sha256: DIGEST },
    checks,
    ...extra,
  };
}

export function result(verdict: Result['verdict'], models: ModelResult[], extra: Partial<Result> = {}): Result {
  return {
    schemaVersion: '1.0.0',
    tool: { name: 'model-gate', version: '0.1.0' },
    verdict,
    startedAt: '2026-11-20T10:00:00.000Z',
    durationMs: 12_345.678,
    environment: {
      os: 'Linux 6.1.0',
      arch: 'x64',
      cpu: 'AMD EPYC 7B13',
      cores: 2,
      memoryBytes: 8_589_934_592,
      node: '20.20.2',
      isolation: ['memory limit', 'network namespace'],
    },
    gate: { path: 'model-gate.yml', sha256: DIGEST },
    errors: [],
    models,
    warnings: [],
    ...extra,
  };
}

/** A latency check of one limit with its interval. */
export function latency(status: Status, value: number, interval: [number | null, number | null]): CheckResult {
  return check('latency', status, {
    measurements: [measurement('latency_p95', value, { unit: 'ms', samples: 2_048, interval })],
    evaluations: [evaluation('latency_p95', 'max', 5, value, status)],
  });
}

/** A check that came to none of its limits. */
function unmeasured(reason: string): CheckResult {
  const evaluations = ['accuracy', 'f1_macro'].map((metric) =>
    evaluation(metric, 'min', 0.95, null, 'error', { message: `${metric} was not measured` }),
  );
  return check('quality', 'error', { reason, evaluations });
}

export const passing = result('pass', [
  model('actions', 'pass', [
    check('parameters', 'pass', {
      measurements: [measurement('parameters', 10_662, { unit: 'count', samples: 1 })],
      evaluations: [evaluation('parameters', 'max', 30_000, 10_662, 'pass')],
      details: { weightTypes: { float32: 10_662 } },
    }),
    latency('pass', 1.234, [1.1, 1.4]),
  ]),
  model('detector', 'pass', [
    check('probabilities', 'pass', {
      measurements: [measurement('max_sum_deviation', 2.4e-8)],
      evaluations: [evaluation('max_sum_deviation', 'max', 1e-4, 2.4e-8, 'pass')],
    }),
  ]),
]);

export const failing = result(
  'fail',
  [
    model('fine', 'pass', [latency('pass', 0.025, [0.0249, 0.0262])]),
    model(
      'actions',
      'fail',
      [
        check('size', 'pass', {
          measurements: [measurement('size', 44_321, { unit: 'bytes', samples: 1 })],
          evaluations: [evaluation('size', 'max', 2 ** 20, 44_321, 'pass', { baseline: 40_000 })],
        }),
        check('diversity', 'fail', {
          measurements: [
            measurement('top_class_frequency', 0.9704),
            measurement('unique_predictions', 2, { unit: 'count' }),
          ],
          evaluations: [
            evaluation('top_class_frequency', 'max', 0.3, 0.9704, 'fail'),
            evaluation('unique_predictions', 'min', 6, 2, 'fail'),
          ],
        }),
        check('quality', 'fail', {
          measurements: [
            measurement('accuracy', 0.9496),
            measurement('f1_per_class', 0.99, { slice: 'walk' }),
            measurement('f1_per_class', 0.41, { slice: 'run' }),
            measurement('f1_per_class', 0.87, { slice: 'read' }),
          ],
          evaluations: [
            evaluation('accuracy', 'min', 0.95, 0.9496, 'fail', { baseline: 0.961 }),
            evaluation('f1_per_class', 'min', 0.8, 0.41, 'fail', { slice: 'run' }),
          ],
          details: {
            confusion_matrix: {
              labels: ['read', 'run', 'walk'],
              matrix: [
                [150, 4, 0],
                [90, 60, 30],
                [0, 1, 205],
              ],
            },
            optimistic_sweep: { threshold: 0.42, f1_micro: 0.9712, note: 'chosen on the judged rows' },
          },
        }),
      ],
      { dataset: { id: 'phrases', rows: 540, sha256: DIGEST, sampled: { from: 54_000, seed: 1, stratified: true } } },
    ),
  ],
  { baseline: { source: 'artifact:model-gate-report', commit: 'c0ffee1234567', createdAt: '2026-11-19T10:00:00Z' } },
);

export const broken = result(
  'error',
  [
    model('broken', 'error', [unmeasured('broken.onnx is a Git LFS pointer check it out with lfs: true')], {
      error: {
        code: 'artifact.lfs_pointer',
        message: 'broken.onnx is a Git LFS pointer',
        remedy: 'check it out with lfs: true',
        at: { file: 'model-gate.yml', line: 40, column: 5 },
      },
    }),
    model('unstarted', 'error', []),
    model('unlabelled', 'error', [unmeasured('labels.npy holds 3 labels for 540 rows; give each row one')]),
    model('actions', 'fail', [latency('fail', 7.77, [7.1, 8])]),
  ],
  { warnings: ['the clock of this machine ticks every 1 µs'] },
);

export const invalid = result('error', [], {
  gate: { path: 'model-gate.yml' },
  errors: [
    {
      code: 'gate.unknown_key',
      message: 'model-gate.yml:7:5: unknown key "acuracy" in models[0].checks.quality, did you mean "accuracy"?',
      remedy: 'use a key that the documentation of the gate file lists',
      at: { file: 'model-gate.yml', line: 7, column: 5 },
    },
    {
      code: 'gate.no_checks',
      message: 'model-gate.yml: model "b" has no checks',
      remedy: 'add a check or drop the model',
    },
  ],
});

/** Names of files, classes, models and datasets that try to be more than names. */
export const HOSTILE = [
  '@octocat and @github/security',
  'fixes #123, octo/repo#1, GH-7, octo/repo@0123456789abcdef0123456789abcdef01234567',
  'deadbeefcafe',
  '</code></td></details><script>alert(1)</script>',
  '<!-- model-gate:key=model-gate.yml -->',
  '![x](https://evil.example/pixel.png) [y](https://evil.example)',
  'www.evil.example, mail@evil.example, https://github.com/octo/repo/issues/1',
  '| a | b |\n|---|---|\r\n# heading\n- item\n> quote\n1. one',
  '`code` ``more`` **bold** __bold__ ~~gone~~ \\| \\`',
  '$x^2$ $$y$$ $`z`$ :smile: :+1:',
  '::error file=a.js::gotcha',
  '##[stop-commands]token',
  '\u001b[31mred\u001b[0m \u202egnp.exe \u2066x\u2069 \u0000\u0007\u200b\ufeff',
  '\ud800 lone \udfff \ufffe \uffff',
  '&#64;octocat &lt;b&gt; &amp;',
  '"quoted" \'single\' ]]> <![CDATA[',
  '模型 👩‍👩‍👧 été עברית',
  'long'.repeat(60),
];

export const mixed = result(
  'error',
  HOSTILE.map((name, index) => {
    const status = (['error', 'fail', 'inconclusive', 'warn', 'waived', 'skipped', 'pass'] as const)[index % 7]!;
    const judged = check(name, status, {
      measurements: [measurement(name, 0.5, { slice: name, unit: index === 3 ? name : '1', interval: [null, 0.6] })],
      evaluations: [
        evaluation(name, 'min', 0.9, 0.5, status, {
          slice: name,
          message: name,
          at: { file: name, line: 1, column: 1 },
        }),
      ],
      details: {
        [name]: name,
        rows: [{ [name]: name }],
        confusion: {
          labels: [name, name],
          matrix: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      reason: name,
    });
    return model(name, status, [judged], {
      artifact: { uri: name },
      format: name,
      dataset: index % 2 === 0 ? { generated: { seed: 1, samples: 1_000 } } : { id: name, rows: 3, sha256: DIGEST },
      ...(status === 'error' ? { error: { code: name, message: name, remedy: name } } : {}),
    });
  }),
  {
    errors: HOSTILE.map((name) => ({ code: name, message: name, remedy: name })),
    warnings: HOSTILE,
    gate: { path: HOSTILE[3]! },
    policyChanges: HOSTILE.map((name) => ({ kind: 'loosened', what: name, before: name, after: name, gate: name })),
    metrics: [check('wer', 'inconclusive', { evaluations: [evaluation('wer', 'max', 0.1, 0.08, 'inconclusive')] })],
  },
);
