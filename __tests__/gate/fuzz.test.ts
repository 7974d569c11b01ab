import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { load, problemsOf } from './load.ts';

/** Whatever is in the file, it is a gate or a list of problems: `problemsOf` throws on everything else. */
async function holds(text: string | Uint8Array): Promise<void> {
  for (const { message, remedy, at } of await problemsOf(load(text))) {
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(remedy).toMatch(/^\P{Cc}+$/u);
    if (!at) continue;
    expect(at.line).toBeGreaterThan(0);
    expect(at.column).toBeGreaterThan(0);
  }
}

const words = [
  ...['version', 'models', 'datasets', 'id', 'artifact', 'checks', 'dataset', 'quality', 'accuracy', 'min', 'max'],
  ...['decision', 'sweep', 'on', 'preprocess', 'scale', 'input', 'inputs', 'labels', 'path', '__proto__', 'equals'],
  ...['latency', 'p95', 'classes', 'task', 'generate', 'low', 'high', 'top_k_accuracy', 'k', 'a', '<<', ''],
];
const scalars = fc.oneof(
  fc.constantFrom(...words, 'multilabel', 'f1_micro', 'https://a/b', '5 MB', '1 ms', 'a b\u0000'),
  fc.constantFrom(1, 0, -1, 2, 95, Number.NaN, Number.POSITIVE_INFINITY, 1e300),
  fc.constantFrom(true, null),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 4 }),
  ),
}));

/** A valid gate with one value somewhere in it replaced. */
const sound = {
  version: 1,
  datasets: {
    rows: { path: 'a.csv', label: 'y', sample: { rows: 1 } },
    dev: { inputs: { x: 'X.npy' }, labels: 'y.npy' },
  },
  models: [
    {
      id: 'a',
      artifact: 'a.onnx',
      dataset: 'rows',
      task: 'multilabel',
      classes: ['a', 'b'],
      preprocess: [{ scale: 2 }, { transpose: [1, 0] }, { standardize: { mean: 0, std: [1] } }],
      decision: { sweep: 'f1_micro', on: 'dev' },
      generate: { x: { low: 0, high: 1 } },
      checks: {
        size: { max: '1 MB' },
        latency: { p95: { max: '5 ms' } },
        diversity: { unique_predictions: { min: 2 } },
        quality: { f1_micro: { min: 0.5 } },
      },
    },
  ],
};

function pathsOf(node: unknown): (string | number)[][] {
  if (node === null || typeof node !== 'object') return [[]];
  const keys = Array.isArray(node) ? [...node.keys()] : Object.keys(node);
  const inner = keys.flatMap((key) =>
    pathsOf((node as Record<string | number, unknown>)[key]).map((path) => [key, ...path]),
  );
  return [[], ...inner];
}

function replace(node: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(node)) return node.map((item, index) => (index === key ? replace(item, rest, by) : item));
  const mapping = node as Record<string, unknown>;
  return { ...mapping, [key]: replace(mapping[key], rest, by) };
}

describe('any file is a gate or a list of problems', () => {
  const runs = { numRuns: 200 };

  it('for any bytes and any text', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), holds), runs);
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), holds), runs);
  });

  it('for any text of the characters of YAML', async () => {
    const characters = fc.constantFrom(...' \n\n\t:-?[]{},&*!|>\'"%@#ab1.'.split(''), ': ', '- ', '---\n', '\n  ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(characters, { maxLength: 60 }).map((parts) => parts.join('')),
        holds,
      ),
      runs,
    );
  });

  it('for any document of the words of a gate file', async () => {
    await fc.assert(
      fc.asyncProperty(value, (document) => holds(stringify(document))),
      runs,
    );
  });

  it('for a valid gate with something else anywhere in it', async () => {
    expect(await problemsOf(load(stringify(sound)))).toEqual([]);
    const changed = fc.tuple(fc.constantFrom(...pathsOf(sound)), value).map(([path, by]) => replace(sound, path, by));
    await fc.assert(
      fc.asyncProperty(changed, (document) => holds(stringify(document))),
      { numRuns: 800 },
    );
  });
});
