import type { Measurement } from '../../schemas/generated/result.d.ts';

/** What a check is compared with. */
export type BaselineCheck = {
  /** What comparing the two row by row, or side by side, said of some metrics. */
  paired?: readonly PairedDifference[];
  /** Why some, or all, could not be compared so. */
  unpaired?: string;
} & (
  | {
      state: 'found';
      /** What the same check of the same model measured. */
      measurements: readonly Measurement[];
      /** Whether this run may lack a group, class or output that was measured there. */
      mayLack?(slice: string): boolean;
    }
  /** There cannot be one yet: the base has no gate file, or not this model or check. Limits against it are skipped. */
  | { state: 'first'; reason: string }
  /** There should be one. Limits against it are errors, or warnings where the gate file says so. */
  | { state: 'missing'; reason: string }
);

/** How a metric differs between two runs on the same rows. */
export interface PairedDifference {
  metric: string;
  slice?: string;
  /** This run less the baseline, in the unit of the metric. */
  difference: number;
  /** Of the difference, at the gate's confidence; null is an open side. */
  interval: readonly [low: number | null, high: number | null];
  /** Of the hypothesis that there is no difference, where a test gives one. */
  pValue?: number;
  /** Rows that were right and are wrong now, where a row is right or wrong. */
  newlyWrong?: number;
  /**
   * The baseline's value, where the two were measured side by side: it stands for the one of another run, and the interval
   * decides whether the limit holds, not whether there is a difference.
   */
  baseline?: number;
}
