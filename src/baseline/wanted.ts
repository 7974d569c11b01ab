import type { Units } from '../metrics/resampling.ts';

/** What is compared. */
export interface Wanted {
  metrics: readonly string[];
  /** Slices of the metrics by class. */
  classNames: readonly string[];
}

/** Resamples of differences between two runs. */
export interface DifferenceUnits {
  units: Units;
  /** What each of the metrics of `units` is the difference of. */
  names: { metric: string; slice?: string }[];
}
