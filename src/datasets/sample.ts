import type { Sample } from '../../schemas/generated/gate.d.ts';
import type { Labels, PreparedDataset, SliceColumn } from '../contracts/dataset.ts';
import { Random } from '../metrics/random.ts';
import { derive } from '../metrics/seeding.ts';
import type { Beside } from './labels/table-labels.ts';
import { problem } from './problem.ts';

/** Which rows are judged; `keep` holds a 1 for each of them. */
export interface Draw {
  keep: Uint8Array;
  rows: number;
  sampled: NonNullable<PreparedDataset['sampled']>;
}

/**
 * Draws `sample.rows` of `total` rows without replacement, in their order (selection sampling, Knuth, TAOCP 3.4.2 S).
 * Stratified, each label gets its share by largest remainder, ties to the lower label. Undefined where the sample takes
 * every row. Throws `dataset.stratify` unless each row has one label.
 */
export function draw(
  total: number,
  sample: Sample | undefined,
  gateSeed: number,
  labels: Labels | undefined,
  file: string,
): Draw | undefined {
  if (!sample) return undefined;
  const stratified = sample.stratify ?? false;
  if (stratified && labels?.kind !== 'class') {
    const what = labels
      ? 'rows that do not have one class each cannot be stratified'
      : 'rows without labels cannot be stratified';
    throw problem('stratify', { file }, what, 'Remove `stratify: true` from the sample.');
  }
  if (sample.rows >= total) return undefined;
  const seed = sample.seed ?? gateSeed;
  const random = Random.seeded(derive(seed, 'dataset.sample'));
  const strata = stratified && labels?.kind === 'class' ? labels.values : new Int32Array(total);
  return { keep: select(strata, sample.rows, random), rows: sample.rows, sampled: { from: total, seed, stratified } };
}

/** The labels of the drawn rows. */
export function keepLabels(labels: Labels, { keep, rows }: Draw): Labels {
  const width = labels.kind === 'class' ? 1 : labels.width;
  const values = empty(labels.kind, rows * width);
  let to = 0;
  for (let row = 0; row < keep.length; row++) {
    if (keep[row] === 1) for (let label = 0; label < width; label++) values[to++] = labels.values[row * width + label]!;
  }
  return { ...labels, values } as Labels;
}

/** Labels and groups of the drawn rows; all of them where nothing was drawn. */
export function keepBeside({ labels, slices }: Beside, drawn: Draw | undefined): Beside {
  if (!drawn) return { ...(labels && { labels }), ...(slices && { slices }) };
  const keep = (slice: SliceColumn) => ({ ...slice, of: slice.of.filter((_, row) => drawn.keep[row] === 1) });
  return { ...(labels && { labels: keepLabels(labels, drawn) }), ...(slices && { slices: slices.map(keep) }) };
}

/** The drawn rows of a row-major matrix. */
export function keepRows(values: Float64Array, width: number, drawn: Draw): Float64Array {
  return keepLabels({ kind: 'regression', values, width }, drawn).values as Float64Array;
}

function empty(kind: Labels['kind'], length: number): Int32Array | Uint8Array | Float64Array {
  if (kind === 'regression') return new Float64Array(length);
  return kind === 'class' ? new Int32Array(length) : new Uint8Array(length);
}

function select(strata: Int32Array, rows: number, random: Random): Uint8Array {
  const left = new Map<number, number>();
  for (const label of strata) left.set(label, (left.get(label) ?? 0) + 1);
  const wanted = quotas(left, strata.length, rows);
  return Uint8Array.from(strata, (label) => {
    const remaining = left.get(label)!;
    const missing = wanted.get(label)!;
    left.set(label, remaining - 1);
    if (random.integer(0, remaining) >= missing) return 0;
    wanted.set(label, missing - 1);
    return 1;
  });
}

function quotas(counts: ReadonlyMap<number, number>, total: number, rows: number): Map<number, number> {
  const shares = [...counts].map(([label, count]) => {
    const exact = BigInt(count) * BigInt(rows);
    return { label, whole: Number(exact / BigInt(total)), remainder: Number(exact % BigInt(total)) };
  });
  shares.sort((a, b) => b.remainder - a.remainder || a.label - b.label);
  const missing = rows - shares.reduce((sum, { whole }) => sum + whole, 0);
  return new Map(shares.map(({ label, whole }, index) => [label, whole + (index < missing ? 1 : 0)]));
}
