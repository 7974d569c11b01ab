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
      'loosened quality.accuracy.severity →warn',
    ],
    [
      'no warning any more',
      quality('{ min: 0.9, severity: warn }'),
      quality('{ min: 0.9 }'),
      'tightened quality.accuracy.severity warn→',
    ],
    [
      'the default, written',
      quality('{ min: 0.9 }'),
      quality('{ min: 0.9, severity: fail }'),
      'changed quality.accuracy.severity →fail',
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
      'loosened latency.on_inconclusive fail→',
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
  ['', 'allow_missing: [b]\n', 'loosened'],
  ['allow_missing: [b]\n', 'allow_missing: [b, c]\n', 'loosened'],
  ['allow_missing: [b, c]\n', 'allow_missing: [c]\n', 'tightened'],
  ['allow_missing: [b]\n', '', 'tightened'],
])('letting more go missing is looser: %j → %j', (before, after, kind) => {
  expect(gateDifference(one('', before), one('', after)).map((change) => change.kind)).toEqual([kind]);
});
