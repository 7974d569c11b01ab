import { createHash } from 'node:crypto';
import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { comparePaired, type PairedComparison } from '../baseline/compare.ts';
import type { BaselineModel } from '../baseline/lookup.ts';
import {
  MAX_PACKED_BYTES,
  packPredictions,
  packScores,
  unpackPredictions,
  unpackScores,
} from '../baseline/predictions.ts';
import type { Labels, PreparedDataset } from '../contracts/dataset.ts';
import type { Answers, Predictions, ScoreUse } from '../contracts/predictions.ts';
import { groupsOf, MIN_SUPPORT, takeRows } from '../metrics/groups.ts';
import { jointConfidence } from '../metrics/intervals.ts';
import { drawing, type PlannedModel } from './plan.ts';
import type { JudgedRows } from './rows.ts';

export interface Paired {
  /** For the result document; undefined where they are too many. */
  packed: ModelResult['rowPredictions'];
  /** Undefined where the baseline has no predictions of the same rows. */
  comparison: PairedComparison | undefined;
  /** Why there is none, or why it says nothing of scores. */
  unpaired?: string;
  warnings: string[];
}

/** What a check measured of the labelled rows. */
interface Measured {
  answers: Answers;
  use: ScoreUse | undefined;
  metrics: readonly string[];
}

/**
 * Packs what a model answered, and compares it with what the baseline answered on the same rows.
 *
 * @param most bytes that decisions, and scores, may take
 */
export async function pairWithBaseline(
  { answers, use, metrics }: Measured,
  planned: PlannedModel,
  rows: JudgedRows,
  { rowPredictions: before }: BaselineModel,
  most = MAX_PACKED_BYTES,
): Promise<Paired> {
  const labels = await rows.labels();
  const digest = digestOf(await rows.dataset(), labels);
  const { packed, warnings } = pack(answers, digest, most);
  const alone = (unpaired: string): Paired => ({ packed, comparison: undefined, unpaired, warnings });
  if (!before) return alone('the baseline keeps no answers row by row');
  if (before.rowsSha256 !== digest) return alone('the baseline judged other rows, labels or groups');
  const predictions = unpackPredictions(before);
  const theirs: Answers | undefined = predictions && { predictions, scored: unpackScores(before) };
  const { classNames } = await rows.outputs();
  const options = { ...drawing(planned.gate), classNames, metrics, use };
  const comparison = theirs && comparePaired(answers, theirs, labels, options);
  if (!comparison) return alone("the baseline's answers do not fit these rows");
  const { slices = [] } = await rows.dataset();
  const support = planned.model.checks.quality?.min_support ?? MIN_SUPPORT;
  const groups = slices.flatMap(groupsOf).filter((group) => group.rows.length >= support);
  const ofGroups = {
    ...options,
    // The worst group is judged, so their intervals hold together.
    confidence: jointConfidence(options.confidence, groups.length),
    // Metrics by class are of all rows.
    metrics: metrics.filter((metric) => !metric.endsWith('_per_class')),
  };
  const differences = groups.flatMap(({ slice, rows: part }) => {
    const paired = comparePaired(partOf(answers, part), partOf(theirs!, part), ofRows(labels, part), ofGroups);
    return (paired?.differences ?? []).map((one) => ({ ...one, slice }));
  });
  return {
    packed,
    comparison: { ...comparison, differences: [...comparison.differences, ...differences] },
    ...(answers.scored && !theirs!.scored && { unpaired: 'the baseline keeps no scores row by row' }),
    warnings,
  };
}

function pack({ predictions, scored }: Answers, digest: string, most: number): Pick<Paired, 'packed' | 'warnings'> {
  const packed = packPredictions(predictions, digest, most);
  if (!packed) return { packed, warnings: [tooMany('answers to', most)] };
  const scores = scored && packScores(scored, most);
  const warnings = scored && !scores ? [tooMany('scores of', most)] : [];
  return { packed: { ...packed, ...(scores && { scores }) }, warnings };
}

function tooMany(what: string, most: number): string {
  return `the ${what} all rows take more than ${most} bytes and are left out of the result: later runs can compare the values alone`;
}

function partOf({ predictions, scored }: Answers, rows: Int32Array): Answers {
  if (!scored) return { predictions: ofRows(predictions, rows) };
  const { values, width } = scored;
  return { predictions: ofRows(predictions, rows), scored: { values: takeRows(values, width, rows), width } };
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
