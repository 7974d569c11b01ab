import type { Random } from '../../../src/metrics/random.ts';

/** The shapes that the example model tells apart, in the order of its outputs. */
export const WAVEFORMS = ['sine', 'square', 'triangle', 'sawtooth'] as const;

/** Samples a recording. */
export const LENGTH = 32;

const NOISE = 0.03;

export interface Recording {
  samples: Float32Array;
  /** Index into WAVEFORMS. */
  label: number;
}

/**
 * Draws labelled recordings by this law: the waveform is uniform; with frequency f uniform in [1, 2) periods a recording,
 * phase φ uniform in [0, 1) and amplitude a uniform in [0.5, 1], sample t (0 ≤ t < 32) is
 * a · w(f · t / 32 + φ) + 0.03 · N(0, 1), where w has period 1 and range [-1, 1].
 */
export function drawRecordings(count: number, random: Random): Recording[] {
  return Array.from({ length: count }, () => {
    const label = random.integer(0, WAVEFORMS.length);
    const frequency = 1 + random.uniform();
    const phase = random.uniform();
    const amplitude = 0.5 + 0.5 * random.uniform();
    const samples = Float32Array.from({ length: LENGTH }, (_, t) => {
      const position = (frequency * t) / LENGTH + phase;
      return amplitude * waveform(label, position - Math.floor(position)) + NOISE * random.normal();
    });
    return { samples, label };
  });
}

/** One period: `at` lies in [0, 1), the value in [-1, 1]. */
function waveform(label: number, at: number): number {
  switch (WAVEFORMS[label]) {
    case 'sine':
      return Math.sin(2 * Math.PI * at);
    case 'square':
      return at < 0.5 ? 1 : -1;
    case 'triangle':
      return 1 - 4 * Math.abs(at - 0.5);
    default:
      return 2 * at - 1;
  }
}
