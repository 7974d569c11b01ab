import type { Check } from '../contracts/check.ts';
import { limitsByKey } from './shared/limits.ts';

const METRICS = { peak: { metric: 'peak_memory', unit: 'bytes' } } as const;

/** What the model adds to the resident memory of a process, at its peak: loading it and single-stream queries. */
export const memory: Check<'memory', 'process', null> = {
  id: 'memory',
  needs: ['process'],
  plan: (input) => ({ options: null, limits: limitsByKey(input, METRICS) }),
  async measure({ process }) {
    const { peakBytes, runtimeBytes, queries } = await process.memory();
    return {
      measurements: [{ ...METRICS.peak, value: Math.max(0, peakBytes - runtimeBytes), samples: queries }],
      details: { process_peak_bytes: peakBytes, runtime_bytes: runtimeBytes },
    };
  },
};
