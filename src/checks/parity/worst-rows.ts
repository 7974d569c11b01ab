import type { Decided } from './decided.ts';

const SHOWN = 10;

interface WorstRow {
  output: string;
  row: number;
  difference: number;
}

/** The rows whose values differ most, over all outputs. */
export class WorstRows {
  private worst: WorstRow[] = [];

  /** @param errors the largest difference of each row of an output */
  add(output: string, errors: Float64Array): void {
    for (let row = 0; row < errors.length; row++) {
      const difference = errors[row]!;
      const least = this.worst.length < SHOWN ? 0 : this.worst.at(-1)!.difference;
      if (difference <= least) continue;
      this.worst.push({ output, row, difference });
      this.worst = this.worst.sort((a, b) => b.difference - a.difference || a.row - b.row).slice(0, SHOWN);
    }
  }

  /** For the report: the row from 0, the largest difference, and what both models decide where something is decided. */
  list(decided: Decided, severalOutputs: boolean): object[] {
    return this.worst.map(({ output, row, difference }) => ({
      row,
      ...(severalOutputs && { output }),
      // JSON has no infinity.
      difference: Number.isFinite(difference) ? difference : String(difference),
      ...(!('reason' in decided) && {
        this_model: decisionOf(decided, 'judged', row),
        reference: decisionOf(decided, 'reference', row),
      }),
    }));
  }
}

function decisionOf(decided: Exclude<Decided, { reason: string }>, whose: 'judged' | 'reference', row: number): string {
  const predictions = decided[whose];
  const { classNames } = decided.outputs;
  if (predictions.kind === 'class') return classNames[predictions.values[row]!]!;
  const labels = predictions.values.subarray(row * predictions.width, (row + 1) * predictions.width);
  return classNames.filter((_, index) => labels[index] === 1).join(', ') || 'none';
}
