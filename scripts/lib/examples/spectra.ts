import { Random } from '../../../src/metrics/random.ts';
import { derive } from '../../../src/metrics/seeding.ts';
import { type ConvNetwork, createConvolution, trainConvolutional } from '../cnn.ts';
import { writeKeras } from '../keras-writer.ts';
import { createNetwork, type Example } from '../mlp.ts';
import { writePng } from '../png-writer.ts';
import { dynamicRangeConvTflite } from '../tflite-conv-writer.ts';
import { drawFace, EMOTIONS, paintFace } from './faces.ts';
import type { ExampleFile } from './file.ts';

const SEED = 48;
const SIDE = 48;
const TRAINING_FACES = 2100;
const FACES_PER_EMOTION = 14;
/** The pictures are larger than the model's input, as a camera's are. */
const PICTURE_SIDE = 64;

/** A network that tells emotions from drawn faces: in Keras as trained, in TFLite with int8 weights, and pictures it has never seen. */
export async function spectra(): Promise<ExampleFile[]> {
  const network = trained();
  const { convolutions, dense } = network;
  const keras = await writeKeras('spectra', { name: 'image', shape: [SIDE, SIDE, 1] }, [
    ...convolutions.map((layer) => ({ kind: 'conv2d', layer, activation: 'relu' }) as const),
    { kind: 'flatten' },
    ...dense.map(
      (layer, index) => ({ kind: 'dense', layer, activation: index < dense.length - 1 ? 'relu' : 'softmax' }) as const,
    ),
  ]);
  return [
    { name: 'spectra/emotions.keras', content: keras },
    { name: 'spectra/emotions.tflite', content: dynamicRangeConvTflite(network) },
    ...pictures(),
  ];
}

function trained(): ConvNetwork {
  const random = Random.seeded(derive(SEED, 'network'));
  const first = createConvolution({ kernel: 4, stride: 4, inputs: 1, outputs: 8, sideIn: SIDE }, random);
  const second = createConvolution({ kernel: 3, stride: 2, inputs: 8, outputs: 16, sideIn: first.sideOut }, random);
  const dense = createNetwork([second.sideOut ** 2 * second.outputs, 48, EMOTIONS.length], random);
  const network = { convolutions: [first, second], dense };
  const draw = Random.seeded(derive(SEED, 'training'));
  const faces = Array.from({ length: TRAINING_FACES }, () => grayFace(draw));
  trainConvolutional(network, faces, { epochs: 8, batch: 20, learningRate: 0.002, loss: 'softmax' }, random);
  return network;
}

/** A face as the model sees one: brightness (ITU-R BT.601) in [0, 1]. */
function grayFace(random: Random): Example {
  const face = drawFace(random);
  const pixels = paintFace(face, SIDE);
  const samples = Float32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [red, green, blue] = pixels.subarray(3 * at, 3 * at + 3);
    return (0.299 * red! + 0.587 * green! + 0.114 * blue!) / 255;
  });
  return { samples, target: face.emotion };
}

function pictures(): ExampleFile[] {
  const random = Random.seeded(derive(SEED, 'test'));
  return EMOTIONS.flatMap((emotion, index) =>
    Array.from({ length: FACES_PER_EMOTION }, (_, count) => ({
      name: `spectra/faces/${emotion}/${count}.png`,
      content: writePng(PICTURE_SIDE, paintFace(drawFace(random, index), PICTURE_SIDE)),
    })),
  );
}
