import type { JsonLayer } from './plain.ts';

/** A seeded source of numbers in (−1, 1), and nested arrays of them. */
export function numbers(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.fround((state / 2 ** 31 - 1) * 0.99);
  };
  const array = (...dims: number[]): unknown =>
    dims.length === 0 ? next() : Array.from({ length: dims[0]! }, () => array(...dims.slice(1)));
  const positive = (count: number) => Array.from({ length: count }, () => Math.fround(Math.abs(next()) + 0.1));
  return { next, array, positive };
}

/** Layers of each type with random weights, written as RTNeural's exporter writes them. */
export function layersOf(seed: number) {
  const { array, positive } = numbers(seed);
  const shape = (to: number) => [null, null, to];
  return {
    dense: (from: number, to: number, activation = '', type = 'dense'): JsonLayer => ({
      type,
      activation,
      shape: shape(to),
      weights: [array(from, to), array(to)],
    }),
    unbiased: (from: number, to: number): JsonLayer => ({
      type: 'dense',
      activation: '',
      shape: shape(to),
      weights: [array(from, to)],
    }),
    conv1d: (from: number, to: number, size: number, dilation: number, groups = 1): JsonLayer => ({
      type: 'conv1d',
      activation: 'tanh',
      shape: shape(to),
      kernel_size: [size],
      dilation: [dilation],
      groups,
      weights: [array(size, from / groups, to), array(to)],
    }),
    conv2d: (
      [features, filters]: [number, number],
      [outFeatures, outFilters]: [number, number],
      [time, feature]: [number, number],
      { dilation = 1, strides = 1, padding = 'same', activation = '' } = {},
    ): JsonLayer => ({
      type: 'conv2d',
      activation,
      shape: [null, null, outFeatures, outFilters],
      kernel_size_time: time,
      kernel_size_feature: feature,
      dilation,
      strides,
      num_filters_in: filters,
      num_features_in: features,
      num_filters_out: outFilters,
      padding,
      weights: [array(time, feature, filters, outFilters), array(outFilters)],
    }),
    gru: (from: number, to: number): JsonLayer => ({
      type: 'gru',
      activation: 'tanh',
      shape: shape(to),
      weights: [array(from, 3 * to), array(to, 3 * to), array(2, 3 * to)],
    }),
    lstm: (from: number, to: number): JsonLayer => ({
      type: 'lstm',
      activation: 'tanh',
      shape: shape(to),
      weights: [array(from, 4 * to), array(to, 4 * to), array(4 * to)],
    }),
    prelu: (to: number, alphas = to): JsonLayer => ({
      type: 'prelu',
      activation: '',
      shape: shape(to),
      weights: [array(1, alphas)],
    }),
    batchnorm: (to: number, affine: boolean): JsonLayer => ({
      type: 'batchnorm',
      activation: '',
      shape: shape(to),
      epsilon: 0.01,
      weights: [...(affine ? [array(to), array(to)] : []), array(to), positive(to)],
    }),
    batchnorm2d: (features: number, filters: number): JsonLayer => ({
      type: 'batchnorm2d',
      activation: '',
      shape: [null, null, features, filters],
      epsilon: 0.5,
      num_filters_in: filters,
      num_features_in: features,
      weights: [array(filters), array(filters), array(filters), positive(filters)],
    }),
    activation: (to: number, activation: string): JsonLayer => ({
      type: 'activation',
      activation,
      shape: shape(to),
      weights: [],
    }),
  };
}
