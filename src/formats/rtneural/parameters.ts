import type { RtneuralModel } from './types.ts';

/** Elements of all weight arrays, those of batch normalisation's mean and variance included. */
export function countParameters({ layers }: RtneuralModel): number {
  const arrays = layers.flatMap(({ body }) => Object.values(body).filter((value) => value instanceof Float32Array));
  return arrays.reduce((sum, array) => sum + array.length, 0);
}
