import type { Evaluation, Measurement, Status } from '../../schemas/generated/result.d.ts';

/** What holding one limit came to. */
export interface Finding extends Partial<Pick<Evaluation, 'baseline' | 'allowed' | 'change'>> {
  measured: Measurement | undefined;
  /** In the unit of the metric. */
  threshold: number;
  status: Status;
  message: string;
}
