import type {
  CheckResult,
  Evaluation,
  Location,
  Measurement,
  ModelResult,
  Result,
  ResultProblem,
  Status,
} from '../../schemas/generated/result.d.ts';
import { rank } from './status.ts';

/** One line of every report's table: a limit, or what kept a check, a model or the run from coming to its limits. */
export interface Row {
  status: Status;
  /** The model; of a gate file's own error, nothing. */
  model?: string;
  check?: string;
  evaluation?: Evaluation;
  /** What the limit was held against. */
  measurement?: Measurement;
  code?: string;
  message?: string;
  remedy?: string;
  at?: Location;
}

/** The rows of one model, of the numbers that another job measured, or (without a name) of the gate file and the run. */
export interface Group {
  name?: string;
  model?: ModelResult;
  /** The numbers that another job measured. */
  metrics?: CheckResult[];
  rows: Row[];
}

/** In the order of the gate file, the errors of the gate file and the run first. */
export function groupsOf(result: Result): Group[] {
  const run: Row[] = result.errors.map((problem) => ({ status: 'error', ...problem }));
  const groups: Group[] = result.models.map((model) => {
    const name = modelName(result, model);
    return { name, model, rows: rowsOfModel(model, name) };
  });
  groups.push(...groupsOfMetrics(result.metrics ?? []));
  const judged = [...run, ...groups.flatMap(({ rows }) => rows)];
  if (isWorse(result.verdict, judged)) run.push({ status: result.verdict, message: 'nothing was judged' });
  return [{ rows: run }, ...groups];
}

/** One group, or one for each gate file where several were judged. */
function groupsOfMetrics(all: readonly CheckResult[]): Group[] {
  const byGate = new Map<string | undefined, CheckResult[]>();
  for (const check of all) {
    const others = byGate.get(check.gate);
    if (others) others.push(check);
    else byGate.set(check.gate, [check]);
  }
  return [...byGate].map(([gate, metrics]) => {
    const name = gate === undefined ? 'metrics' : `metrics (${gate})`;
    return { name, metrics, rows: metrics.flatMap((check) => rowsOfCheck(check, name)) };
  });
}

export function rowsOf(result: Result): Row[] {
  return groupsOf(result).flatMap(({ rows }) => rows);
}

/** The worst first; of the same status, the order of the gate file. */
export function worstFirst(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => rank(a.status) - rank(b.status));
}

/** Without the repetitions of one cause, which can keep a whole model from its limits. */
export function distinct(rows: readonly Row[]): Row[] {
  const said = new Set<string>();
  return rows.filter(({ model, message, evaluation }) => {
    if (typeof evaluation?.actual === 'number') return true;
    const key = JSON.stringify([model, message]);
    return !said.has(key) && said.add(key);
  });
}

/** The model's id, with its gate file where several were judged. */
function modelName(result: Result, model: ModelResult): string {
  return model.gate !== undefined && (result.gate.files?.length ?? 0) > 1 ? `${model.id} (${model.gate})` : model.id;
}

function rowsOfModel(model: ModelResult, name: string): Row[] {
  const rows = model.checks.flatMap((check) => rowsOfCheck(check, name, model.error));
  if (model.error) {
    const status = model.waiver && model.status !== 'error' ? 'waived' : 'error';
    return [{ status, model: name, ...model.error }, ...rows];
  }
  if (isWorse(model.status, rows)) {
    const message = model.checks.length === 0 ? 'it has no checks' : 'none of its checks was judged';
    return [{ status: model.status, model: name, message }, ...rows];
  }
  return rows;
}

function rowsOfCheck(check: CheckResult, model: string, modelError?: ResultProblem): Row[] {
  const cause = modelError && check.reason?.startsWith(modelError.message) ? modelError.message : check.reason;
  const measured = byWhatIsMeasured(check.measurements);
  const rows = check.evaluations.map((evaluation): Row => {
    const { status, at, actual } = evaluation;
    const message = (actual === null ? cause : undefined) ?? evaluation.message;
    const row: Row = { status, model, check: check.check, evaluation, message, at };
    const measurement = measured.get(whatIsMeasured(evaluation));
    return measurement ? { ...row, measurement } : row;
  });
  // Where something was measured, a reason is about what is not there any more, which no limit tells.
  const isMore = check.measurements.length > 0 && check.reason !== undefined;
  const toldByLimits = !isMore || check.evaluations.some(({ message }) => message === check.reason);
  if (toldByLimits && !isWorse(check.status, rows)) return rows;
  return [{ status: check.status, model, check: check.check, message: cause ?? 'it was not judged' }, ...rows];
}

/** The first of each, by metric and slice. */
function byWhatIsMeasured(measurements: readonly Measurement[]): Map<string, Measurement> {
  return new Map(measurements.toReversed().map((measurement) => [whatIsMeasured(measurement), measurement]));
}

function whatIsMeasured({ metric, slice }: Measurement | Evaluation): string {
  return JSON.stringify([metric, slice]);
}

/** Whether a status is not explained by any of the rows below it. */
function isWorse(status: Status, rows: readonly Row[]): boolean {
  return rows.every((row) => rank(status) < rank(row.status));
}
