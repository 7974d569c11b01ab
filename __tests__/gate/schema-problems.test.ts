import { expect, test } from 'vitest';
import { load, placesOf, readMarks } from './load.ts';

const size = 'checks: { size: { max: 1 } }';
const model = (rest: string) => `version: 1\nmodels:\n  - { id: a, artifact: a.onnx, ${rest} }\n`;
const also = (rest: string) => model(`${size}, ${rest}`);
const check = (text: string) => `version: 1
datasets: { d: { path: d.csv, label: y } }
models:
  - id: a
    artifact: a.onnx
    dataset: d
    checks:
      ${text}
`;
const dataset = (text: string) => `version: 1\ndatasets:\n  ${text}\n${model(size).replace('version: 1\n', '')}`;

/** A gate file with a mark `‸` in front of each problem, and the codes of the problems. */
const rows: [string, string][] = [
  // The top of the document.
  ['‸[]\n', 'wrong_type'],
  ['‸"text"\n', 'wrong_type'],
  ['‸‸{}\n', 'missing_key missing_key'],
  ['version: ‸2\n‸models: []\n', 'wrong_value empty'],
  ['version: 1\n‸models:\n', 'empty'],
  ['version: 1\n‸modells: [1]\n', 'unknown_key'],
  [`confidence: ‸95\nseed: ‸-1\n${model(size)}`, 'out_of_range out_of_range'],
  [`seed: ‸9007199254740993\n${model(size)}`, 'out_of_range'],
  [`seed: ‸.nan\n${model(size)}`, 'wrong_type'],
  [`limits: { time: ‸5, memory: ‸4 gb }\n${model(size)}`, 'wrong_type wrong_unit'],
  [`‸metrics: []\n${model(size)}`, 'empty'],

  // Checks and limits.
  [model('‸checks: {}'), 'empty_checks'],
  [model('‸checks: '), 'empty_checks'],
  [check('latency: ‸{}'), 'empty_checks'],
  [check('latency:‸'), 'wrong_type'],
  [check('quality: ‸{ severity: warn }'), 'empty_checks'],
  [check('latency: { p95: ‸{ severity: warn } }'), 'missing_key'],
  [check('latency: { p95: { max: ‸5 MB } }'), 'wrong_unit'],
  [check('latency: { p95: { max: ‸-5 } }'), 'out_of_range'],
  [check('latency: { p95: { max: ‸soon } }'), 'wrong_type'],
  [check('latency: { p95: { max: ‸[5] } }'), 'wrong_type'],
  [check('latency: { p95: ‸5 ms }'), 'wrong_type'],
  [check('latency: { ‸p950: { max: 5 ms } }'), 'unknown_key'],
  [check('latency: ‸{ ‸throughput: { max: 5 ms } }'), 'empty_checks unknown_key'],
  [check('latency: { p95: { ‸mx: 5 ms } }'), 'unknown_key'],
  [check('size: { max: 1 MB, ‸max_rise: 5% }'), 'unknown_key'],
  [check('size: { max: ‸1 ms }'), 'wrong_unit'],
  [check('parameters: { max: ‸1.5 }'), 'wrong_type'],
  [check('parameters: { max: ‸"5" }'), 'wrong_type'],
  [check('quality: { accuracy: { min: ‸"0.9" } }'), 'wrong_type'],
  [check('quality: { accuracy: { min: ‸90 percent } }'), 'wrong_unit'],
  [check('quality: { top_k_accuracy: ‸{ min: 0.9 } }'), 'missing_key'],
  [check('quality: { top_k_accuracy: ‸{ k: 5 } }'), 'missing_key'],
  [check('edge_cases:\n        inputs: [normal, ‸zero, ‸normal]'), 'wrong_value duplicate'],
  [check('signature: { inputs: [{ shape: [batch, ‸-1] }] }'), 'out_of_range'],
  [check('size: { severity: ‸error, max: 1 MB }'), 'wrong_value'],

  // Keys of a model.
  ['version: 1\nmodels:\n  - ‸‸id: a\n', 'missing_key missing_key'],
  ['version: 1\nmodels:\n  -‸\n', 'wrong_type'],
  [also('task: ‸regresion'), 'wrong_value'],
  [also('classes: ‸{ a: b }'), 'wrong_type'],
  [also('classes: [a, ‸[b]]'), 'wrong_type'],
  [also('classes: [a, ‸a]'), 'duplicate'],
  [also('sha256: ‸abc'), 'wrong_value'],
  [also('runtime: { threads: ‸0 }'), 'out_of_range'],
  [also('generate: { x: ‸{ low: 0 } }'), 'missing_key'],
  [`version: 1\nmodels:\n  - { id: ‸-a, artifact: ‸"", ${size} }\n`, 'wrong_value wrong_value'],

  // Values that may have several forms: only the form that was meant is explained.
  [also('decision: { threshold: ‸high }'), 'wrong_type'],
  [also('decision: { ‸treshold: 0.5 }'), 'unknown_key'],
  [also('decision: { threshold: 0.5, ‸per_class: [1] }'), 'conflict'],
  [also('decision: ‸{ sweep: f1_micro }'), 'missing_key'],
  [also('decision: ‸0.5'), 'wrong_type'],
  [also('decision: ‸{}'), 'wrong_type'],
  [also('preprocess: [{ scale: 2, ‸cast: int8 }]'), 'conflict'],
  [also('preprocess: [{ scale: ‸two }]'), 'wrong_type'],
  [also('preprocess: [‸{ input: x }]'), 'wrong_type'],
  [also('preprocess: [{ ‸standardise: { mean: 0 } }]'), 'unknown_key'],
  [also('preprocess: [{ standardize: ‸{ mean: ‸true } }]'), 'missing_key wrong_type'],
  [also('preprocess: [{ cast: int8, input: ‸3 }]'), 'wrong_type'],

  // Datasets.
  [dataset('d: ‸{ label: y }'), 'missing_key'],
  [dataset('d: { ‸paht: d.csv }'), 'unknown_key'],
  [dataset('d: { path: d.csv, ‸inputs: x.npy }'), 'conflict'],
  [dataset('d: { path: d.csv, ‸labels: y.npy }'), 'conflict'],
  [dataset('d: { inputs: x.npy, ‸label: y }'), 'conflict'],
  [dataset('d: { inputs: { a: { path: x.npz, ‸kez: k } } }'), 'unknown_key'],
  [dataset('d: { inputs: { a: ‸3 } }'), 'wrong_type'],
  [dataset('d: { inputs: ‸[a, b] }'), 'wrong_type'],
  [dataset('d: { path: d.csv, label: [a, ‸a] }'), 'duplicate'],
  [dataset('d: { path: d.csv, features: { ‸x: [] } }'), 'empty'],
  [dataset('d: { path: d.csv, sample: { rows: ‸0 } }'), 'out_of_range'],
  [dataset('‸bad name: { path: d.csv }'), 'bad_name'],
  [dataset('‸__proto__: { path: d.csv }'), 'bad_name'],
  [dataset('d: { path: d.csv, ‸__proto__: 1 }'), 'unknown_key'],
  [`datasets: ‸[d]\n${also('dataset: x')}`, 'wrong_type'],

  // One mistake hides no other.
  [
    `version: 1
confidence: ‸95
models:
  - id: a
    artifact: ‸hf:a/b
    dataset: ‸phrases
    ‸acuracy: 1
    checks:
      latency: { p95: { max: ‸5 MB } }
      quality: { accuracy: { min: ‸95 }, ‸f1: { min: x } }
`,
    'out_of_range unsupported_scheme unknown_dataset unknown_key wrong_unit impossible_limit unknown_key',
  ],
];

test.each(rows)('%s', async (marked, codes) => {
  const { text, marks } = readMarks(marked);
  expect(await placesOf(load(text))).toEqual(codes.split(' ').map((code, index) => `${code} ${marks[index]}`));
});

test('of very many problems the first 100 are told, and that there are more', async () => {
  const models = Array.from({ length: 300 }, (_, index) => `  - { id: m${index} }\n`).join('');
  const places = await placesOf(load(`version: 1\nmodels:\n${models}`));
  expect(places.length).toBe(101);
  expect(places[0]).toBe('missing_key 3:5');
  expect(places.at(-1)).toBe('more_problems -');
});
