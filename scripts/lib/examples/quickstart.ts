import { Random } from '../../../src/metrics/random.ts';
import { derive } from '../../../src/metrics/seeding.ts';
import { createNetwork, type DenseLayer, train } from '../mlp.ts';
import { denseOnnx } from './dense-onnx.ts';
import { type ExampleFile, textFile } from './file.ts';
import { csv } from './tables.ts';
import { drawRecordings, LENGTH, WAVEFORMS } from './waveforms.ts';

const SEED = 2026;
const TRAINING_ROWS = 6000;
const TEST_ROWS = 400;
const NAMES = { graph: 'waveforms', input: 'samples', output: 'probabilities' };

/** A classifier of waveforms that passes, the same one collapsed, and half of its file. */
export function quickstart(): ExampleFile[] {
  const test = drawRecordings(TEST_ROWS, Random.seeded(derive(SEED, 'test')));
  const layers = trained(20);
  const healthy = denseOnnx(layers, NAMES);
  const rows = test.map(({ samples, label }) => [
    ...Array.from(samples, (sample) => sample.toFixed(4)),
    WAVEFORMS[label]!,
  ]);
  return [
    { name: 'quickstart/waveforms.onnx', content: healthy },
    textFile('quickstart/test.csv', csv([...Array.from({ length: LENGTH }, (_, t) => `t${t}`), 'waveform'], rows)),
    { name: 'collapsed/waveforms.onnx', content: denseOnnx(collapse(layers), NAMES) },
    { name: 'broken/waveforms.onnx', content: healthy.subarray(0, Math.floor(healthy.length / 2)) },
  ];
}

/** The classifier after one epoch of the twenty. */
export function hastyWaveforms(): Uint8Array {
  return denseOnnx(trained(1), NAMES);
}

function trained(epochs: number): DenseLayer[] {
  const training = drawRecordings(TRAINING_ROWS, Random.seeded(derive(SEED, 'training')));
  const random = Random.seeded(derive(SEED, 'network'));
  const layers = createNetwork([LENGTH, 48, 24, WAVEFORMS.length], random);
  const examples = training.map(({ samples, label }) => ({ samples, target: label }));
  train(layers, examples, { epochs, batch: 25, learningRate: 0.004, loss: 'softmax' }, random);
  return layers;
}

/** The network with the bias of the first class raised so far that it always wins, as training gone wrong leaves it. */
function collapse(layers: readonly DenseLayer[]): DenseLayer[] {
  const last = layers.at(-1)!;
  const bias = Float64Array.from(last.bias, (bias, index) => (index === 0 ? bias + 10_000 : bias));
  return [...layers.slice(0, -1), { ...last, bias }];
}
