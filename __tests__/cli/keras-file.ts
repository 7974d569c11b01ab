import { zipSync } from 'fflate';
import type { Group } from 'h5wasm';
import { random } from '../convert/keras/build.ts';
import { writeHdf5 } from '../formats/hdf5/write.ts';

export interface LayerOfFile {
  className: string;
  config?: Readonly<Record<string, unknown>>;
  /** Where Keras keeps the weights inside `layers`: `dense`, `lstm/cell`. */
  group?: string;
  weights?: readonly (readonly number[])[];
  /** The values of each weight, where they are not to be drawn. */
  values?: readonly ArrayLike<number>[];
}

/** A `.keras` archive of a Sequential model: every weight seeded, small enough that nothing saturates. */
export async function kerasFile(
  inputShape: readonly (number | null)[],
  layers: readonly LayerOfFile[],
  { dtype = 'float32', seed = 1 } = {},
): Promise<Uint8Array> {
  const written = layers.map(({ className, config }, index) => layer(className, { name: `l${index}`, ...config }));
  const input = layer('InputLayer', { name: 'x', batch_shape: [null, ...inputShape], dtype });
  const config = layer('Sequential', { name: 'model', layers: [input, ...written] });
  const weights = await writeHdf5((root) => {
    for (const [index, { group, weights: shapes = [], values }] of layers.entries()) {
      if (group) writeWeights(root, group, shapes, 100 * seed + 10 * index, values);
    }
  });
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  return zipSync(
    { 'config.json': text(config), 'metadata.json': text({ keras_version: '3.9.0' }), 'model.weights.h5': weights },
    { level: 0 },
  );
}

function layer(className: string, config: object) {
  return { module: 'keras.layers', class_name: className, registered_name: null, config };
}

function writeWeights(
  root: Group,
  group: string,
  shapes: readonly (readonly number[])[],
  seed: number,
  values: LayerOfFile['values'],
): void {
  let at = root;
  for (const step of ['layers', ...group.split('/'), 'vars']) {
    at = at.keys().includes(step) ? (at.get(step) as Group) : at.create_group(step);
  }
  for (const [index, shape] of shapes.entries()) {
    // A variance is positive; 0.5 and more serves every other weight as well.
    const drawn = (value: number) => (group.startsWith('batch_normalization') ? 1 + value / 2 : value / 2);
    const data = values ? Array.from(values[index]!) : Array.from(random(shape, seed + index).data, drawn);
    at.create_dataset({ name: `${index}`, data, shape: [...shape], dtype: '<f' });
  }
}
