import type { Evaluation, Measurement, Status } from '../../schemas/generated/result.d.ts';

/** What holding one limit came to. */
export interface Finding extends Partial<Pick<Evaluation, 'baseline' | 'allowed' | 'change'>> {
  measured: Measurement | undefined;
  /** In the unit of the metric. */
  threshold: number;
  status: Status;
  message: string;
}

/** What the parts are that a metric has one value of. */
export function slicesOf(metric: string, count = 2): string {
  if (metric.endsWith('_per_class')) return count === 1 ? 'class' : 'classes';
  return count === 1 ? 'group' : 'groups';
}
