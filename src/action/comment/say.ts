import { setTimeout as sleep } from 'node:timers/promises';
import * as core from '@actions/core';
import type { Result } from '../../../schemas/generated/result.d.ts';
import type { Attempts } from '../attempt.ts';
import { viewerLogin } from '../author.ts';
import type { RunContext } from '../context.ts';
import type { GitHub } from '../github.ts';
import type { CommentMode } from '../inputs.ts';
import type { ReportState } from '../marker.ts';
import { type Links, reportBody } from './body.ts';
import { commentsOf } from './comments.ts';
import { type CommentRequest, publishComment, settleComment } from './publish.ts';

const SETTLE_MS = 1000;

export interface Saying {
  github: GitHub;
  attempt: Attempts;
  context: Pick<RunContext, 'owner' | 'repo'>;
  pull: number;
  key: string;
  state: ReportState;
  result: Result;
  mode: CommentMode;
  failed: boolean;
  /** What the same run has said already is not said again. */
  once: boolean;
  links: Links;
}

/** Publishes the report as the pull request's comment; what does not work is a warning. Sets the output `comment-url`. */
export async function sayInComment(saying: Saying): Promise<void> {
  const { github, attempt, context, pull, key, state, result, mode, failed, once, links } = saying;
  if (mode === 'never') return;
  const { owner, repo } = context;
  const url = await attempt({ what: 'The comment', permission: 'pull-requests' }, async () => {
    const comments = commentsOf(github, owner, repo, pull);
    const request: CommentRequest = {
      key,
      state,
      body: reportBody('comment', key, state, result, links),
      mode,
      failed,
      once,
      login: await viewerLogin(github),
      isCurrent: async () => {
        const { data } = await github.rest.pulls.get({ owner, repo, pull_number: pull });
        return data.head.sha === state.sha;
      },
    };
    const outcome = await publishComment(comments, request);
    if (outcome.silence !== undefined) core.info(`No comment: ${outcome.silence}.`);
    if (!outcome.contested) return outcome.url;
    await sleep(SETTLE_MS);
    return (await settleComment(comments, request, outcome.login)) ?? outcome.url;
  });
  core.setOutput('comment-url', url ?? '');
}
