import type { Check, Measurement } from '../contracts/check.ts';
import { MIN_SUPPORT } from '../metrics/groups.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { describeQuality } from './quality/details.ts';
import { warnOfFewInClass, warnOfFewRows } from './quality/few.ts';
import { measureGroups } from './quality/groups.ts';
import { type Drawing, withIntervals } from './quality/intervals.ts';
import { QUALITY_KEYS, type QualityKey } from './quality/keys.ts';
import { countsOf, measureKey } from './quality/measure.ts';
import { describeNumbers, measureNumbers } from './quality/numbers.ts';
import { answersOf, type Judged, pairUp } from './quality/subject.ts';
import { limitsByKey, namedKeys } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

interface Options extends Drawing {
  keys: readonly QualityKey[];
  k: number;
  minSupport: number;
}

/** Predictions held against labels, each metric as scikit-learn defines it. */
export const quality: Check<'quality', 'outputs' | 'dataset', Options> = {
  id: 'quality',
  needs: ['outputs', 'dataset'],
  plan: (input) => ({
    options: {
      keys: namedKeys(input.config, QUALITY_KEYS),
      k: input.config.top_k_accuracy?.k ?? 1,
      minSupport: input.config.min_support ?? MIN_SUPPORT,
      confidence: input.confidence,
      seed: input.seed,
    },
    limits: limitsByKey(
      { ...input, onInconclusive: input.config.on_inconclusive ?? input.onInconclusive },
      QUALITY_KEYS,
    ),
  }),
  async measure({ outputs, dataset }, { keys, k, minSupport, ...drawing }) {
    let judged: Judged;
    try {
      judged = pairUp(outputs, dataset.labels);
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      return { measurements: keys.map((key) => unmeasured(QUALITY_KEYS[key], outputs.scores.rows, error.reason)) };
    }
    const measure = (part: Judged, wanted: readonly QualityKey[]): Measurement[] => {
      if (part.kind === 'regression')
        return withIntervals(
          wanted.map((key) => measureNumbers(key, part)),
          part,
          undefined,
          drawing,
        );
      const counts = countsOf(part);
      const measured = wanted.flatMap((key) => measureKey(key, part, counts, k));
      return withIntervals(measured, part, counts, drawing);
    };
    const { details, warnings } =
      judged.kind === 'regression'
        ? { details: describeNumbers(judged), warnings: [] }
        : describeQuality(judged, countsOf(judged));
    const few = [
      ...warnOfFewRows(keys, outputs.scores.rows),
      ...(judged.kind === 'regression' ? [] : warnOfFewInClass(keys, judged, countsOf(judged))),
    ];
    const groups = measureGroups(judged, dataset.slices, keys, minSupport, measure);
    return {
      measurements: [...measure(judged, keys), ...groups.measurements],
      details: { ...details, ...groups.details },
      warnings: [...warnings, ...few, ...groups.warnings],
      answers: answersOf(judged, keys),
      scoreUse: { task: outputs.task, topK: k },
    };
  },
};
