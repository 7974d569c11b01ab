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
export function slicesOf(metric: string): 'classes' | 'groups' {
  return metric.endsWith('_per_class') ? 'classes' : 'groups';
}
