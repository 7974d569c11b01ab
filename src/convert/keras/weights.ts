import { elementsOf } from '../../contracts/elements.ts';
import { layerProblem } from '../../formats/keras/layer-problem.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import type { LayerUse } from './layer.ts';

/** A weight's name in Keras, for messages, and the shape that it must have. */
export type ExpectedWeight = readonly [name: string, shape: readonly number[]];

/**
 * A layer's weights as float32, in the order of `layer.weights`, which must be exactly the expected ones. Nothing is read
 * before all shapes were compared. Throws `convert.weights`, and `convert.too_large` past 2 GiB in the whole model.
 */
export async function readWeights(
  { layer, graph }: Pick<LayerUse, 'layer' | 'graph'>,
  expected: readonly ExpectedWeight[],
): Promise<Float32Array[]> {
  assertWeights(layer, expected);
  graph.assertRoom(layer.weights.reduce((sum, { shape }) => sum + 4 * elements(shape), 0));
  const read: Float32Array[] = [];
  for (const [i, weight] of layer.weights.entries()) {
    const values = await weight.read();
    if (values.length !== elements(weight.shape)) {
      throw wrong(layer, `${expected[i]![0]} has ${values.length} elements, not those of [${weight.shape}]`);
    }
    read.push(values instanceof Float32Array ? values : Float32Array.from(values));
  }
  return read;
}

function assertWeights(layer: KerasLayer, expected: readonly ExpectedWeight[]): void {
  const wanted = expected.map(([name, shape]) => `${name} [${shape}]`).join(', ') || 'none';
  if (layer.weights.length !== expected.length) {
    const found = layer.weights.map(({ shape }) => `[${shape}]`).join(', ') || 'none';
    throw wrong(
      layer,
      `the file has ${layer.weights.length} weights (${found.slice(0, 200)}) where it needs ${wanted}`,
    );
  }
  for (const [i, [name, shape]] of expected.entries()) {
    const found = layer.weights[i]!.shape;
    if (found.length === shape.length && shape.every((dim, axis) => dim === found[axis])) continue;
    throw wrong(layer, `${name} has the shape [${found}] where it needs [${shape}]`);
  }
}

function elements(shape: readonly number[]): number {
  return elementsOf(shape);
}

function wrong(layer: KerasLayer, what: string) {
  return layerProblem(
    'convert.weights',
    layer,
    what,
    'Save the model again: its weights do not fit its own description.',
  );
}
