import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/gate.schema.json' with { type: 'json' };
import { load, problemsOf } from './load.ts';

interface Node {
  [keyword: string]: unknown;
}

const root: Node = schema;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

/** Every schema in the document with its JSON pointer. */
function* nodes(node: unknown, pointer = ''): Iterable<[string, Node]> {
  if (!isNode(node)) return;
  if (!Array.isArray(node)) yield [pointer, node];
  for (const [key, child] of Object.entries(node)) {
    if (['examples', 'const', 'enum', 'required', 'description'].includes(key)) continue;
    const step = `${pointer}/${key}`;
    if (key !== 'properties' && key !== 'definitions') yield* nodes(child, step);
    else for (const [name, value] of Object.entries(child as Node)) yield* nodes(value, `${step}/${name}`);
  }
}

function resolve(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  return (schema.definitions as Record<string, Node>)[node.$ref.split('/').at(-1)!]!;
}

const all = [...nodes(root)];
const properties = all.filter(([pointer]) => /\/properties\/[^/]+$/.test(pointer));

describe('the schema of the gate file', () => {
  it.each(properties)('describes and exemplifies %s', (_pointer, node) => {
    const { description, examples, enum: choices, const: only } = resolve(node);
    expect(description).toMatch(/\w/);
    expect(examples ?? choices ?? [only].filter((value) => value !== undefined)).not.toEqual([]);
  });

  const ajv = new Ajv({ strict: false }).addSchema(schema);
  const exemplified = all.filter(([, node]) => Array.isArray(node.examples));

  it.each(exemplified)('has valid examples at %s', (pointer, node) => {
    const validate: ValidateFunction = ajv.compile({ $ref: `${schema.$id}#${pointer}` });
    for (const example of node.examples as unknown[]) {
      validate(example);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  // What the explanations of errors rely on.
  it.each(all.filter(([, node]) => node.anyOf ?? node.oneOf))('keeps its unions apart at %s', (_pointer, node) => {
    const branches = (node.anyOf ?? node.oneOf) as Node[];
    if (branches.every((branch) => branch.required && !branch.type)) return;
    const besides = Object.keys(node).filter(
      (key) => !/^(anyOf|oneOf|title|description|examples|type|minProperties)$/.test(key),
    );
    expect(besides).toEqual([]);
    expect(node.description).toMatch(/\w/);
    for (const branch of branches) if (branch.$ref) expect(resolve(branch).type).toBe('string');
  });

  it.each(all.filter(([, node]) => node.pattern))('says in words what matches at %s', (pointer, node) => {
    const parent = all.find(([other]) => other === pointer.replace(/\/anyOf\/\d+$/, ''))![1];
    expect(parent.description ?? node.description).toMatch(/^[a-z]/);
  });

  it.each(all.filter(([, node]) => node.uniqueItems))(
    'types the items at %s, so that ajv hashes them',
    (_pointer, node) => {
      expect((node.items as Node).type).toBeDefined();
    },
  );
});

it('the gate of the design is valid, as far as its keys are known', async () => {
  const text = `version: 1
confidence: 0.95
seed: 1
limits: { time: 5 min, memory: 4 GB }

datasets:
  phrases:
    path: eval/actions.csv
    label: label
    sample: { rows: 5000, seed: 1, stratify: true }
  digits: { inputs: eval/X.npy, labels: eval/y.npy }
  goemotions:     { inputs: { input_ids: eval/ids.npy, attention_mask: eval/mask.npy }, labels: eval/labels.npy }
  goemotions_dev: { inputs: { input_ids: dev/ids.npy,  attention_mask: dev/mask.npy },  labels: dev/labels.npy }

models:
  - id: actions-keras
    artifact: models/actions.keras
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    dataset: phrases
    classes: [play, read, run, sleep, walk, write]
    preprocess: [{ standardize: { mean: feature_mean.npy, std: feature_std.npy } }]
    output: { name: probs, activation: none }
    dims: { sequence: 128 }
    runtime: { device: cpu, threads: 1, optimization: all }
    checks:
      signature:
        inputs:  [{ name: features, shape: [batch, 126], dtype: float32 }]
        outputs: [{ shape: [batch, 6] }]
      parameters: { max: 30000 }
      size:       { max: 1 MB }
      latency:
        mean: { max: 2 ms }
        p95:  { max: 5 ms }
      edge_cases: { inputs: [normal, zeros, large, negative], must: [finite, shape] }
      probabilities: { sum_tolerance: 1e-4 }
      diversity:
        unique_predictions:  { min: 6 }
        top_class_frequency: { max: 0.30 }
        normalized_entropy:  { min: 0.90 }
        output_variance:     { min: 1e-4 }
      quality:
        accuracy: { min: 0.95 }
        f1_macro: { min: 0.95 }
        f1_per_class: { min: 0.80 }

  - id: emotions
    artifact: models/emotions.onnx
    dataset: goemotions
    task: multilabel
    output: { activation: sigmoid }
    decision: { sweep: f1_micro, on: goemotions_dev }
    generate: { input_ids: { low: 0, high: 30522 }, attention_mask: { low: 1, high: 2 } }
    checks:
      quality: { f1_micro: { min: 0.5 }, f1_macro: { min: 0.4 } }
`;
  expect(await problemsOf(load(text))).toEqual([]);
});
