import { rowUnits } from '../metrics/units.ts';
import type { DifferenceUnits } from './wanted.ts';

/** A difference as a function of sums over rows. */
export interface Part {
  metric: string;
  /** Sums that it takes. */
  width: number;
  /** Adds what a row gives to `width` sums from `sums[at]` on. */
  add(row: number, sums: Float64Array, at: number): void;
  difference(sums: Float64Array, at: number, rows: number): number;
}

/** The difference of two means over rows. */
export function meanPart(metric: string, now: Float64Array, before: Float64Array): Part {
  return {
    metric,
    width: 1,
    add: (row, sums, at) => {
      sums[at]! += now[row]! - before[row]!;
    },
    difference: (sums, at, rows) => sums[at]! / rows,
  };
}

/** Resamples of several differences, all from the same draws. */
export function unitsOf(parts: readonly Part[], rows: number, seed: number): DifferenceUnits {
  const starts: number[] = [];
  let width = 0;
  for (const part of parts) {
    starts.push(width);
    width += part.width;
  }
  const units = rowUnits(
    {
      rows,
      width,
      smooth: true,
      add(row, sums, at) {
        for (let index = 0; index < parts.length; index++) parts[index]!.add(row, sums, at + starts[index]!);
      },
      metrics: (sums) => parts.map((part, index) => part.difference(sums, starts[index]!, sums[width]!)),
    },
    seed,
  );
  return { units, names: parts.map(({ metric }) => ({ metric })) };
}
