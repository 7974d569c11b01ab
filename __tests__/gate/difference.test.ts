import { describe, expect, it } from 'vitest';
import { gateDifference, loadGateBytes } from '../../src/gate/index.ts';

const gate = (yaml: string) => loadGateBytes(Buffer.from(yaml), 'gate.yml', '/');

const one = (checks: string, more = '') =>
  gate(`version: 1\n${more}datasets: { d: { path: d.csv, label: y } }
models:
  - id: a
    artifact: a.onnx
    dataset: d
    checks:
      size: { max: 1 MB }
      ${checks}
  - { id: b, artifact: b.onnx, checks: { size: { max: 1 MB } } }
`);

/** `kind what: before → after`, in order. */
function changes(before: string, after: string): string[] {
  return gateDifference(one(before), one(after)).map(({ kind, what, before: was, after: is }) =>
    [kind, what.replace('models.a.checks.', ''), ...(was || is ? [`${was ?? ''}→${is ?? ''}`] : [])].join(' '),
  );
}

const quality = (limit: string) => `quality: { accuracy: ${limit} }`;

describe('what a change of the gate file does', () => {
  it.each([
    ['a lower min', quality('{ min: 0.95 }'), quality('{ min: 0.9 }'), 'loosened quality.accuracy.min 0.95→0.9'],
    ['a higher min', quality('{ min: 0.9 }'), quality('{ min: 95% }'), 'tightened quality.accuracy.min 0.9→95%'],
    [
      'fewer columns of groups',
      'quality: { accuracy: { min: 1 }, slices: [a, b] }',
      'quality: { accuracy: { min: 1 }, slices: [a] }',
      'loosened quality.slices ["a","b"]→["a"]',
    ],
    [
      'fewer groups that are large enough',
      'quality: { accuracy: { min: 1 }, slices: [a], min_support: 10 }',
      'quality: { accuracy: { min: 1 }, slices: [a], min_support: 20 }',
      'loosened quality.min_support 10→20',
    ],
    [
      'a higher max',
      'latency: { p95: { max: 5 ms } }',
      'latency: { p95: { max: 1 s } }',
      'loosened latency.p95.max 5 ms→1 s',
    ],
    [
      'a lower max',
      'latency: { p95: { max: 1 s } }',
      'latency: { p95: { max: 5 ms } }',
      'tightened latency.p95.max 1 s→5 ms',
    ],
    [
      'another unit',
      'latency: { p95: { max: 5 ms } }',
      'latency: { p95: { max: 5000 us } }',
      'changed latency.p95.max 5 ms→5000 us',
    ],
    [
      'both parts of a change higher',
      quality('{ max_drop: [0.01, 2%] }'),
      quality('{ max_drop: [0.02, 3%] }'),
      'loosened quality.accuracy.max_drop [0.01,"2%"]→[0.02,"3%"]',
    ],
    [
      'one part of a change less',
      quality('{ max_drop: [0.01, 2%] }'),
      quality('{ max_drop: 2% }'),
      'tightened quality.accuracy.max_drop [0.01,"2%"]→2%',
    ],
    [
      'one part of a change for the other',
      quality('{ max_drop: 0.01 }'),
      quality('{ max_drop: 2% }'),
      'changed quality.accuracy.max_drop 0.01→2%',
    ],
    [
      'a warning only',
      quality('{ min: 0.9 }'),
      quality('{ min: 0.9, severity: warn }'),
      'loosened quality.accuracy.severity fail→warn',
    ],
    [
      'no warning any more',
      quality('{ min: 0.9, severity: warn }'),
      quality('{ min: 0.9 }'),
      'tightened quality.accuracy.severity warn→fail',
    ],
    ['the default, written', quality('{ min: 0.9 }'), quality('{ min: 0.9, severity: fail }'), undefined],
    [
      'less than what is tried where nothing is said',
      'edge_cases: {}',
      'edge_cases: { inputs: [normal] }',
      'loosened edge_cases.inputs ["normal","zeros","ones","large","negative"]→["normal"]',
    ],
    [
      'what is tried where nothing is said, instead of more',
      'edge_cases: { inputs: [normal, extreme] }',
      'edge_cases: {}',
      'loosened edge_cases.inputs ["normal","extreme"]→["normal","zeros","ones","large","negative"]',
    ],
    [
      'less than what must hold where nothing is said',
      'edge_cases: { inputs: [zeros] }',
      'edge_cases: { inputs: [zeros], must: [shape] }',
      'loosened edge_cases.must ["finite","shape"]→["shape"]',
    ],
    [
      'a tolerance above the default',
      'probabilities: {}',
      'probabilities: { sum_tolerance: 0.1 }',
      'loosened probabilities.sum_tolerance 0.0001→0.1',
    ],
    [
      'a limit instead of the one that a check implies',
      'determinism: {}',
      'determinism: { batch_difference: { max: 1 } }',
      'loosened determinism.batch_difference.max 0.00001→1',
    ],
    [
      'limits instead of those that the weights imply',
      'parity: { reference: b }',
      'parity: { reference: b, max_abs_error: { max: 100 } }',
      'changed parity.max_abs_error',
    ],
    [
      'fewer groups that are large enough than by default',
      'quality: { accuracy: { min: 1 }, slices: [a] }',
      'quality: { accuracy: { min: 1 }, slices: [a], min_support: 200 }',
      'loosened quality.min_support 30→200',
    ],
    [
      'more guesses that count',
      'quality: { top_k_accuracy: { k: 1, min: 0.9 } }',
      'quality: { top_k_accuracy: { k: 3, min: 0.9 } }',
      'loosened quality.top_k_accuracy.k 1→3',
    ],
    [
      'a limit that warns because its check does',
      'quality: { severity: warn, accuracy: { min: 0.9, severity: fail } }',
      'quality: { severity: warn, accuracy: { min: 0.9 } }',
      'loosened quality.accuracy.severity fail→warn',
    ],
    [
      'less that is tried',
      'edge_cases: { inputs: [zeros, large] }',
      'edge_cases: { inputs: [zeros] }',
      'loosened edge_cases.inputs ["zeros","large"]→["zeros"]',
    ],
    [
      'more that is tried',
      'edge_cases: { must: [shape] }',
      'edge_cases: { must: [shape, finite] }',
      'tightened edge_cases.must ["shape"]→["shape","finite"]',
    ],
    ['a check that is gone', quality('{ min: 0.9 }'), 'parameters: { max: 5 }', 'removed quality'],
    [
      'a limit that is gone',
      'quality: { accuracy: { min: 0.9 }, mcc: { min: 0 } }',
      quality('{ min: 0.9 }'),
      'removed quality.mcc',
    ],
    [
      'noise that warns',
      'latency: { p95: { max: 5 ms }, on_inconclusive: fail }',
      'latency: { p95: { max: 5 ms } }',
      'loosened latency.on_inconclusive fail→warn',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)[0]).toBe(expected);
  });

  it('is nothing where only the order and the form change', () => {
    const a =
      'version: 1\nmodels: [{ id: a, artifact: a, checks: { size: { max: 1 } } }, { id: b, artifact: b, checks: { size: { max: 2 } } }]';
    const b =
      'models:\n  - { checks: { size: { max: 2 } }, artifact: b, id: b }\n  - { id: a, artifact: a, checks: { size: { max: 1 } } }\nversion: 1\n';
    expect(gateDifference(gate(a), gate(b))).toEqual([]);
  });

  it('tells a model that is gone and one that is new, each once, what asks for less first', () => {
    const a = 'version: 1\nmodels: [{ id: a, artifact: a, checks: { size: { max: 1 }, parameters: { max: 1 } } }]';
    const b = 'version: 1\nmodels: [{ id: b, artifact: b, checks: { size: { max: 1 } } }]';
    expect(gateDifference(gate(a), gate(b)).map(({ kind, what }) => [kind, what])).toEqual([
      ['removed', 'models.a'],
      ['added', 'models.b'],
    ]);
  });

  it.each(['sample', 'waive', 'severity', 'min_support', 'allow_missing', 'max', 'limits'])(
    'does not take the name %s of a model, a dataset or a metric for a key',
    (name) => {
      const models = (max: number, ids: readonly string[]) =>
        `models: [${ids.map((id) => `{ id: ${id}, artifact: a, checks: { size: { max: ${max} } } }`)}]`;
      const file = (max: number, ids: readonly string[], metrics: readonly string[], path: string) =>
        gate(
          `version: 1\n${models(max, ids)}\ndatasets: { ${name}: { path: ${path}, label: y } }\nmetrics: [{ id: numbers, path: r.json, checks: { ${metrics.map((one) => `${one}: { at: /a, max: 1 }`)} } }]`,
        );
      const all = [name, 'other'];
      const fewer = gateDifference(file(1, all, all, 'd.csv'), file(1, ['other'], ['other'], 'd.csv'));
      expect(fewer.map(({ kind, what }) => [kind, what])).toEqual([
        ['removed', `models.${name}`],
        ['removed', `metrics.numbers.checks.${name}`],
      ]);
      const looser = gateDifference(file(1, [name], all, 'd.csv'), file(2, [name], all, 'e.csv'));
      expect(looser.map(({ kind, what }) => [kind, what])).toEqual([
        ['loosened', `models.${name}.checks.size.max`],
        ['changed', `datasets.${name}.path`],
      ]);
    },
  );

  it.each([
    [
      'on_inconclusive: fail\n',
      'latency: { p95: { max: 5 }',
      'latency: { p95: { max: 5 }, on_inconclusive: warn',
      'loosened',
    ],
    ['on_inconclusive: fail\n', 'latency: { p95: { max: 5 }, on_inconclusive: fail', 'latency: { p95: { max: 5 }', ''],
  ])('knows that a check does what the gate says: %s%s → %s', (top, before, after, kind) => {
    const [change] = gateDifference(one(`${before} }`, top), one(`${after} }`, top));
    expect(change?.kind ?? '').toBe(kind);
  });

  it.each([
    ['', 'waive: { reason: r, until: 2027-01-01 }', 'waived models.a.waive'],
    [
      'waive: { reason: r, until: 2028-01-01, checks: [size] }',
      'waive: { reason: r, until: 2028-01-01 }',
      'waived models.a.waive.checks',
    ],
    ['', 'preprocess: [{ scale: 2 }]', 'changed models.a.preprocess'],
    ['task: multilabel', 'task: multilabel, decision: { threshold: 0.2 }', 'changed models.a.decision.threshold'],
    ['', 'output: { activation: softmax }', 'changed models.a.output.activation'],
    ['', 'runtime: { threads: 8 }', 'changed models.a.runtime.threads'],
    ['', `sha256: ${'a'.repeat(64)}`, 'added models.a.sha256'],
  ])('tells what a model has beside its checks: %s → %s', (before, after, expected) => {
    const file = (rest: string) =>
      gate(`version: 1\nmodels: [{ id: a, artifact: a, checks: { size: { max: 1 } }${rest && `, ${rest}`} }]`);
    expect(gateDifference(file(before), file(after)).map(({ kind, what }) => `${kind} ${what}`)).toEqual([expected]);
  });

  it('says where the new value stands', () => {
    const [change] = gateDifference(one(quality('{ min: 0.95 }')), one(quality('{ min: 0.9 }')));
    expect(change?.at).toEqual({ file: 'gate.yml', line: 9, column: 35 });
  });

  it('compares fifty thousand values in a blink', () => {
    const long = (max: number) =>
      gate(
        `version: 1\nmodels:\n${Array.from({ length: 8000 }, (_, i) => `- {id: m${i}, artifact: a, checks: {size: {max: ${max}}}}\n`).join('')}`,
      );
    expect(gateDifference(long(1), long(2))).toHaveLength(8000);
  });
});

