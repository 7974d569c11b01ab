import { fileURLToPath } from 'node:url';
import { int } from '../../src/convert/onnx/attribute.ts';
import { node, value, writeModel } from '../../src/convert/onnx/model.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import { Random } from '../../src/metrics/random.ts';
import { derive } from '../../src/metrics/seeding.ts';
import { createNetwork, type DenseLayer, train } from './mlp.ts';
import { drawRecordings, LENGTH, type Recording, WAVEFORMS } from './waveforms.ts';

const SEED = 2026;
const TRAINING_ROWS = 6000;
const TEST_ROWS = 400;
const folder = new URL('../../examples/', import.meta.url);

export interface ExampleFile {
  path: string;
  content: Uint8Array;
}

/** Draws the data, trains the classifier and writes the example files; the same bytes every time. */
export function buildExamples(): ExampleFile[] {
  const training = drawRecordings(TRAINING_ROWS, Random.seeded(derive(SEED, 'training')));
  const test = drawRecordings(TEST_ROWS, Random.seeded(derive(SEED, 'test')));
  const random = Random.seeded(derive(SEED, 'network'));
  const layers = createNetwork([LENGTH, 48, 24, WAVEFORMS.length], random);
  train(layers, training, { epochs: 20, batch: 25, learningRate: 0.004 }, random);
  const healthy = modelBytes(layers);
  return [
    file('quickstart/waveforms.onnx', healthy),
    file('quickstart/test.csv', new TextEncoder().encode(csv(test))),
    file('collapsed/waveforms.onnx', modelBytes(collapse(layers))),
    file('broken/waveforms.onnx', healthy.subarray(0, Math.floor(healthy.length / 2))),
  ];
}

/** The network with the bias of the first class raised so far that it always wins, as training gone wrong leaves it. */
function collapse(layers: readonly DenseLayer[]): DenseLayer[] {
  const last = layers.at(-1)!;
  const bias = Float64Array.from(last.bias, (bias, index) => (index === 0 ? bias + 10_000 : bias));
  return [...layers.slice(0, -1), { ...last, bias }];
}

function modelBytes(layers: readonly DenseLayer[]): Uint8Array {
  const nodes = layers.flatMap((_, index) => {
    const from = index === 0 ? 'samples' : `hidden${index}`;
    const last = index === layers.length - 1;
    const gemm = node('Gemm', [from, `weights${index}`, `bias${index}`], [`sum${index}`]);
    const activation = last
      ? node('Softmax', [`sum${index}`], ['probabilities'], { axis: int(-1) })
      : node('Relu', [`sum${index}`], [`hidden${index + 1}`]);
    return [gemm, activation];
  });
  const initializers = layers.flatMap(({ inputs, outputs, weights, bias }, index) => [
    tensor(`weights${index}`, 'float32', [inputs, outputs], Float32Array.from(weights)),
    tensor(`bias${index}`, 'float32', [outputs], Float32Array.from(bias)),
  ]);
  return writeModel({
    graph: {
      name: 'waveforms',
      nodes,
      initializers,
      inputs: [value('samples', 'float32', ['batch', LENGTH])],
      outputs: [value('probabilities', 'float32', ['batch', WAVEFORMS.length])],
    },
    opset: 13,
    producer: { name: 'model-gate examples' },
  });
}

function csv(recordings: readonly Recording[]): string {
  const header = [...Array.from({ length: LENGTH }, (_, t) => `t${t}`), 'waveform'];
  const rows = recordings.map(({ samples, label }) => [
    ...Array.from(samples, (sample) => sample.toFixed(4)),
    WAVEFORMS[label],
  ]);
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}

function file(name: string, content: Uint8Array): ExampleFile {
  return { path: fileURLToPath(new URL(name, folder)), content };
}
