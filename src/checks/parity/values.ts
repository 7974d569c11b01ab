import type { Measurement } from '../../contracts/check.ts';
import { type Agreement, agreement, cosineSimilarity } from '../../metrics/agreement.ts';
import { UndefinedMetricError } from '../../metrics/undefined.ts';
import { unmeasured } from '../shared/unmeasured.ts';
import { FROM_VALUES } from './keys.ts';

export interface BothValues {
  judged: Float64Array;
  reference: Float64Array;
}

/** What an output's values say; `agreement` is absent where they cannot be compared. */
export function measureValues(
  { judged, reference }: BothValues,
  width: number,
): { measurements: Measurement[]; agreement?: Agreement } {
  const rows = judged.length / width;
  const { cosine_similarity: cosine, ...errors } = FROM_VALUES;
  try {
    const made = agreement(judged, reference, width);
    const values = [made.maxAbsError, made.meanAbsError, made.maxRelativeError, made.mse];
    const measured = Object.values(errors).map((spec, index) => ({ ...spec, value: values[index]!, samples: rows }));
    return { measurements: [...measured, measureCosine(judged, reference, rows)], agreement: made };
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return { measurements: [...Object.values(errors), cosine].map((spec) => unmeasured(spec, rows, error.reason)) };
  }
}

function measureCosine(judged: Float64Array, reference: Float64Array, samples: number): Measurement {
  try {
    return { ...FROM_VALUES.cosine_similarity, value: cosineSimilarity(judged, reference), samples };
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return unmeasured(FROM_VALUES.cosine_similarity, samples, error.reason);
  }
}
