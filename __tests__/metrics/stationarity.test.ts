import { describe, expect, it } from 'vitest';
import { Random } from '../../src/metrics/random.ts';
import { isStationary } from '../../src/metrics/stationarity.ts';
import { warmUp, warmUps } from './warm-up.ts';

describe('isStationary', () => {
  it('ends soon on flat noise, of any size', () => {
    for (const noise of [0.001, 0.05, 0.3]) {
      const blocks = warmUps(noise, () => 0);
      expect(blocks[19]).toBeLessThanOrEqual(18);
      expect(blocks[37]).toBeLessThanOrEqual(32);
    }
  });

  it.each([
    [2, 0.01],
    [5, 0.05],
  ])('does not end on a decay from 5× to 1× with time constant %d blocks and noise %d', (constant, noise) => {
    const excess = (block: number) => 4 * Math.exp(-block / constant);
    const blocks = warmUps(noise, excess);
    expect(blocks.every((count) => excess(count) < noise)).toBe(true);
    expect(blocks[37]).toBeLessThan(400);
  });

  it('does not end on a decay without noise, nor on a rise', () => {
    const decay = Array.from({ length: 100 }, (_, block) => 1 + 4 * Math.exp(-block / 30));
    for (let count = 0; count <= decay.length; count++) expect(isStationary(decay.slice(0, count))).toBe(false);
    expect(isStationary(decay.toReversed())).toBe(false);
  });

  it('ends once a step lies behind it, and whatever one spike does', () => {
    const random = Random.seeded(3);
    const blocks = warmUp(random, 0.02, (block) => (block < 6 ? 4 : 0));
    expect(blocks).toBeGreaterThan(16);
    expect(blocks).toBeLessThan(40);
    const spike = Array.from({ length: 20 }, (_, block) => (block === 12 ? 1000 : 1 + (block % 2) * 0.01));
    expect(isStationary(spike)).toBe(true);
  });

  it('ends when the clock can no longer tell blocks apart', () => {
    expect(isStationary(new Array(16).fill(0.001))).toBe(true);
    expect(isStationary(new Array(15).fill(0.001))).toBe(false);
    expect(isStationary([])).toBe(false);
  });

  it('depends on ranks alone', () => {
    const random = Random.seeded(4);
    for (let run = 0; run < 200; run++) {
      const medians = Array.from({ length: 16 + run }, () => random.normal());
      expect(isStationary(medians.map((value) => Math.exp(3 * value)))).toBe(isStationary(medians));
    }
  });

  it('refuses a median that is not finite', () => {
    expect(() => isStationary([1, Number.NaN])).toThrow(RangeError);
  });
});
