import { expect, it } from 'vitest';
import { oneLayer, random, runKeras } from './build.ts';

it('dense', async () => {
  const kernel = random([3, 2]);
  const x = random([4, 3], 2);
  const [y] = await runKeras(
    oneLayer({ className: 'Dense', config: { units: 2, use_bias: false }, weights: [kernel] }, [[null, 3]]),
    [x],
  );
  const want = Array.from({ length: 8 }, (_, i) =>
    [0, 1, 2].reduce((s, k) => s + x.data[3 * (i >> 1) + k]! * kernel.data[2 * k + (i & 1)]!, 0),
  );
  expect(y!.shape).toEqual([4, 2]);
  for (const [i, v] of want.entries()) expect(y!.data[i]).toBeCloseTo(v, 5);
});
