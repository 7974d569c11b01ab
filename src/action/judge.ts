import { mkdtemp } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Result } from '../../schemas/generated/result.d.ts';
import type { ArtifactStore } from '../contracts/ports.ts';
import type { BaseGates } from '../run/base-gate.ts';
import { failedResult } from '../run/run.ts';
import { type BaselineSource, judgeSession } from '../run/session.ts';
import { defaultCacheDir } from '../runtimes/install.ts';
import { untrustedCheckout } from './checkouts.ts';
import type { RunContext } from './context.ts';
import type { Judging } from './event.ts';
import type { GateFiles } from './gate-files.ts';
import type { Inputs } from './inputs.ts';
import { createProgress } from './progress.ts';
import { createRuntimeCache } from './runtime-cache.ts';

const BASE_ONLY =
  'pull_request_target: the gate file and the files in the workspace are those of the base branch, not of the pull request';

const COMMIT = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

export interface JudgeRequest {
  inputs: Inputs;
  context: RunContext;
  situation: Judging;
  gate: GateFiles;
  distDir: string;
  artifactStore: ArtifactStore | undefined;
  /** The base's gate files, on a pull request. */
  base: BaseGates | undefined;
  baseline: BaselineSource | undefined;
  /** Where files of the gate may lie. */
  roots: string[];
}

/** Runs the models of the gate and judges them. Never throws; what must not be judged is a result that says why. */
export async function judge({
  inputs,
  context,
  situation,
  gate,
  distDir,
  artifactStore,
  base,
  baseline,
  roots,
}: JudgeRequest): Promise<Result> {
  const { temporary } = context;
  const problem = gate.problem ?? (situation.trustedShas && (await untrustedCheckout(gate, situation.trustedShas)));
  if (problem) return failedResult(gate.shown, [problem]);
  const progress = createProgress(core, Date.now);
  const runtimeCache = createRuntimeCache(process.env);
  const result = await judgeSession(
    {
      gate: inputs.gate,
      cwd: gate.cwd,
      ...(inputs.models && { only: inputs.models }),
      ...(base && { base }),
      ...(baseline && { baseline }),
    },
    {
      distDir,
      cacheDir: defaultCacheDir(process.env, process.platform, homedir()),
      scratchRoot: await mkdtemp(join(temporary, 'model-gate-scratch-')),
      // What other steps left in the temporary folder may come from the pull request.
      allowedRoots: roots,
      ...(artifactStore && { artifactStore }),
      ...(runtimeCache && { runtimeCache }),
      env: process.env,
      progress: progress.report,
    },
  );
  progress.done();
  // The core calls a gate that it could not read as the user named it, which may be nothing at all.
  const path = result.gate.sha256 === undefined ? gate.shown : result.gate.path;
  const warnings = situation.trustedShas ? [BASE_ONLY, ...result.warnings] : result.warnings;
  const commit = situation.trustedShas ? context.sha : (situation.pull?.headSha ?? context.sha);
  const judged = COMMIT.test(commit) ? { commit } : {};
  return { ...result, ...judged, gate: { ...result.gate, path }, warnings };
}
