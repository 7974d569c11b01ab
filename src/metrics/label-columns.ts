/** Scores of one label and its truth, one a row; both are used again for the next label. */
interface LabelColumn {
  scores: Float64Array;
  isPositive: Uint8Array;
  positives: number;
}

/**
 * The columns of a score matrix one after the other, each beside the rows that have its label.
 *
 * @param scores row-major, rows x `width`
 * @param truth 1 where a row has a label, and 0 otherwise
 */
export function* labelColumns(
  scores: Float64Array,
  width: number,
  truth: (row: number, label: number) => number,
): Generator<LabelColumn> {
  const rows = scores.length / width;
  const column = new Float64Array(rows);
  const isPositive = new Uint8Array(rows);
  for (let label = 0; label < width; label++) {
    let positives = 0;
    for (let row = 0; row < rows; row++) {
      column[row] = scores[row * width + label]!;
      isPositive[row] = truth(row, label);
      positives += isPositive[row]!;
    }
    yield { scores: column, isPositive, positives };
  }
}
