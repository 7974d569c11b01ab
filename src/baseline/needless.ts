import type { ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { namesThatAllow } from '../contracts/allow-missing.ts';

/** Entries of `allow_missing` that name nothing that the baseline has, a line each: a typing error, or done with. */
export function needlessEntries(baseline: Result, allowed: readonly string[]): string[] {
  const left = new Set(allowed);
  const unknown = new Set<string>();
  if (left.size === 0) return [];
  for (const [name, isMeasured] of namesOf(baseline)) {
    for (const one of namesThatAllow(name)) left.delete(one);
    if (!isMeasured) unknown.add(name);
  }
  // What nothing was measured of may have had any name below it.
  const needless = [...left].filter((one) => !aboveOf(one).some((above) => unknown.has(above)));
  return needless.map((one) => `allow_missing names ${one}, which the baseline has not: correct or remove it`);
}

/** Models, checks, and what was measured of them, each with whether anything below it is known. */
function* namesOf({ models, metrics = [] }: Result): Iterable<[name: string, isMeasured: boolean]> {
  const external = metrics.map(({ check, measurements }) => ({ name: check, measurements }));
  for (const model of models) yield [model.id, model.checks.length > 0];
  for (const { name, measurements } of [...models.flatMap(checksOf), ...external]) {
    yield [name, measurements.length > 0];
    for (const { metric, slice } of measurements) {
      yield [`${name}/${metric}`, true];
      if (slice !== undefined) yield [`${name}/${slice}`, true];
    }
  }
}

function checksOf({ id, checks }: ModelResult) {
  return checks.map(({ check, measurements }) => ({ name: `${id}/${check}`, measurements }));
}

/** The model and the check of an entry. */
function aboveOf(entry: string): string[] {
  const [model, check] = entry.split('/');
  return [model!, `${model}/${check}`];
}
