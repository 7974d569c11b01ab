import type { Measurement } from '../../contracts/check.ts';
import type { MetricSpec } from './limits.ts';

/** A metric that has no value on these rows. */
export function unmeasured({ metric, unit }: MetricSpec, samples: number, reason: string): Measurement {
  return { metric, value: null, unit, samples, reason };
}
