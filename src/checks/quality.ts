import type { Check } from '../contracts/check.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { describeQuality } from './quality/details.ts';
import { type Drawing, withIntervals } from './quality/intervals.ts';
import { QUALITY_KEYS, type QualityKey } from './quality/keys.ts';
import { countsOf, measureKey } from './quality/measure.ts';
import { describeNumbers, measureNumbers } from './quality/numbers.ts';
import { type Judged, pairUp, predictionsOf } from './quality/subject.ts';
import { limitsByKey, namedKeys } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

interface Options extends Drawing {
  keys: readonly QualityKey[];
  k: number;
}

/** Predictions held against labels, each metric as scikit-learn defines it. */
export const quality: Check<'quality', 'outputs' | 'dataset', Options> = {
  id: 'quality',
  needs: ['outputs', 'dataset'],
  plan: (input) => ({
    options: {
      keys: namedKeys(input.config, QUALITY_KEYS),
      k: input.config.top_k_accuracy?.k ?? 1,
      confidence: input.confidence,
      seed: input.seed,
    },
    limits: limitsByKey(
      { ...input, onInconclusive: input.config.on_inconclusive ?? input.onInconclusive },
      QUALITY_KEYS,
    ),
  }),
  async measure({ outputs, dataset }, { keys, k, ...drawing }) {
    let judged: Judged;
    try {
      judged = pairUp(outputs, dataset.labels);
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      return { measurements: keys.map((key) => unmeasured(QUALITY_KEYS[key], outputs.scores.rows, error.reason)) };
    }
    if (judged.kind === 'regression') {
      const measured = keys.map((key) => measureNumbers(key, judged));
      return {
        measurements: withIntervals(measured, judged, undefined, drawing),
        details: describeNumbers(judged),
        predictions: predictionsOf(judged),
      };
    }
    const counts = countsOf(judged);
    const { details, warnings } = describeQuality(judged, counts);
    const measured = keys.flatMap((key) => measureKey(key, judged, counts, k));
    return {
      measurements: withIntervals(measured, judged, counts, drawing),
      details,
      warnings,
      predictions: predictionsOf(judged),
    };
  },
};
