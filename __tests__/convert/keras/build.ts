import * as ort from 'onnxruntime-node';
import { expect } from 'vitest';
import { convertModel } from '../../../src/convert/keras/model.ts';
import { writeModel } from '../../../src/convert/onnx/model.ts';
import type { KerasLayer, KerasModel, KerasWeight } from '../../../src/formats/keras/types.ts';

/** A dense array: what a weight, an input or an output holds. */
export interface Values {
  shape: readonly number[];
  data: ArrayLike<number>;
}

export interface LayerSpec {
  className: string;
  config?: Readonly<Record<string, unknown>>;
  weights?: readonly Values[];
}

export function weight({ shape, data }: Values, path = 'weight'): KerasWeight {
  return { path, dtype: 'float32', shape, read: async () => Float32Array.from(data) };
}

export function input(name: string, shape: readonly (number | null)[], dtype = 'float32'): KerasLayer {
  return {
    name,
    className: 'InputLayer',
    config: { batch_shape: shape, dtype },
    calls: [{ inputs: [], kwargs: {} }],
    weights: [],
  };
}

export const tensorOf = (layer: string, call = 0, index = 0) => ({ layer, call, index });

/** A model of one layer that is called once, on inputs of the given shapes (samples first). */
export function oneLayer(
  { className, config = {}, weights = [] }: LayerSpec,
  inputs: readonly (readonly (number | null)[])[],
  { dtype = 'float32', kerasVersion = '3.11.0' } = {},
): KerasModel {
  const sources = inputs.map((shape, i) => input(`x${i}`, shape, dtype));
  const layer: KerasLayer = {
    name: 'layer',
    className,
    config,
    calls: [{ inputs: sources.map(({ name }) => tensorOf(name)), kwargs: {} }],
    weights: weights.map((each, i) => weight(each, `layer/${i}`)),
  };
  return {
    name: 'model',
    kerasVersion,
    layers: [...sources, layer],
    inputs: sources.map(({ name }) => tensorOf(name)),
    outputs: [tensorOf('layer')],
  };
}

type FeedType = 'float32' | 'int32';

/** Converts the model and runs it in ONNX Runtime on the inputs in order; the outputs in order. */
export async function runKeras(model: KerasModel, feeds: readonly (Values & { type?: FeedType })[]): Promise<Values[]> {
  const converted = await convertModel(model);
  const session = await ort.InferenceSession.create(writeModel(converted), { logSeverityLevel: 4 });
  try {
    const named = feeds.map(({ shape, data, type = 'float32' }, i) => {
      const array = type === 'int32' ? Int32Array.from(data) : Float32Array.from(data);
      return [session.inputNames[i]!, new ort.Tensor(type, array, shape)] as const;
    });
    const results = await session.run(Object.fromEntries(named));
    return session.outputNames.map((name) => ({
      shape: results[name]!.dims,
      data: results[name]!.data as Float32Array,
    }));
  } finally {
    await session.release();
  }
}

/** Reproducible values in [-1, 1), never two alike within an array of this size. */
export function random(shape: readonly number[], seed = 1): Values {
  let state = seed * 2654435761 + 12345;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return { shape, data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, next) };
}

/** The same shape, and every element within `tolerance`, relative to 1 or to the element where it is larger. */
export function expectClose(found: Values, wanted: Values, tolerance = 1e-5): void {
  expect(found.shape).toEqual(wanted.shape);
  const worst = Array.from(wanted.data, (want, i) => Math.abs(found.data[i]! - want) / Math.max(1, Math.abs(want)));
  expect(Math.max(...worst)).toBeLessThan(tolerance);
}
