import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/metrics/bootstrap.ts';
import { Random } from '../../src/metrics/random.ts';
import { autoregressive, stalling } from './series.ts';

describe('interval of the mean', () => {
  const cases = [
    { name: 'independent', draw: (r: Random) => autoregressive(r, 400, 0), truth: 0, miss: 0.06 },
    { name: 'AR(1), φ = 0.5', draw: (r: Random) => autoregressive(r, 400, 0.5), truth: 0, miss: 0.06 },
    { name: 'AR(1), φ = 0.8', draw: (r: Random) => autoregressive(r, 400, 0.8), truth: 0, miss: 0.075 },
    { name: 'heavy-tailed', draw: (r: Random) => stalling(r, 400), truth: Math.exp(0.045) + 0.1, miss: 0.085 },
  ];

  it.each(cases)('misses the truth about as often as it says on each side: $name', ({ draw, truth, miss }) => {
    const random = Random.seeded(21);
    const runs = 100;
    const missed = [0, 0];
    for (let run = 0; run < runs; run++) {
      const [low, high] = meanInterval(draw(random), 0.9, run);
      if (low > truth) missed[0]! += 1;
      if (high < truth) missed[1]! += 1;
    }
    // Nominal is 0.05 a side; `miss` allows for what a finite series cannot know, the rest is four standard errors.
    for (const side of missed) expect(side).toBeLessThan(runs * miss + 4 * Math.sqrt(runs * miss * (1 - miss)));
    expect(missed[0]! + missed[1]!).toBeGreaterThan(0);
  });
});
