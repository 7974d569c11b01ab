import { Random } from '../../../src/metrics/random.ts';
import { derive } from '../../../src/metrics/seeding.ts';
import { writeKeras } from '../keras-writer.ts';
import { createNetwork, type DenseLayer, train } from '../mlp.ts';
import { type DenseModel, denseTflite, int8Tflite } from '../tflite-writer.ts';
import { denseOnnx } from './dense-onnx.ts';
import { type ExampleFile, textFile } from './file.ts';
import { drawSign, FEATURES, SIGN_NAMES } from './signs.ts';
import { csv } from './tables.ts';

const SEED = 197;
const TRAINING_ROWS = 2400;
const CALIBRATION_ROWS = 200;
const TEST_ROWS_PER_SIGN = 18;

/** One classifier of hand signs in four formats, and rows that it has never seen. */
export async function expressora(): Promise<ExampleFile[]> {
  const training = rows('training', TRAINING_ROWS);
  const random = Random.seeded(derive(SEED, 'network'));
  const layers = createNetwork([FEATURES, 32, 24, SIGN_NAMES.length], random);
  train(layers, training, { epochs: 12, batch: 20, learningRate: 0.002, loss: 'softmax' }, random);

  const last = layers.length - 1;
  const keras = layers.map(
    (layer, index) => ({ kind: 'dense', layer, activation: index < last ? 'relu' : 'softmax' }) as const,
  );
  const dense = denseModel(layers);
  const calibration = training.slice(0, CALIBRATION_ROWS).map(({ samples }) => Array.from(samples));
  return [
    {
      name: 'expressora/signs.keras',
      content: await writeKeras('signs', { name: 'joints', shape: [FEATURES] }, keras),
    },
    { name: 'expressora/signs.tflite', content: denseTflite(dense) },
    { name: 'expressora/signs_int8.tflite', content: int8Tflite(dense, calibration, 'per tensor') },
    {
      name: 'expressora/signs.onnx',
      content: denseOnnx(layers, { graph: 'signs', input: 'joints', output: 'probabilities' }),
    },
    textFile('expressora/test.csv', testRows()),
  ];
}

function denseModel(layers: readonly DenseLayer[]): DenseModel {
  return {
    softmax: true,
    layers: layers.map(({ inputs, outputs, weights, bias }, index) => ({
      weights: Array.from({ length: outputs }, (_, out) =>
        Array.from({ length: inputs }, (_, from) => weights[from * outputs + out]!),
      ),
      bias: Array.from(bias),
      activation: index < layers.length - 1 ? 'relu' : 'none',
    })),
  };
}

/** Signs in turn, so that each is as frequent as the others. */
function rows(purpose: string, count: number): { samples: Float64Array; target: number }[] {
  const random = Random.seeded(derive(SEED, purpose));
  return Array.from({ length: count }, (_, index) => {
    const target = index % SIGN_NAMES.length;
    return { samples: drawSign(target, random), target };
  });
}

function testRows(): string {
  const header = [...Array.from({ length: FEATURES }, (_, index) => `f${index}`), 'sign'];
  const cells = rows('test', TEST_ROWS_PER_SIGN * SIGN_NAMES.length).map(({ samples, target }) => [
    ...Array.from(samples, (value) => (value === 0 ? 0 : value.toFixed(3))),
    SIGN_NAMES[target]!,
  ]);
  return csv(header, cells);
}