it.each([
  ['', ', sample: { rows: 50 }', 'loosened'],
  [', sample: { rows: 50 }', ', sample: { rows: 5 }', 'loosened'],
  [', sample: { rows: 5 }', ', sample: { rows: 50 }', 'tightened'],
  [', sample: { rows: 5 }', ', sample: { rows: 5, seed: 2 }', 'changed'],
  [', sample: { rows: 5 }', '', 'tightened'],
])('judging fewer rows is looser: %j → %j', (before, after, kind) => {
  const file = (more: string) =>
    gate(`version: 1
datasets: { d: { path: d.csv, label: y${more} } }
models: [{ id: a, artifact: a, dataset: d, checks: { quality: { accuracy: { min: 1 } } } }]`);
  expect(gateDifference(file(before), file(after)).map((change) => change.kind)).toEqual([kind]);
});

it.each([
  ['', 'allow_missing: [b]\n', 'loosened'],
  ['allow_missing: [b]\n', 'allow_missing: [b, c]\n', 'loosened'],
  ['allow_missing: [b, c]\n', 'allow_missing: [c]\n', 'tightened'],
  ['allow_missing: [b]\n', '', 'tightened'],
])('letting more go missing is looser: %j → %j', (before, after, kind) => {
  expect(gateDifference(one('', before), one('', after)).map((change) => change.kind)).toEqual([kind]);
});
