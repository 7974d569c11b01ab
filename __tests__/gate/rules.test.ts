import { expect, test } from 'vitest';
import { load, placesOf, problemsOf, readMarks } from './load.ts';

const gate = (models: string, datasets = '') => `version: 1
datasets:
  rows: { path: rows.csv, label: y }
  dev: { inputs: X.npy, labels: y.npy }
  bare: { path: rows.csv }
  arrays: { inputs: X.npy }
  ${datasets}
models:
  ${models}
`;
const model = (rest: string) => gate(`- { id: a, artifact: a.onnx, ${rest} }`);
const size = 'checks: { size: { max: 1 } }';
const quality = (text: string, rest = '') => model(`dataset: rows, ${rest} checks: { quality: { ${text} } }`);
const diversity = (text: string, rest = '') => model(`${rest} checks: { diversity: { ${text} } }`);
const dataset = (text: string) => gate(`- { id: a, artifact: a.onnx, ${size} }`, text);
const pair = (a: string, b: string) =>
  gate(`- { id: a, artifact: a.onnx, checks: { ${a} } }\n  - { id: b, artifact: b.onnx, ${b} }`);
const predicted = (source: string, checks: string, rest = '') =>
  gate(`- { id: a, predictions: ${source}, dataset: rows, ${rest} checks: { ${checks} } }`);
const external = (limit: string) => `version: 1
metrics: [{ id: voice, path: r.json, checks: { wer: { at: /wer, ${limit} } } }]`;
const digest = '0123456789ABCDEFabcdef0123456789abcdef0123456789abcdef0123456789';

