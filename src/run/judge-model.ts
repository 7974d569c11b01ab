import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Model } from '../../schemas/generated/gate.d.ts';
import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { folderSource } from '../artifacts/byte-source.ts';
import { hashFiles } from '../artifacts/digest.ts';
import { fetchArtifact, type LocalArtifact } from '../artifacts/index.ts';
import { redactUrl } from '../artifacts/redact.ts';
import { type Baseline, type BaselineModel, baselineOf } from '../baseline/lookup.ts';
import { ModelGateError, type Problem } from '../contracts/errors.ts';
import { recogniseFormat } from '../formats/index.ts';
import { modelStatus } from '../verdict/status.ts';
import { waive } from '../verdict/waiver.ts';
import { type Access, asProblem, failedCheck, type JudgedCheck, judgeCheck } from './judge-check.ts';
import { pairWithBaseline } from './pairing.ts';
import type { PlannedModel } from './plan.ts';
import { processAccess } from './process-access.ts';
import { readOptionsOf } from './read-options.ts';
import { Rows } from './rows.ts';
import { removeScratch } from './scratch.ts';
import { artifactSettings, type Services } from './services.ts';
import { type ModelFile, Subject } from './subject.ts';

export interface JudgedModel {
  result: ModelResult;
  warnings: string[];
  isolation: string[];
}

/** Fetches, reads, runs and judges one model. Never throws: what goes wrong is in the result. */
export async function judgeModel(planned: PlannedModel, services: Services, against?: Baseline): Promise<JudgedModel> {
  const { model } = planned;
  const baseline = baselineOf(against, model.id, planned.gate.path);
  services.progress({ kind: 'model', id: model.id });
  const result: ModelResult = {
    id: model.id,
    status: 'error',
    artifact: { uri: redactUrl(model.artifact) },
    checks: [],
  };
  let scratch: string | undefined;
  try {
    const local = await fetchModel(planned, services);
    const file = await readModel(local, planned.model, result);
    scratch = await mkdtemp(path.join(services.scratchRoot, 'model-gate-'));
    return await runChecks(new Subject(planned, file, services, scratch), services, result, baseline);
  } catch (error) {
    const problem = asProblem(error);
    const judged = planned.checks.map((check) => failedCheck(check, problem, baseline.check(check.id)));
    return finish(planned, { ...result, error: problem }, judged, []);
  } finally {
    if (scratch) await removeScratch(scratch);
  }
}

function fetchModel({ gate, model }: PlannedModel, services: Services): Promise<LocalArtifact> {
  return fetchArtifact({
    ...artifactSettings(services),
    uri: model.artifact,
    sha256: model.sha256,
    baseDir: gate.baseDir,
  });
}

async function readModel(
  local: LocalArtifact,
  { sha256: pinned, ...model }: Model,
  result: ModelResult,
): Promise<ModelFile> {
  const options = readOptionsOf(model);
  // The entry alone is hashed first, so that even a file that cannot be read is identified in the result.
  result.artifact = { uri: local.uri, ...(await hashFiles(local.directory, [local.name])) };
  const source = folderSource(local.directory, local.name);
  const format = await recogniseFormat(source, local.name);
  result.format = format.id;
  const description = await format.describe(source, local.name, options);
  const digest = await hashFiles(local.directory, description.files);
  result.artifact = { uri: local.uri, ...digest };
  // What is about to run is what was pinned: the file may have changed since it was fetched.
  if (pinned !== undefined && digest.files[0]!.sha256 !== pinned.toLowerCase()) {
    throw new ModelGateError(
      'artifact.digest_mismatch',
      `${local.uri} changed while it was read: its SHA-256 is ${digest.files[0]!.sha256}, expected ${pinned}`,
      'Nothing else may write the file while the gate runs.',
    );
  }
  return { path: local.path, description, sizeBytes: digest.sizeBytes };
}

async function runChecks(
  subject: Subject,
  services: Services,
  result: ModelResult,
  baseline: BaselineModel,
): Promise<JudgedModel> {
  const rows = new Rows(subject);
  const { description, sizeBytes } = subject.file;
  const access: Access = {
    file: async () => ({ description, sizeBytes, dims: subject.planned.model.dims ?? {} }),
    outputs: () => rows.outputs(),
    dataset: async () => ({ labels: await rows.labels() }),
    process: (check) => processAccess(subject, rows, check),
  };
  const judged: JudgedCheck[] = [];
  try {
    for (const check of subject.planned.checks) {
      services.progress({ kind: 'step', text: `${subject.id}: ${check.id}` });
      const next = await judgeCheck(check, access, {
        baseline: baseline.check(check.id),
        pair: (predictions) => pairWithBaseline(predictions, subject, rows, baseline),
      });
      judged.push(next);
      services.progress({ kind: 'check', model: subject.id, check: check.id, status: next.result.status });
    }
  } finally {
    await subject.close();
  }
  const { isolation, warnings, ...facts } = subject.facts;
  const problem = worstProblem(judged);
  const rowPredictions = judged.find((one) => one.rowPredictions)?.rowPredictions;
  const full = { ...result, ...facts, ...(rowPredictions && { rowPredictions }), ...(problem && { error: problem }) };
  return finish(subject.planned, full, judged, isolation, [...description.warnings, ...warnings]);
}

/** The first problem; a bug of ours before all others, since it decides the exit status. */
function worstProblem(judged: readonly JudgedCheck[]): Problem | undefined {
  const problems = judged.flatMap(({ problem }) => problem ?? []);
  return problems.find(({ code }) => code.startsWith('internal.')) ?? problems[0];
}

function finish(
  planned: PlannedModel,
  result: ModelResult & { error?: Problem },
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
  return {
    result: { ...result, status, ...(waived && { waiver: waived.info }), checks },
    warnings: [...new Set(warnings)].map((warning) => `${planned.model.id}: ${warning}`),
    isolation,
  };
}
