import * as core from '@actions/core';
import { createArtifactStore } from './artifact-store.ts';
import { createAttempts } from './attempt.ts';
import { baseGatesAt } from './base-gates.ts';
import { baselineSource } from './baseline/source.ts';
import { startCheckRun } from './check-run/start.ts';
import type { RunContext } from './context.ts';
import type { Judging } from './event.ts';
import { exitCode } from './exit-code.ts';
import { locateGate } from './gate-files.ts';
import { connect } from './github.ts';
import type { Inputs } from './inputs.ts';
import { judge } from './judge.ts';
import { publish } from './publish.ts';

/** Judges the gate and publishes the verdict. Resolves to the exit status, which no failure to publish changes. */
export async function run(inputs: Inputs, context: RunContext, situation: Judging, distDir: string): Promise<number> {
  const { owner, repo, serverUrl, workspace } = context;
  const gate = await locateGate(inputs.gate, inputs.workingDirectory, workspace);
  const key = inputs.commentKey ?? gate.name;
  const attempt = createAttempts(core, situation.pull?.readOnly ?? false);
  const github = inputs.token === '' ? undefined : connect(inputs.token);
  if (!github) core.notice('The input github-token is empty: the report is in the step summary only.');
  const { token } = inputs;
  const store =
    github &&
    createArtifactStore({
      octokit: github,
      owner,
      repo,
      token,
      serverUrl,
      runId: context.run.id,
    });
  const sha = situation.checkSha;
  const checkRun =
    github && sha !== undefined ? await startCheckRun(github, attempt, context, { key, sha }) : undefined;
  const baseSha = situation.trustedShas ? undefined : situation.pull?.baseSha;
  const base = github && baseSha !== undefined ? baseGatesAt(github, context, gate, baseSha, inputs.policy) : undefined;
  const roots = situation.trustedShas ? [workspace] : [workspace, context.temporary];
  const { reportArtifact: artifact } = inputs;
  const { workflow } = context;
  const baseline = baselineSource(inputs.baseline, { github, store, context, gate, artifact, workflow, roots });
  const result = await judge({
    inputs,
    context,
    situation,
    gate,
    distDir,
    artifactStore: store,
    base,
    baseline,
    roots,
  });
  await publish({ inputs, context, situation, gate, key, attempt, github, store, checkRun, result });
  return exitCode(result, inputs.failOn);
}
