import type { Checks } from '../../schemas/generated/gate.d.ts';
import type {
  CheckId,
  Decision,
  Limit,
  Measurement,
  OutputAccess,
  PlanInput,
  Task,
} from '../../src/contracts/check.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import type { DocumentPath } from '../../src/contracts/gate.ts';
import { judge } from '../../src/verdict/judge.ts';

/** The input of a check's plan; every place is spelt out, so that a test sees which key a limit points at. */
export function planInput<Id extends CheckId>(
  id: Id,
  config: NonNullable<Checks[Id]>,
  more: Partial<Omit<PlanInput<unknown>, 'config'>> = {},
): PlanInput<NonNullable<Checks[Id]>> {
  return {
    config,
    task: 'classification',
    severity: 'fail',
    onInconclusive: 'warn',
    onMissingBaseline: 'error',
    seed: 1,
    confidence: 0.95,
    path: ['models', 0, 'checks', id],
    locate: (path: DocumentPath) => ({ file: path.join('.'), line: 1, column: 1 }),
    ...more,
  };
}

/** Rows of scores as a model gave them. */
export function outputsOf(rows: readonly (readonly number[])[], more: Partial<OutputAccess> = {}): OutputAccess {
  const width = rows[0]?.length ?? 1;
  const task: Task = more.task ?? 'classification';
  const classes = task === 'binary' ? 2 : width;
  return {
    task,
    scores: { data: Float64Array.from(rows.flat()), rows: rows.length, width },
    origin: 'dataset',
    classNames: Array.from({ length: classes }, (_, index) => `c${index}`),
    decision: thresholds(new Array(width).fill(0.5), false),
    ...more,
  };
}

export function thresholds(values: readonly number[], declared = true): Decision {
  return { kind: 'threshold', thresholds: Float64Array.from(values), declared };
}

export const classLabels = (values: readonly number[]): Labels => ({ kind: 'class', values: Int32Array.from(values) });

export const labelMatrix = (rows: readonly (readonly number[])[]): Labels => ({
  kind: 'multilabel',
  values: Uint8Array.from(rows.flat()),
  width: rows[0]!.length,
});

/** The value of a metric; an error where it was measured more than once or not at all. */
export function metricOf(measurements: readonly Measurement[], metric: string, slice?: string): number | null {
  return measurementOf(measurements, metric, slice).value;
}

export function measurementOf(measurements: readonly Measurement[], metric: string, slice?: string): Measurement {
  const found = measurements.filter((one) => one.metric === metric && one.slice === slice);
  if (found.length !== 1) throw new Error(`${metric} was measured ${found.length} times`);
  return found[0]!;
}

/** What a test looks at, with the `status` of the whole and of each metric that has a limit. */
export function judged<T extends object>(
  limits: readonly Limit[],
  measurements: readonly Measurement[],
  more: T,
): T & Readonly<Record<string, unknown>> {
  const { status, evaluations } = judge(limits, measurements);
  return { ...more, status, ...Object.fromEntries(evaluations.map((one) => [one.metric, one.status])) };
}
