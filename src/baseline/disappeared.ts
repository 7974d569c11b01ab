import type { CheckResult, Measurement, ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { mayBeMissing } from '../contracts/allow-missing.ts';

/** Groups or classes of one check that a line names. */
const MOST_NAMED = 5;

/** Something that the baseline judged and this run does not. */
export interface Disappeared {
  /** As the result document holds them. */
  model?: ModelResult;
  check?: CheckResult;
  /** One line for a person. */
  message: string;
}

/** Not yet asked whether it may be missing. */
interface Gone extends Omit<Disappeared, 'message'> {
  /** `model`, `model/check`, `model/check/metric` or `model/check/group`. */
  name: string;
  what: string;
  /** What is gone of a check that is still there: a metric, or a group of rows, class or output. */
  part?: { kind: 'metric' | 'group'; name: string };
}

/**
 * What the baseline judged and this run does not: models, checks, and metrics that had a value, as a whole or of a group of
 * rows or a class.
 *
 * @param allowed names that may be missing, with everything below them; see `mayBeMissing`
 */
export function disappeared(baseline: Result, current: Result, allowed: readonly string[]): Disappeared[] {
  const gone: Gone[] = [];
  const [theirs, ours] = [gatesOf(baseline, current), gatesOf(current, baseline)];
  const found = new Set<ModelResult>();
  for (const model of baseline.models) {
    const now = current.models.find(
      (one) => !found.has(one) && one.id === model.id && sameGate(ours(one), theirs(model)),
    );
    if (now) found.add(now);
    if (!now) gone.push({ name: model.id, model, what: `the model ${model.id}` });
    else gone.push(...goneOf(model.checks, now.checks, model.id).map((one) => ({ ...one, model: now })));
  }
  const isSame = (before: CheckResult, now: CheckResult) => sameGate(theirs(before), ours(now));
  for (const one of goneOf(baseline.metrics ?? [], current.metrics ?? [], 'metrics', isSame))
    gone.push({ ...one, name: one.name.replace(/^metrics\//, '') });
  return told(gone.filter(({ name }) => !mayBeMissing(name, allowed)));
}

/** @param isSame whether two checks of one name are the same one */
function goneOf(
  before: readonly CheckResult[],
  now: readonly CheckResult[],
  owner: string,
  isSame: (before: CheckResult, now: CheckResult) => boolean = () => true,
): Gone[] {
  const taken = new Set<CheckResult>();
  return before.flatMap((check): Gone[] => {
    const found = now.find((one) => !taken.has(one) && one.check === check.check && isSame(check, one));
    if (found) taken.add(found);
    const name = `${owner}/${check.check}`;
    if (!found) return [{ name, check, what: `the check ${check.check} of ${owner}` }];
    // What could not be measured at all is an error already.
    if (found.measurements.length === 0) return [];
    const had = check.measurements.filter(({ value }) => value !== null);
    const metrics = new Set(found.measurements.map(({ metric }) => metric));
    const there = new Set(found.measurements.map(keyOf));
    const lost = new Set(had.flatMap(({ metric }) => (metrics.has(metric) ? [] : [metric])));
    const parts = had.flatMap((one) =>
      one.slice === undefined || there.has(keyOf(one)) || lost.has(one.metric) ? [] : [one.slice],
    );
    return [
      ...[...lost].map((metric) => ({
        name: `${name}/${metric}`,
        check: found,
        what: `the metric ${metric} of ${name}`,
        part: { kind: 'metric' as const, name: metric },
      })),
      ...[...new Set(parts)].map((part) => ({
        name: `${name}/${part}`,
        check: found,
        what: `${part} of ${name}`,
        part: { kind: 'group' as const, name: part },
      })),
    ];
  });
}

function keyOf({ metric, slice }: Measurement): string {
  return `${metric} ${slice ?? ''}`;
}

/** One line each, but one for all metrics and one for all groups of a check: there may be hundreds. */
function told(gone: readonly Gone[]): Disappeared[] {
  const lines = new Map<string, Gone[]>();
  for (const [index, one] of gone.entries()) {
    const { part, check, model } = one;
    const key = JSON.stringify(part ? [part.kind, model?.gate ?? check?.gate, model?.id, check?.check] : index);
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()].map((all) => {
    const [{ model, check, what, name, part }] = all as [Gone];
    const more = all.length - MOST_NAMED;
    const names = all.slice(0, MOST_NAMED).map((one) => one.part?.name);
    const of = name.slice(0, -(part?.name ?? '').length - 1);
    const kind = part?.kind === 'metric' ? 'the metrics ' : '';
    const list = `${kind}${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} of ${of}`;
    return { ...(model && { model }), ...(check && { check }), message: line(all.length === 1 ? what : list) };
  });
}

/** The gate file of each model and of external metrics; of a document of one file, where the other document judged that file among several. */
function gatesOf({ gate }: Result, other: Result): (one: { gate?: string }) => string | undefined {
  const own = other.gate.files?.some(({ path }) => path === gate.path) ? gate.path : undefined;
  return (one) => one.gate ?? own;
}

/** One that is not known may be any. */
function sameGate(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function line(what: string): string {
  return `the baseline has ${what}, and this run has not; allow_missing in the gate file permits it`;
}
