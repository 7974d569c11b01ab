import { createHash } from 'node:crypto';
import type { CheckResult, Result } from '../../schemas/generated/result.d.ts';
import { environmentDifference } from '../baseline/environment.ts';
import { type Baseline, namedAlike } from '../baseline/lookup.ts';
import { needlessEntries } from '../baseline/needless.ts';
import { rowsDifferences } from '../baseline/rows.ts';
import type { Problem } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { version } from '../contracts/version.ts';
import { overallVerdict } from '../verdict/status.ts';
import { describeEnvironment } from './environment.ts';
import { judgeExternal } from './external/judge-external.ts';
import { type JudgedModel, judgeModel } from './judge-model.ts';
import { failMissing } from './missing.ts';
import { OpenModel } from './open-model.ts';
import { referencesFirst, referencesOf, withReferences } from './order.ts';
import { withinBudget } from './packed-budget.ts';
import { type PlannedModel, planGate } from './plan.ts';
import type { Services } from './services.ts';

const SCHEMA_VERSION = '1.0.0';

export interface RunOptions {
  /** As the user named it: a file, a folder or a pattern. */
  gatePath: string;
  gates: readonly LoadedGate[];
  /** Ids of the models and external metrics to judge; all where it is absent. */
  only?: readonly string[];
  /** What limits on changes are held against. Where it is absent, nobody asked for one, and such limits are errors. */
  baseline?: Baseline;
}

/** Judges every model of every gate, one after the other, and writes it all into one document. */
export async function runGates(options: RunOptions, services: Services): Promise<Result> {
  const { gatePath, gates, only } = options;
  const paths = gates.map(({ path }) => path);
  const baseline = options.baseline && namedAlike(options.baseline, paths);
  const started = new Date();
  const all = gates.flatMap(planGate);
  const chosen = withReferences(
    all.filter(({ model }) => !only || only.includes(model.id)),
    all,
  );
  const judged = await judgeAll(chosen, services, baseline);
  for (const [index, { result }] of judged.entries()) if (gates.length > 1) result.gate = chosen[index]!.gate.path;
  const results = judged.map(({ result }) => result);
  // What never becomes a document has no budget.
  const { models, warnings } =
    services.mostPackedBytes === undefined ? withinBudget(results) : { models: results, warnings: [] };
  const metrics: CheckResult[] = [];
  for (const gate of gates) {
    const external = await judgeExternal(gate, services, baseline);
    if (gates.length > 1) for (const one of external) one.gate = gate.path;
    metrics.push(...external.filter(({ check }) => !only || only.includes(check)));
  }
  const result: Result = {
    ...header(started, gateInfo(gatePath, gates), heldByAll(judged.map(({ isolation }) => isolation))),
    verdict: overallVerdict([...models, ...metrics].map(({ status }) => status)),
    errors: [],
    models,
    ...(metrics.length > 0 && { metrics }),
    ...(baseline?.state === 'found' && { baseline: baselineInfo(baseline) }),
    warnings: [...judged.flatMap((one) => one.warnings), ...warnings],
  };
  return baseline?.state === 'found' ? held(result, baseline.result, gates, only === undefined) : result;
}

/** What a result as a whole is worth beside its baseline. */
function held(result: Result, baseline: Result, gates: readonly LoadedGate[], complete: boolean): Result {
  const difference = environmentDifference(baseline, result);
  const allowed = gates.flatMap(({ document }) => document.allow_missing ?? []);
  const warnings = [
    ...result.warnings,
    ...rowsDifferences(baseline, result),
    ...(difference ? [difference] : []),
    ...needlessEntries(baseline, allowed),
  ];
  return complete ? failMissing({ ...result, warnings }, baseline, allowed) : { ...result, warnings };
}

/** In the order of `planned`, although references are judged before what is compared with them. */
async function judgeAll(
  planned: readonly PlannedModel[],
  services: Services,
  baseline: Baseline | undefined,
): Promise<JudgedModel[]> {
  const opened = new Map(planned.map((each) => [each, new OpenModel(each, services)]));
  const references = new Map(planned.map((each) => [each, referencesOf(each, planned)]));
  const uses = [...planned, ...[...references.values()].flat()];
  const left = new Map<PlannedModel, number>();
  for (const each of uses) left.set(each, (left.get(each) ?? 0) + 1);
  const judged = new Map<PlannedModel, JudgedModel>();
  for (const each of referencesFirst(planned, references)) {
    const others = references.get(each)!;
    const find = (id: string) => opened.get(others.find(({ model }) => model.id === id)!)!;
    judged.set(each, await judgeModel(opened.get(each)!, find, services, baseline));
    // What was evaluated stays on disk for as long as a model is still to be compared with it.
    for (const used of [each, ...others]) {
      left.set(used, left.get(used)! - 1);
      if (left.get(used) === 0) await opened.get(used)!.dispose();
    }
  }
  return planned.map((each) => judged.get(each)!);
}

function baselineInfo({ source, commit, result }: Baseline & { state: 'found' }): NonNullable<Result['baseline']> {
  return {
    source,
    ...(commit !== undefined && { commit }),
    createdAt: result.startedAt,
    environment: { ...result.environment },
  };
}

/** The document of a run that never began, because the gate file is not valid or something broke. */
export function failedResult(gatePath: string, problems: readonly Problem[]): Result {
  return {
    ...header(new Date(), { path: gatePath }, []),
    verdict: 'error',
    errors: [...problems],
    models: [],
    warnings: [],
  };
}

function header(started: Date, gate: Result['gate'], isolation: readonly string[]) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'model-gate' as const, version },
    startedAt: started.toISOString(),
    durationMs: Date.now() - started.getTime(),
    environment: describeEnvironment(isolation),
    gate,
  };
}

/** Protections that held around every model process; a model that started none has no say. */
function heldByAll(lists: readonly string[][]): string[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  return first.filter((protection) => others.every((list) => list.includes(protection)));
}

function gateInfo(gatePath: string, gates: readonly LoadedGate[]): Result['gate'] {
  const files = gates.map(({ path, sha256 }) => ({ path, sha256 }));
  if (files.length === 1) return files[0]!;
  const digest = createHash('sha256')
    .update(files.map(({ sha256 }) => sha256).join(''))
    .digest('hex');
  return { path: gatePath, sha256: digest, files };
}