/** A gate file with a mark `‸` in front of each problem, and the codes of the problems. */
const rows: [string, string][] = [
  [gate(`- { id: a, artifact: a, ${size} }\n  - { id: A, artifact: a, ${size} }`), ''],
  [gate(`- { id: a, artifact: a, ${size} }\n  - { id: ‸a, artifact: b, ${size} }`), 'duplicate_id'],

  // Datasets and labels.
  [model(`dataset: ‸row, ${size}`), 'unknown_dataset'],
  [model(`dataset: ‸constructor, ${size}`), 'unknown_dataset'],
  [`version: 1\nmodels:\n  - { id: a, artifact: a, dataset: ‸rows, ${size} }`, 'unknown_dataset'],
  [model('checks: { ‸quality: { accuracy: { min: 0.9 } } }'), 'needs_dataset'],
  [model('dataset: bare, checks: { ‸quality: { accuracy: { min: 0.9 } } }'), 'needs_labels'],
  [model('dataset: arrays, checks: { ‸quality: { accuracy: { min: 0.9 } } }'), 'needs_labels'],
  [model('dataset: arrays, checks: { diversity: { unique_predictions: { min: 2 } } }'), ''],
  [dataset('s: { path: rows.csv, sample: { rows: 5, stratify: ‸true } }'), 'needs_labels'],
  [dataset('s: { path: rows.csv, sample: { rows: 5, stratify: false } }'), ''],

  [dataset('s: { path: eval/faces, sample: { rows: 5, stratify: true } }'), ''],
  [dataset('s: { path: eval/faces.v2/, sample: { rows: 5, stratify: true } }'), ''],
  [dataset('s: { path: eval/list, image: file, sample: { rows: 5, stratify: ‸true } }'), 'needs_labels'],
  [dataset('s: { path: rows.csv, image: file, ‸features: [x] }'), 'image_and_features'],

  // Predictions instead of a model.
  [predicted('p.npy', 'quality: { accuracy: { min: 0.5 } }, diversity: { unique_predictions: { min: 2 } }'), ''],
  [predicted('{ path: p.csv, scores: [a, b] }', 'probabilities: {}, quality: { log_loss: { max: 1 } }'), ''],
  [predicted('‸"http://e.org/p.npy"', 'probabilities: {}'), 'unsupported_scheme'],
  [predicted('‸"https://e.org/p.npy"', 'probabilities: {}'), 'needs_sha256'],
  [predicted(`{ path: "https://e.org/p.npy", sha256: ${digest} }`, 'probabilities: {}'), ''],
  [predicted('p.npy', '‸size: { max: 1 }, ‸latency: { p95: { max: 1 s } }'), 'needs_model needs_model'],
  [predicted('p.npy', '‸signature: { inputs: [{ shape: [1] }] }, ‸determinism: {}'), 'needs_model needs_model'],
  [predicted('p.npy', 'probabilities: {}', `‸sha256: ${digest}, ‸dims: { n: 1 },`), 'needs_model needs_model'],
  [predicted('p.npy', 'probabilities: {}', 'output: { ‸name: y },'), 'needs_model'],
  [predicted('p.npy', 'probabilities: {}', 'task: binary, decision: { ‸sweep: f1_micro, on: dev },'), 'needs_model'],
  [predicted('{ path: p.csv, label: a }', '‸probabilities: {}'), 'needs_scores'],
  [
    predicted(
      '{ path: p.csv, label: a }',
      'quality: { ‸roc_auc: { min: 0.5 } }, diversity: { ‸mean_confidence: { min: 0.5 } }',
    ),
    'needs_scores needs_scores',
  ],
  [predicted('{ path: p.csv, label: a, ‸scores: b }', 'probabilities: {}'), 'conflict'],
  [predicted('{ path: p.csv, ‸scores: b }', 'quality: { mae: { max: 1 } }', 'task: regression,'), 'wrong_task'],
  [gate('- { id: a, ‸predictions: p.npy, checks: { probabilities: {} } }'), 'needs_dataset'],
  [gate(`- { id: a, artifact: a.onnx, ‸predictions: p.npy, dataset: rows, ${size} }`), 'conflict'],
  [gate(`- ‸{ id: a, dataset: rows, ${size} }`), 'missing_key'],
  [
    gate(
      '- { id: a, predictions: p.npy, dataset: rows, checks: { quality: { accuracy: { min: 0 } } } }\n  - { id: b, artifact: b.onnx, checks: { parity: { reference: ‸a }, size: { max_ratio: { of: ‸a, value: 1 } } } }',
    ),
    'needs_model needs_model',
  ],
  [gate(`- { id: a, artifact: a.onnx, dataset: ‸s, ${size} }`, 's: { labels: y.npy }'), 'needs_inputs'],
  [
    gate(
      '- { id: a, predictions: p.npy, dataset: s, checks: { quality: { accuracy: { min: 0 } } } }',
      's: { labels: y.npy }',
    ),
    '',
  ],

  // Slices.
  [quality('accuracy: { min: 0.5 }, slices: [speaker], min_support: 5'), ''],
  [quality('mae: { max: 1 }, slices: [speaker], min_support: 5', 'task: regression,'), ''],
  [quality('accuracy: { min: 0.5 }, ‸min_support: 5'), 'needs_slices'],
  [
    gate(
      '- { id: a, artifact: a.onnx, dataset: s, checks: { quality: { accuracy: { min: 0.5 }, slices: [‸speeker] } } }',
      's: { inputs: X.npy, labels: y.npy, slices: { speaker: s.npy } }',
    ),
    'unknown_slice',
  ],
  [
    gate(
      '- { id: a, artifact: a.onnx, dataset: s, checks: { quality: { accuracy: { min: 0.5 }, slices: [speaker] } } }',
      's: { inputs: X.npy, labels: y.npy, slices: { speaker: s.npy } }',
    ),
    '',
  ],
  [dataset('s: { path: x.csv, ‸slices: { speaker: s.npy } }'), 'conflict'],
  [dataset('s: { inputs: X.npy, slices: { speaker: ‸"https://e.org/s.npy" } }'), 'needs_sha256'],

  // Tokenizers.
  [model(`preprocess: [{ tokenize: t.json }], ${size}`), ''],
  [model(`preprocess: [{ tokenize: ‸"https://e.org/t.json" }], ${size}`), 'needs_sha256'],
  [model(`preprocess: [{ tokenize: { tokenizer: "https://e.org/t.json", sha256: ${digest} } }], ${size}`), ''],
  [model(`preprocess: [{ tokenize: { tokenizer: ‸"ftp://e.org/t.json" } }], ${size}`), 'unsupported_scheme'],

  // Decisions.
  [model(`task: multilabel, dataset: rows, decision: { sweep: f1_micro, on: dev }, ${size}`), ''],
  [model(`task: binary, dataset: rows, decision: { sweep: f1_micro, on: ‸rows }, ${size}`), 'sweep_on_judged'],
  [model(`task: binary, dataset: rows, decision: { sweep: f1_micro, on: ‸dew }, ${size}`), 'unknown_dataset'],
  [model(`task: binary, dataset: rows, decision: { sweep: f1_micro, ‸on: bare }, ${size}`), 'needs_labels'],
  [model(`‸decision: { threshold: 0.5 }, ${size}`), 'wrong_task'],
  [model(`task: binary, decision: { threshold: 0.5 }, ${size}`), ''],
  [model(`task: binary, decision: { ‸per_class: [0.5, 0.5] }, ${size}`), 'wrong_task'],
  [model(`task: multilabel, classes: [a, b], decision: { per_class: ‸[0.5] }, ${size}`), 'class_count'],
  [model(`task: multilabel, classes: [a, b], decision: { per_class: [0.5, 0.2] }, ${size}`), ''],
  [model(`task: multilabel, classes: c.txt, decision: { per_class: [0.5] }, ${size}`), ''],

  // Limits on changes.
  [quality('accuracy: { max_drop: 1% }, log_loss: { max_increase: [0.1, 5%] }'), ''],
  [quality('accuracy: { ‸max_increase: 1% }'), 'wrong_direction'],
  [quality('log_loss: { ‸max_drop: 0.1 }'), 'wrong_direction'],
  [diversity('top_class_frequency: { max_increase: 5% }, mean_confidence: { max_drop: 1%, max_increase: 1% }'), ''],
  [diversity('top_class_frequency: { ‸max_drop: 5% }'), 'wrong_direction'],
  [model('checks: { latency: { p95: { ‸max_drop: 10% }, load: { max_increase: 1 s } } }'), 'wrong_direction'],
  [model('checks: { size: { ‸max_drop: 5% }, parameters: { max_increase: 10 } }'), 'wrong_direction'],

  // Waivers.
  [model(`waive: { reason: known, until: 2028-02-29, checks: [size] }, ${size}`), ''],
  [model(`waive: { reason: known, until: ‸2027-02-29 }, ${size}`), 'wrong_value'],
  [model(`waive: { reason: ‸"  ", until: 2027-03-01 }, ${size}`), 'wrong_value'],
  [model(`waive: { reason: known, until: 2027-03-01, checks: [‸quality] }, ${size}`), 'unknown_check'],
  [model(`waive: { reason: known, until: 2027-03-01, checks: [‸constructor] }, ${size}`), 'unknown_check'],

  // Regressions.
  [
    quality(
      'mae: { max: 1 }, mse: { max: 1 }, rmse: { max: 1 }, r2: { min: -1 }, max_error: { max: 1 }',
      'task: regression,',
    ),
    '',
  ],
  [quality('r2: { min: ‸2 }', 'task: regression,'), 'impossible_limit'],
  [quality('mae: { min: ‸-1 }', 'task: regression,'), 'impossible_limit'],
  [quality('‸accuracy: { min: 0.5 }', 'task: regression,'), 'wrong_task'],
  [quality('‸mae: { max: 1 }'), 'wrong_task'],
  [diversity('output_variance: { min: 0.1 }', 'task: regression,'), ''],
  [diversity('‸unique_predictions: { min: 2 }', 'task: regression,'), 'wrong_task'],
  [model(`task: regression, ‸classes: [a, b], ${size}`), 'wrong_task'],
  [model(`task: regression, ‸decision: { threshold: 0.5 }, ${size}`), 'wrong_task'],
  [model(`task: regression, output: { activation: ‸softmax }, ${size}`), 'wrong_task'],
  [model('task: regression, checks: { ‸probabilities: {} }'), 'wrong_task'],
  // Models that are held against one another.
  [pair('parity: { reference: ‸c }', size), 'unknown_reference'],
  [pair('parity: { reference: ‸b2 }', size), 'unknown_reference'],
  [pair('parity: { reference: ‸a }', size), 'self_reference'],
  [pair('size: { max_ratio: { of: ‸constructor, value: 0.5 } }', size), 'unknown_reference'],
  [pair('size: { min_reduction: { of: ‸a, value: 50% } }', size), 'self_reference'],
  [pair('parity: { reference: b }, size: { max_ratio: { of: b, value: 0.5 } }', size), ''],
  [pair('parity: { reference: b }', 'checks: { parity: { reference: ‸a } }'), 'reference_cycle'],
  [pair('size: { max_ratio: { of: b, value: 1 } }', 'checks: { parity: { reference: ‸a } }'), 'reference_cycle'],
  [
    pair('parity: { reference: b }, bogus: {}', 'checks: { parity: { reference: ‸a } }').replace('bogus', '‸bogus'),
    'unknown_key reference_cycle',
  ],
  // A model that is not sound has its id all the same.
  [pair('parity: { reference: b }', `dims: ‸5, ${size}`), 'wrong_type'],
  [
    pair('parity: { reference: b, max_abs_error: { max: ‸-1 }, cosine_similarity: { min: -1 } }', size),
    'impossible_limit',
  ],
  [pair('parity: { reference: b, top1_agreement: { min: ‸99 } }', size), 'impossible_limit'],
  [pair('size: { max_ratio: { of: b, value: ‸0 } }', size), 'impossible_limit'],
  [pair('size: { min_reduction: { of: b, value: ‸100% } }', size), 'impossible_limit'],

  // Metrics and tasks.
  [quality('‸f1_samples: { min: 0.5 }, f1_macro: { min: 0.5 }'), 'wrong_task'],
  [quality('f1_samples: { min: 0.5 }', 'task: multilabel,'), ''],
  [quality('‸mcc: { min: 0.5 }, ‸ece: { max: 0.5 }', 'task: multilabel,'), 'wrong_task wrong_task'],
  [quality('‸top_k_accuracy: { k: 1, min: 0.5 }', 'task: binary,'), 'wrong_task'],

  // Classes.
  [model(`classes: [1, ‸"1"], ${size}`), 'duplicate'],
  [model(`task: binary, classes: ‸[a, b, c], ${size}`), 'class_count'],
  [model(`classes: ‸[a], ${size}`), 'class_count'],
  [quality('top_k_accuracy: { k: ‸3, min: 0.5 }', 'classes: [a, b],'), 'class_count'],
  [quality('top_k_accuracy: { k: 2, min: 0.5 }', 'classes: [a, b],'), ''],
  [diversity('unique_predictions: { min: ‸3 }', 'classes: [a, b],'), 'class_count'],
  [diversity('unique_predictions: { min: 2, max: 9 }', 'classes: [a, b],'), ''],
  [diversity('unique_predictions: { min: 3 }', 'task: multilabel, classes: [a, b],'), ''],

  // Limits.
  [quality('accuracy: { min: ‸95 }'), 'impossible_limit'],
  [quality('accuracy: { min: 95% }'), ''],
  [quality('accuracy: { max: ‸101% }, ece: { min: ‸-0.1 }'), 'impossible_limit impossible_limit'],
  [quality('mcc: { min: -1, max: ‸1.5 }'), 'impossible_limit'],
  [quality('top_k_accuracy: { k: 5, min: ‸1.5 }'), 'impossible_limit'],
  [quality('log_loss: { max: 3 }, brier: { max: ‸2.5 }'), 'impossible_limit'],
  [quality('log_loss: { max: ‸-1 }'), 'impossible_limit'],
  [model('checks: { size: { max: ‸1e400 MB } }'), 'impossible_limit'],
  [external('max: ‸.inf'), 'out_of_range'],
  [external('min: ‸1e400'), 'out_of_range'],
  [external('unit: "%", max: 5'), ''],
  [external('unit: "%", max: ‸5%'), 'contradiction'],
  [quality('accuracy: { max_drop: ‸1 }'), 'impossible_limit'],
  [quality('accuracy: { max_drop: ‸100% }, ece: { max_increase: 150% }'), 'impossible_limit'],
  [quality('accuracy: { max_drop: [‸5, 5%] }'), 'impossible_limit'],
  [quality('accuracy: { max_drop: [0.05, ‸200%] }'), 'impossible_limit'],
  [quality('mcc: { max_drop: 150% }, log_loss: { max_increase: ‸.inf }'), 'out_of_range'],
  [model('checks: { probabilities: { sum_tolerance: ‸.inf } }'), 'wrong_type'],
  [pair('size: { max_ratio: { of: b, value: ‸.inf } }', size), 'out_of_range'],
  [model('checks: { size: { max_increase: ‸1e400 MB }, parameters: { max_increase: 900% } }'), 'impossible_limit'],
  [model('checks: { memory: { peak: { ‸max_drop: 1 MB } } }'), 'wrong_direction'],
  [model('checks: { memory: { peak: { min: 2 MB, max: ‸1 MB } } }'), 'contradiction'],
  [model('checks: { determinism: { batch_difference: { ‸max_drop: 0.1 } } }'), 'wrong_direction'],
  [model(`checks: { latency: { p95: { max: ‸${'9'.repeat(400)} ms } } }`), 'impossible_limit'],
  [quality('accuracy: { min: 0.9, max: ‸50% }'), 'contradiction'],
  [quality('accuracy: { min: 0.9, max: 90% }'), ''],
  [model('checks: { latency: { p95: { min: 1 s, max: ‸5 ms } } }'), 'contradiction'],
  [model('checks: { latency: { p95: { min: 5 ms, max: 1 s }, budget: 1 s, severity: warn } }'), ''],
  [model('checks: { size: { min: 1 MiB, max: ‸1 MB } }'), 'contradiction'],
  [model('checks: { parameters: { min: 5, equals: ‸4 } }'), 'contradiction'],
  [model('checks: { parameters: { max: 5, equals: ‸6 } }'), 'contradiction'],
  [model('checks: { parameters: { min: 5, equals: 5, max: 5 } }'), ''],

  // Locations.
  [gate(`- { id: a, artifact: ‸https://example.org/a.onnx, ${size} }`), 'needs_sha256'],
  [gate(`- { id: a, artifact: https://example.org/a.onnx, sha256: ${digest}, ${size} }`), ''],
  [gate(`- { id: a, artifact: ‸http://example.org/a.onnx, sha256: ${digest}, ${size} }`), 'unsupported_scheme'],
  [gate(`- { id: a, artifact: ‸HTTPS://example.org/a.onnx, sha256: ${digest}, ${size} }`), 'unsupported_scheme'],
  [gate(`- { id: a, artifact: "‸oci://ghcr.io/a:1", ${size} }`.replace('"‸', '‸"')), 'unsupported_scheme'],
  [gate(`- { id: a, artifact: ‸https:a.onnx, sha256: ${digest}, ${size} }`), 'wrong_value'],
  [gate(`- { id: a, artifact: ‸https://u:p@example.org/a, sha256: ${digest}, ${size} }`), 'credentials_in_url'],
  [gate(`- { id: a, artifact: 'C:\\models\\a.onnx', ${size} }`), ''],
  [gate(`- { id: a, artifact: ./a:b.onnx, ${size} }`), ''],
  [gate(`- { id: a, artifact: 'artifact:model/a.onnx?workflow=train.yml&branch=main', ${size} }`), ''],
  [gate(`- { id: a, artifact: 'artifact:model', sha256: ${digest}, ${size} }`), ''],
  [gate(`- { id: a, artifact: ‸artifact:model/../a.onnx, ${size} }`), 'wrong_value'],
  [gate(`- { id: a, artifact: ‸artifact:model?run=1, ${size} }`), 'wrong_value'],
  [gate(`- { id: a, artifact: ‸Artifact:model, ${size} }`), 'unsupported_scheme'],
  [dataset('s: { path: ‸https://example.org/a.csv, label: y }'), 'needs_sha256'],
  [dataset(`s: { path: https://example.org/a.csv, sha256: ${digest}, label: y }`), ''],
  [dataset('s: { inputs: ‸https://example.org/X.npy }'), 'needs_sha256'],
  [
    dataset('s: { inputs: { x: ‸hf:a/X.npy }, labels: { path: ‸release:y.npy } }'),
    'unsupported_scheme unsupported_scheme',
  ],
  [dataset(`s: { inputs: { x: { path: https://example.org/X.npy, sha256: ${digest} } } }`), ''],

  // Inputs.
  [model(`generate: { ids: { low: 5, high: ‸5 } }, ${size}`), 'empty_range'],
  [model(`generate: { ids: { low: -5, high: 5 } }, ${size}`), ''],
  [
    model(`preprocess: [{ transpose: ‸[0, 2] }, { transpose: ‸[1, 1] }, { transpose: [1, 0] }], ${size}`),
    'wrong_value wrong_value',
  ],
  [model(`preprocess: [{ standardize: { mean: 0, std: ‸[1, 0] } }], ${size}`), 'out_of_range'],
  [model(`preprocess: [{ standardize: { mean: 0, std: std.npy } }], ${size}`), ''],
];

test.each(rows)('%s', async (marked, codes) => {
  const { text, marks } = readMarks(marked);
  const expected = codes === '' ? [] : codes.split(' ').map((code, index) => `${code} ${marks[index]}`);
  expect(await placesOf(load(text))).toEqual(expected);
});

test.each(['https:/u:s3cr3t@example.org/a', 'https://u:s3/cr3t@exa mple.org/a', 'https:a?token=s3cr3t'])(
  'what may be a secret in %s is not shown',
  async (address) => {
    const problems = await problemsOf(load(gate(`- { id: a, artifact: "${address}", sha256: ${digest}, ${size} }`)));
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).not.toContain('cr3t');
  },
);
