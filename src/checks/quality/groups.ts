import type { Measurement } from '../../contracts/check.ts';
import type { SliceColumn } from '../../contracts/dataset.ts';
import { type Group, groupsOf, takeRows } from '../../metrics/groups.ts';
import { unmeasured } from '../shared/unmeasured.ts';
import { QUALITY_KEYS, type QualityKey, splitKey } from './keys.ts';
import type { Judged } from './subject.ts';

/** Groups too small to be judged that a report lists. */
const MOST_LISTED = 100;

interface Measured {
  measurements: Measurement[];
  details: Record<string, unknown>;
  warnings: string[];
}

/**
 * Measures every group of rows that has at least `minSupport` of them, by the same rules as all rows; the smaller ones are
 * listed. Metrics by class are left out. A column of which no group is large enough was not measured.
 */
export function measureGroups(
  judged: Judged,
  slices: readonly SliceColumn[],
  keys: readonly QualityKey[],
  minSupport: number,
  measure: (group: Judged, keys: readonly QualityKey[]) => Measurement[],
): Measured {
  const asked = keys.filter((key) => splitKey(key)?.average !== 'per_class');
  const measurements: Measurement[] = [];
  const small: Group[] = [];
  const warnings: string[] = [];
  for (const column of slices) {
    const groups = groupsOf(column);
    const large = groups.filter(({ rows }) => rows.length >= minSupport);
    small.push(...groups.filter(({ rows }) => rows.length < minSupport));
    for (const { slice, rows } of large)
      measurements.push(...measure(ofRows(judged, rows), asked).map((one) => ({ ...one, slice })));
    if (large.length === 0) {
      const reason = `no group of ${column.name} has ${minSupport} rows`;
      measurements.push(
        ...asked.map((key) => ({ ...unmeasured(QUALITY_KEYS[key], column.of.length, reason), slice: column.name })),
      );
    } else if (large.length < groups.length) {
      const count = groups.length - large.length;
      warnings.push(
        `${count} of ${groups.length} groups by ${column.name} have fewer than ${minSupport} rows and are not judged`,
      );
    }
  }
  const listed = small.toSorted((a, b) => b.rows.length - a.rows.length).slice(0, MOST_LISTED);
  const details = {
    ...(listed.length > 0 && {
      groups_not_judged: listed.map(({ slice, rows }) => ({ group: slice, rows: rows.length })),
    }),
  };
  return { measurements, details, warnings };
}

/** Some of the rows, decided as they were. Scores are looked at only where a metric asks for them. */
function ofRows(judged: Judged, rows: Int32Array): Judged {
  const { scores } = judged.outputs;
  const { width } = scores;
  let data: Float64Array | undefined;
  const outputs = {
    ...judged.outputs,
    scores: {
      rows: rows.length,
      width,
      get data() {
        data ??= takeRows(scores.data, width, rows);
        return data;
      },
    },
  };
  if (judged.kind === 'class')
    return { ...judged, outputs, yTrue: takeRows(judged.yTrue, 1, rows), yPred: takeRows(judged.yPred, 1, rows) };
  if (judged.kind === 'multilabel')
    return {
      ...judged,
      outputs,
      yTrue: takeRows(judged.yTrue, width, rows),
      yPred: takeRows(judged.yPred, width, rows),
    };
  return { ...judged, outputs, yTrue: takeRows(judged.yTrue, width, rows), yPred: takeRows(judged.yPred, width, rows) };
}
