import { describe, expect, it } from 'vitest';
import { warmUps } from './warm-up.ts';

describe('isStationary', () => {
  it.each([0.01, 0.05])('does not end on a slow decay from 5× to 1×, with noise %d', (noise) => {
    const excess = (block: number) => 4 * Math.exp(-block / 20);
    const blocks = warmUps(noise, excess);
    expect(blocks.every((count) => excess(count) < noise)).toBe(true);
    expect(blocks[37]).toBeLessThan(400);
  });
});
