import { Random } from '../../../src/metrics/random.ts';
import { derive } from '../../../src/metrics/seeding.ts';
import { createNetwork, type DenseLayer, train } from '../mlp.ts';
import { writeNpy } from '../npy-writer.ts';
import { type ExampleFile, textFile } from './file.ts';
import { TASKS, type Task } from './music.ts';

const SEED = 64;
const TRAINING_ROWS = 3000;
const TEST_ROWS = 32;
/** Decimal digits of a weight in JSON. */
const DIGITS = 5;

/** Five nets of an audio plug-in in RTNeural's JSON, and rows for each that it has never seen. */
export function kmidi(): ExampleFile[] {
  return Object.entries(TASKS).flatMap(([name, task]) => {
    const test = draw(task, `${name} test`, TEST_ROWS);
    return [
      textFile(`kmidi/${name}.json`, `${JSON.stringify(rtneural(trained(name, task)))}\n`),
      { name: `kmidi/eval/${name}_inputs.npy`, content: writeNpy(test.map(({ samples }) => samples)) },
      { name: `kmidi/eval/${name}_targets.npy`, content: writeNpy(test.map(({ target }) => target)) },
    ];
  });
}

function trained(name: string, task: Task): DenseLayer[] {
  const random = Random.seeded(derive(SEED, `${name} network`));
  const layers = createNetwork([task.inputs, task.hidden, task.outputs], random);
  const examples = draw(task, `${name} training`, TRAINING_ROWS);
  for (const learningRate of [0.004, 0.001])
    train(layers, examples, { epochs: 8, batch: 20, learningRate, loss: 'squares' }, random);
  return layers;
}

function draw(task: Task, purpose: string, count: number): ReturnType<Task['draw']>[] {
  const random = Random.seeded(derive(SEED, purpose));
  return Array.from({ length: count }, () => task.draw(random));
}

/** RTNeural's schema: kernels are [in][out], the activation belongs to the layer, the shape ends with the width. */
function rtneural(layers: readonly DenseLayer[]): object {
  const short = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(DIGITS)));
  return {
    in_shape: [null, null, layers[0]!.inputs],
    layers: layers.map(({ inputs, outputs, weights, bias }, index) => ({
      type: 'dense',
      activation: index < layers.length - 1 ? 'relu' : '',
      shape: [null, null, outputs],
      weights: [
        Array.from({ length: inputs }, (_, from) => short(weights.subarray(from * outputs, (from + 1) * outputs))),
        short(bias),
      ],
    })),
  };
}
