import type { Check } from '../contracts/check.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { describeQuality } from './quality/details.ts';
import { QUALITY_KEYS, type QualityKey } from './quality/keys.ts';
import { countsOf, measureKey } from './quality/measure.ts';
import { type Judged, pairUp } from './quality/subject.ts';
import { limitsByKey, namedKeys } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

interface Options {
  keys: readonly QualityKey[];
  k: number;
}

/** Predictions held against labels, each metric as scikit-learn defines it. */
export const quality: Check<'quality', 'outputs' | 'dataset', Options> = {
  id: 'quality',
  needs: ['outputs', 'dataset'],
  plan: (input) => ({
    options: { keys: namedKeys(input.config, QUALITY_KEYS), k: input.config.top_k_accuracy?.k ?? 1 },
    limits: limitsByKey(input, QUALITY_KEYS),
  }),
  async measure({ outputs, dataset }, { keys, k }) {
    let judged: Judged;
    try {
      judged = pairUp(outputs, dataset.labels);
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      return { measurements: keys.map((key) => unmeasured(QUALITY_KEYS[key], outputs.scores.rows, error.reason)) };
    }
    const counts = countsOf(judged);
    const { details, warnings } = describeQuality(judged, counts);
    return { measurements: keys.flatMap((key) => measureKey(key, judged, counts, k)), details, warnings };
  },
};
