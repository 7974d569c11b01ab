import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { type Baseline, type BaselineModel, baselineOf } from '../baseline/lookup.ts';
import type { Problem } from '../contracts/errors.ts';
import type { ModelDescription } from '../contracts/model.ts';
import { modelStatus } from '../verdict/status.ts';
import { waive } from '../verdict/waiver.ts';
import { type Access, asProblem, failedCheck, type JudgedCheck, judgeCheck } from './judge-check.ts';
import type { OpenModel, RunnableModel } from './open-model.ts';
import { pairWithBaseline } from './pairing.ts';
import type { PlannedCheck } from './plan.ts';
import { processAccess } from './process-access.ts';
import { referenceAccess } from './reference/access.ts';
import type { Services } from './services.ts';

export interface JudgedModel {
  result: ModelResult;
  warnings: string[];
  isolation: string[];
}

/** Finds another model of the same gate by its id. */
export type FindModel = (id: string) => OpenModel;

/** Fetches, reads, runs and judges one model. Never throws: what goes wrong is in the result. */
export async function judgeModel(
  open: OpenModel,
  find: FindModel,
  services: Services,
  against?: Baseline,
): Promise<JudgedModel> {
  const { planned } = open;
  const baseline = baselineOf(against, planned.model.id, planned.gate.path);
  services.progress({ kind: 'model', id: planned.model.id });
  try {
    return await runChecks(open, await open.runnable(), find, services, baseline);
  } catch (error) {
    const problem = asProblem(error);
    const judged = planned.checks.map((check) => failedCheck(check, problem, baseline.check(check.id)));
    return finish(open, { error: problem }, judged, []);
  } finally {
    await open.suspend();
  }
}

async function runChecks(
  open: OpenModel,
  { subject, rows }: RunnableModel,
  find: FindModel,
  services: Services,
  baseline: BaselineModel,
): Promise<JudgedModel> {
  const { description, sizeBytes } = subject.file;
  const access: Access = {
    file: async () => ({ description, sizeBytes, dims: subject.planned.model.dims ?? {} }),
    outputs: () => rows.outputs(),
    dataset: async () => ({ labels: await rows.labels() }),
    process: (check) => processAccess(subject, rows, check),
    reference: async () => referenceAccess({ subject, rows }, find),
  };
  const judged: JudgedCheck[] = [];
  for (const check of subject.planned.checks) {
    services.progress({ kind: 'step', text: `${subject.id}: ${check.id}` });
    const next = await judgeCheck(forFile(check, description), access, {
      baseline: baseline.check(check.id),
      pair: (predictions) => pairWithBaseline(predictions, subject, rows, baseline),
    });
    judged.push(next);
    services.progress({ kind: 'check', model: subject.id, check: check.id, status: next.result.status });
  }
  const { isolation, warnings, ...facts } = subject.facts;
  const problem = worstProblem(judged);
  const rowPredictions = judged.find((one) => one.rowPredictions)?.rowPredictions;
  const more = { ...facts, ...(rowPredictions && { rowPredictions }), ...(problem && { error: problem }) };
  return finish(open, more, judged, isolation, [...description.warnings, ...warnings]);
}

/** The check with the limits that hold for this very file. */
function forFile(check: PlannedCheck, description: ModelDescription): PlannedCheck {
  return { ...check, limits: check.limitsFor(description) };
}

/** The first problem; a bug of ours before all others, since it decides the exit status. */
function worstProblem(judged: readonly JudgedCheck[]): Problem | undefined {
  const problems = judged.flatMap(({ problem }) => problem ?? []);
  return problems.find(({ code }) => code.startsWith('internal.')) ?? problems[0];
}

function finish(
  { planned, known }: OpenModel,
  facts: Partial<ModelResult>,
  judged: JudgedCheck[],
  isolation: string[],
  fileWarnings: string[] = [],
): JudgedModel {
  const { waive: waiver } = planned.model;
  const waived = waiver && waive(waiver, new Date().toISOString().slice(0, 10), judged);
  const checks = waived?.checks ?? judged.map((check) => check.result);
  const warnings = [...fileWarnings, ...judged.flatMap((check) => check.warnings), ...(waived?.warnings ?? [])];
  const measured = checks.some(({ measurements }) => measurements.length > 0);
  const status = modelStatus(
    checks.map((check) => check.status),
    measured,
  );
  const waivedBy = waived && { waiver: waived.info };
  return {
    result: { id: planned.model.id, status, ...known, ...facts, ...waivedBy, checks },
    warnings: [...new Set(warnings)].map((warning) => `${planned.model.id}: ${warning}`),
    isolation,
  };
}
