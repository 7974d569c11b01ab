import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { type Baseline, type BaselineModel, baselineOf } from '../baseline/lookup.ts';
import type { Problem } from '../contracts/errors.ts';
import type { ModelDescription } from '../contracts/model.ts';
import { modelStatus } from '../verdict/status.ts';
import { waive } from '../verdict/waiver.ts';
import { type Access, asProblem, failedCheck, type JudgedCheck, judgeCheck } from './judge-check.ts';
import type { OpenModel, RunnableModel } from './open-model.ts';
import { pairWithBaseline } from './pairing.ts';
import type { PlannedCheck, PlannedModel } from './plan.ts';
import { processAccess } from './process-access.ts';
import { referenceAccess } from './reference/access.ts';
import { datasetInfo, type JudgedRows } from './rows.ts';
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
  const baseline = baselineOf(against, planned.model.id, planned.gate.path, planned.gate.document.allow_missing);
  services.progress({ kind: 'model', id: planned.model.id });
  try {
    return planned.model.predictions === undefined
      ? await runChecks(open, await open.runnable(), find, services, baseline)
      : await judgePredictions(open, services, baseline);
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
    ...labelledAccess(rows),
    file: async () => ({ description, sizeBytes, dims: subject.planned.model.dims ?? {} }),
    process: (check) => processAccess(subject, rows, check, baseline.files),
    reference: async () => referenceAccess({ subject, rows }, find),
  };
  const checks = subject.planned.checks.map((check) => forFile(check, description));
  const judged = await judgeChecks(checks, access, subject.planned, rows, services, baseline);
  const { isolation, warnings, ...facts } = subject.facts;
  return finish(open, { ...facts, ...findingsOf(judged) }, judged, isolation, [...description.warnings, ...warnings]);
}

/** What a model answered elsewhere. The gate is valid: no check asks for the model itself. */
async function judgePredictions(open: OpenModel, services: Services, baseline: BaselineModel): Promise<JudgedModel> {
  const predicted = await open.predicted();
  const none = () => Promise.reject(new Error('there is no model, only its predictions'));
  const access: Access = { ...labelledAccess(predicted), file: none, process: none, reference: none };
  const { planned } = open;
  const judged = await judgeChecks(planned.checks, access, planned, predicted, services, baseline);
  const { info: predictions } = predicted;
  const facts = predictions && { predictions, dataset: datasetInfo(await predicted.dataset()) };
  return finish(open, { ...facts, ...findingsOf(judged) }, judged, []);
}

function labelledAccess(rows: JudgedRows): Pick<Access, 'outputs' | 'dataset'> {
  return {
    outputs: () => rows.outputs(),
    dataset: async () => ({ labels: await rows.labels(), slices: (await rows.dataset()).slices ?? [] }),
  };
}

async function judgeChecks(
  checks: readonly PlannedCheck[],
  access: Access,
  planned: PlannedModel,
  rows: JudgedRows,
  services: Services,
  baseline: BaselineModel,
): Promise<JudgedCheck[]> {
  const judged: JudgedCheck[] = [];
  const { id } = planned.model;
  for (const check of checks) {
    services.progress({ kind: 'step', text: `${id}: ${check.id}` });
    const next = await judgeCheck(check, access, {
      baseline: baseline.check(check.id),
      pair: (answers, use, metrics) =>
        pairWithBaseline({ answers, use, metrics }, planned, rows, baseline, services.mostPackedBytes),
    });
    judged.push(next);
    services.progress({ kind: 'check', model: id, check: check.id, status: next.result.status });
  }
  return judged;
}

function findingsOf(judged: readonly JudgedCheck[]): Pick<ModelResult, 'rowPredictions' | 'error'> {
  const problem = worstProblem(judged);
  const rowPredictions = judged.find((one) => one.rowPredictions)?.rowPredictions;
  return { ...(rowPredictions && { rowPredictions }), ...(problem && { error: problem }) };
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
