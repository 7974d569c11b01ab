import { Random } from '../../src/metrics/random.ts';
import { isStationary } from '../../src/metrics/stationarity.ts';

/** Blocks taken before the warm-up ends, for medians 1 + excess(block) with relative noise. */
export function warmUp(random: Random, noise: number, excess: (block: number) => number): number {
  const medians: number[] = [];
  while (medians.length < 400 && !isStationary(medians))
    medians.push((1 + excess(medians.length)) * (1 + noise * random.normal()));
  return medians.length;
}

/** The same 40 times, ascending. */
export function warmUps(noise: number, excess: (block: number) => number): number[] {
  const random = Random.seeded(8);
  return Array.from({ length: 40 }, () => warmUp(random, noise, excess)).sort((a, b) => a - b);
}
