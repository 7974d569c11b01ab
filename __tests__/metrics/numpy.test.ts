import { describe, expect, it } from 'vitest';
import { mean, sum, weightedMean } from '../../src/metrics/numpy.ts';

/** Bits of `numpy.sum(1 / numpy.arange(1, n + 1))`, NumPy 1.24.2. */
const HARMONIC: readonly [number, number][] = [
  [1, 1.0],
  [7, 2.5928571428571425],
  [8, 2.7178571428571425],
  [9, 2.8289682539682537],
  [15, 3.3182289932289937],
  [127, 5.425334592589172],
  [128, 5.433147092589173],
  [129, 5.440899030573669],
  [136, 5.493542515771517],
  [1000, 7.485470860550345],
  [4099, 8.895835961417054],
  [100003, 12.090176129263448],
];

describe('sums in the order of NumPy', () => {
  it.each(HARMONIC)('adds %i reciprocals to the same bits', (count, wanted) => {
    const values = Float64Array.from({ length: count }, (_, i) => 1 / (i + 1));
    expect(sum(values)).toBe(wanted);
    expect(mean(values)).toBe(wanted / count);
  });

  it('adds a part of an array', () => {
    expect(sum(Float64Array.of(1, 2, 3, 4), 1, 3)).toBe(5);
  });

  it('weights', () => {
    expect(weightedMean(Float64Array.of(1, 4), Float64Array.of(3, 1))).toBe(1.75);
  });
});
