import { float, int } from '../../../src/convert/onnx/attribute.ts';
import { node, value, writeModel } from '../../../src/convert/onnx/model.ts';
import { tensor } from '../../../src/convert/onnx/tensor.ts';

const FEATURES = 4;
const CLASSES = 4;

/** One row a class and sample: the feature of its class is large, so that `healthyModel` is always right. */
export function datasetCsv(rowsPerClass = 8): string {
  const rows = Array.from({ length: rowsPerClass * CLASSES }, (_, row) => {
    const label = row % CLASSES;
    const features = Array.from({ length: FEATURES }, (_, index) => (index === label ? 3 : 0) + (row % 5) / 10);
    return [...features, label].join(',');
  });
  const names = Array.from({ length: FEATURES }, (_, index) => `f${index}`);
  return `${[...names, 'label'].join(',')}\n${rows.join('\n')}\n`;
}

/** softmax(2 relu(x)): a multi-layer perceptron whose hidden layer is the identity; the largest feature wins. */
export function healthyModel(): Uint8Array {
  return perceptron(identity(1), identity(2), new Float32Array(CLASSES));
}

/** The same network with a bias that lets class 2 win on every input. */
export function collapsedModel(): Uint8Array {
  return perceptron(identity(1), identity(0.01), Float32Array.of(0, 0, 50, 0));
}

/** The beginning of a model file: every reader must refuse it. */
export function brokenModel(): Uint8Array {
  const model = healthyModel();
  return model.slice(0, Math.floor(model.length / 2));
}

function identity(scale: number): Float32Array {
  return Float32Array.from({ length: FEATURES * CLASSES }, (_, at) => (at % (CLASSES + 1) === 0 ? scale : 0));
}

function perceptron(hidden: Float32Array, last: Float32Array, bias: Float32Array): Uint8Array {
  return writeModel({
    opset: 17,
    producer: { name: 'model-gate' },
    graph: {
      nodes: [
        node('Gemm', ['features', 'w1'], ['h1'], { alpha: float(1) }),
        node('Relu', ['h1'], ['h2']),
        node('Gemm', ['h2', 'w2', 'b2'], ['logits'], { alpha: float(1) }),
        node('Softmax', ['logits'], ['probabilities'], { axis: int(-1) }),
      ],
      inputs: [value('features', 'float32', ['batch', FEATURES])],
      outputs: [value('probabilities', 'float32', ['batch', CLASSES])],
      initializers: [
        tensor('w1', 'float32', [FEATURES, CLASSES], hidden),
        tensor('w2', 'float32', [CLASSES, CLASSES], last),
        tensor('b2', 'float32', [CLASSES], bias),
      ],
    },
  });
}
