import { createHash } from 'node:crypto';
import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { comparePaired, type PairedComparison } from '../baseline/compare.ts';
import type { BaselineModel } from '../baseline/lookup.ts';
import { MAX_PACKED_BYTES, packPredictions, unpackPredictions } from '../baseline/predictions.ts';
import type { Labels, PreparedDataset } from '../contracts/dataset.ts';
import type { Predictions } from '../contracts/predictions.ts';
import { groupsOf, MIN_SUPPORT, takeRows } from '../metrics/groups.ts';
import { drawing, type PlannedModel } from './plan.ts';
import type { JudgedRows } from './rows.ts';

const TOO_MANY = `the answers to all rows take more than ${MAX_PACKED_BYTES} bytes and are left out of the result: later runs can compare the values alone`;

export interface Paired {
  /** For the result document; undefined where they are too many. */
  packed: ModelResult['rowPredictions'];
  /** Undefined where the baseline has no predictions of the same rows. */
  comparison: PairedComparison | undefined;
  warnings: string[];
}

/** Packs what a model answered, and compares it with what the baseline answered on the same rows. */
export async function pairWithBaseline(
  predictions: Predictions,
  planned: PlannedModel,
  rows: JudgedRows,
  { rowPredictions: before }: BaselineModel,
): Promise<Paired> {
  const labels = await rows.labels();
  const digest = digestOf(await rows.dataset(), labels);
  const packed = packPredictions(predictions, digest);
  const warnings = packed ? [] : [TOO_MANY];
  if (before?.rowsSha256 !== digest) return { packed, comparison: undefined, warnings };
  const unpacked = unpackPredictions(before);
  const { classNames } = await rows.outputs();
  const options = { ...drawing(planned.gate), classNames };
  const comparison = unpacked && comparePaired(predictions, unpacked, labels, options);
  if (!comparison) return { packed, comparison: undefined, warnings };
  const { slices = [] } = await rows.dataset();
  const support = planned.model.checks.quality?.min_support ?? MIN_SUPPORT;
  const groups = slices.flatMap(groupsOf).filter((group) => group.rows.length >= support);
  const differences = groups.flatMap(({ slice, rows: part }) => {
    const paired = comparePaired(ofRows(predictions, part), ofRows(unpacked!, part), ofRows(labels, part), options);
    // Metrics by class are of all rows.
    return (paired?.differences ?? []).filter((one) => one.slice === undefined).map((one) => ({ ...one, slice }));
  });
  return { packed, comparison: { ...comparison, differences: [...comparison.differences, ...differences] }, warnings };
}

function ofRows<T extends Predictions | Labels>(of: T, rows: Int32Array): T {
  return { ...of, values: takeRows(of.values, of.kind === 'class' ? 1 : of.width, rows) };
}

/** Equal for the same rows of the same files with the same labels. */
function digestOf({ sha256, rows, sampled }: PreparedDataset, labels: Labels): string {
  const { values, kind } = labels;
  return createHash('sha256')
    .update(JSON.stringify({ sha256, rows, sampled: sampled ?? null, kind }))
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex');
}
