import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedCases } from '../../shared.ts';
import { evaluate } from './plain.ts';
import { numbers } from './random.ts';
import { largestError, runJson } from './run.ts';

const shared = (file: string) => readFileSync(path.join(sharedCases, file), 'utf8');
/** One sequence, one step a line. */
const sequence = (file: string) =>
  shared(file)
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));

describe.skipIf(!hasShared)("RTNeural's own models", () => {
  // The tolerances of the upstream tests.
  it.each([
    ['conv', 1e-6],
    ['dense', 1e-6],
    ['gru', 5e-6],
    ['lstm', 1e-6],
  ])('%s answers as Keras did, to %d', async (name, tolerance) => {
    const x = sequence(`rtneural/${name}_x_python.csv`);
    const y = sequence(`rtneural/${name}_y_python.csv`);
    const outputs = await runJson(shared(`rtneural/${name}.json`), [x]);
    // Keras' convolutions with padding "valid" give nothing for the first steps.
    expect(largestError([outputs[0]!.slice(x.length - y.length)], [y])).toBeLessThan(tolerance);
  });
});

describe.skipIf(!hasShared)('the nets of KmiDi, in their dialect', () => {
  it.each(['dynamicsengine', 'dynamicsengine.deployment', 'groovepredictor.deployment'])(
    '%s is a chain of matrices',
    async (name) => {
      const text = shared(`kmidi/${name}.json`);
      const { layers } = JSON.parse(text) as { layers: { weights: number[][]; bias: number[]; activation?: string }[] };
      const width = layers[0]!.weights[0]!.length;
      const samples = numbers(3).array(2, 4, width) as number[][][];
      const transposed = layers.map(({ weights, bias, activation = '' }) => ({
        type: 'dense',
        activation,
        shape: [weights.length],
        weights: [weights[0]!.map((_, i) => weights.map((row) => row[i]!)), bias],
      }));
      const expected = samples.map((steps) => evaluate({ in_shape: [width], layers: transposed }, steps));
      expect(largestError(await runJson(text, samples, { dialect: 'kmidi' }), expected)).toBeLessThan(1e-6);
    },
  );
});
