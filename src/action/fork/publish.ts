import * as core from '@actions/core';
import { createArtifactStore } from '../artifact-store.ts';
import { createAttempts } from '../attempt.ts';
import { sayInComment } from '../comment/say.ts';
import { type RunContext, runUrl } from '../context.ts';
import type { FinishedRun } from '../event.ts';
import { conclusionOf } from '../exit-code.ts';
import { fingerprint } from '../fingerprint.ts';
import { connect } from '../github.ts';
import type { Inputs } from '../inputs.ts';
import { findPull } from './find-pull.ts';
import { gateKey } from './gate-key.ts';
import { readForeignReport } from './read-report.ts';

/** Three reports of one run; a hostile one must not fill the disk. */
const MAX_ARTIFACT_BYTES = 100e6;

/**
 * Publishes the report of a run that could not do it by itself. Nothing that run wrote is trusted: its numbers become a
 * comment on its own pull request, which says where they come from, and nothing else; a check run could be a required one.
 */
export async function publishForRun(run: FinishedRun, inputs: Inputs, context: RunContext): Promise<void> {
  const { owner, repo, serverUrl, temporary } = context;
  if (inputs.reportArtifact === '' || inputs.token === '') {
    core.warning('Nothing can be published: the inputs report-artifact and github-token must not be empty.');
    return;
  }
  const github = connect(inputs.token);
  const attempt = createAttempts(core, false);
  const store = createArtifactStore({
    octokit: github,
    owner,
    repo,
    token: inputs.token,
    serverUrl,
    runId: context.run.id,
    maxBytes: MAX_ARTIFACT_BYTES,
  });
  const pull = await attempt({ what: 'The report', permission: 'pull-requests' }, () => findPull(github, context, run));
  if (!pull) return;
  if ('reason' in pull) return core.notice(`Run ${run.id} is not published: ${pull.reason}.`);
  const artifact = { name: inputs.reportArtifact, runId: run.id };
  const result = await attempt({ what: 'The report', permission: 'actions' }, () =>
    readForeignReport(store, artifact, temporary),
  );
  if (!result) return;
  const { id, number, attempt: runAttempt, headSha } = run;
  await sayInComment({
    github,
    attempt,
    context,
    pull: pull.number,
    key: inputs.commentKey ?? gateKey(inputs, result.gate.path),
    state: {
      run: { id, number, attempt: runAttempt },
      sha: headSha,
      verdict: result.verdict,
      digest: fingerprint(result),
    },
    result,
    mode: inputs.comment,
    failed: conclusionOf(result, inputs.failOn) !== 'success',
    links: { run: runUrl(context, run), report: undefined, reportedBy: run.headRepository },
    once: true,
  });
}
