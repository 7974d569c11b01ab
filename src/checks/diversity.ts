import type { Check, Measurement, OutputAccess } from '../contracts/check.ts';
import type { Predictions } from '../contracts/predictions.ts';
import { meanConfidence, outputVariance, predictionDiversity, predictionHistogram } from '../metrics/diversity.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { decide, thresholdsFor } from './shared/decisions.ts';
import { limitsByKey, type MetricSpec } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

const FROM_HISTOGRAM = {
  unique_predictions: { metric: 'unique_predictions', unit: 'count' },
  unique_fraction: { metric: 'unique_fraction', unit: '1' },
  top_class_frequency: { metric: 'top_class_frequency', unit: '1' },
  normalized_entropy: { metric: 'normalized_entropy', unit: '1' },
} as const;
const FROM_SCORES = {
  output_variance: { metric: 'output_variance', unit: '1' },
  mean_confidence: { metric: 'mean_confidence', unit: '1' },
} as const;

/** How varied the answers are: a collapsed model gives the same one for every input. */
export const diversity: Check<'diversity', 'outputs', null> = {
  id: 'diversity',
  needs: ['outputs'],
  plan: (input) => ({ options: null, limits: limitsByKey(input, { ...FROM_HISTOGRAM, ...FROM_SCORES }) }),
  async measure({ outputs }) {
    const { scores } = outputs;
    const { rows, width } = scores;
    const histogram = attempt(Object.values(FROM_HISTOGRAM), rows, () => {
      const counts = histogramOf(outputs);
      const { uniquePredictions, uniqueFraction, topClassFrequency, normalizedEntropy } = predictionDiversity(counts);
      return { values: [uniquePredictions, uniqueFraction, topClassFrequency, normalizedEntropy], counts };
    });
    const variance = attempt([FROM_SCORES.output_variance], rows, () => ({
      values: [outputVariance(scores.data, width)],
    }));
    const confidence = attempt([FROM_SCORES.mean_confidence], rows, () => {
      if (outputs.task === 'regression')
        throw new UndefinedMetricError('mean confidence', 'a regression has no probabilities');
      return { values: [meanConfidence(scores.data, width)] };
    });
    const predictions =
      histogram.made &&
      Array.from(histogram.made.counts, (count, index) => ({ class: outputs.classNames[index]!, predictions: count }));
    return {
      measurements: [...histogram.measurements, ...variance.measurements, ...confidence.measurements],
      details: {
        inputs: outputs.origin,
        ...(predictions && { predictions: predictions.sort((a, b) => b.predictions - a.predictions) }),
      },
    };
  },
};

/** How often each class was predicted; for multi-label rows, how often each label was. */
function histogramOf(outputs: OutputAccess): Float64Array {
  const predicted: Predictions = decide(outputs, thresholdsFor(outputs));
  if (predicted.kind === 'class') return predictionHistogram(predicted.values, predicted.classCount);
  if (predicted.kind === 'regression') throw new UndefinedMetricError('diversity', 'a regression predicts no classes');
  const counts = new Float64Array(predicted.width);
  for (const [index, yes] of predicted.values.entries()) counts[index % predicted.width]! += yes;
  return counts;
}

interface Attempt<Made> {
  measurements: Measurement[];
  made?: Made;
}

/** Measures several metrics that come from one computation; where it is undefined, each is a null with the reason. */
function attempt<Made extends { values: number[] }>(
  specs: readonly MetricSpec[],
  samples: number,
  make: () => Made,
): Attempt<Made> {
  try {
    const made = make();
    return { made, measurements: specs.map((spec, index) => ({ ...spec, value: made.values[index]!, samples })) };
  } catch (error) {
    if (!(error instanceof UndefinedMetricError)) throw error;
    return { measurements: specs.map((spec) => unmeasured(spec, samples, error.reason)) };
  }
}
