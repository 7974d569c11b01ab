import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { type LayerSpec, random, type Values } from './build.ts';

export interface Reference {
  weights: Values[];
  outputs: Values[];
}

/** A layer of the same class and config in TensorFlow.js, with random weights, and what it makes of the feeds. */
export async function referenceOf(
  { className, config = {} }: LayerSpec,
  shapes: readonly (readonly (number | null)[])[],
  feeds: readonly Values[],
): Promise<Reference> {
  await tf.setBackend('cpu');
  const model = await tfl.models.modelFromJSON(topology(className, config, shapes) as never);
  const layer = model.getLayer('layer');
  const weights = layer.weights.map(({ shape, originalName }, i) => {
    const { data } = random(shape as number[], 17 + i);
    // A variance is never negative.
    const positive = /variance/.test(originalName) ? Float32Array.from(data, (each) => Math.abs(each) + 0.1) : data;
    return { shape: shape as number[], data: positive };
  });
  layer.setWeights(weights.map(({ shape, data }) => tf.tensor(data as Float32Array, [...shape])));
  const result = model.predict(feeds.map(({ shape, data }) => tf.tensor(data as Float32Array, [...shape])));
  const outputs = (Array.isArray(result) ? result : [result]).map((each) => ({
    shape: each.shape,
    data: each.dataSync(),
  }));
  model.dispose();
  return { weights, outputs };
}

function topology(className: string, config: object, shapes: readonly (readonly (number | null)[])[]) {
  const inputs = shapes.map((shape, i) => ({
    class_name: 'InputLayer',
    name: `x${i}`,
    config: { name: `x${i}`, batch_input_shape: shape, dtype: 'float32', sparse: false },
    inbound_nodes: [],
  }));
  const layer = {
    class_name: className,
    name: 'layer',
    config: { ...config, name: 'layer' },
    inbound_nodes: [shapes.map((_, i) => [`x${i}`, 0, 0, {}])],
  };
  return {
    class_name: 'Model',
    config: {
      name: 'model',
      layers: [...inputs, layer],
      input_layers: shapes.map((_, i) => [`x${i}`, 0, 0]),
      output_layers: [['layer', 0, 0]],
    },
    keras_version: '2.15.0',
    backend: 'tensorflow',
  };
}
