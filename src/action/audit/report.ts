import * as core from '@actions/core';
import type { Result } from '../../../schemas/generated/result.d.ts';
import { terminalText } from '../../reports/escape.ts';
import { fitMarkdown, markdown } from '../../reports/markdown.ts';
import { type Attempts, explain } from '../attempt.ts';
import { viewerLogin } from '../author.ts';
import { type Links, reportBody } from '../comment/body.ts';
import type { RunContext } from '../context.ts';
import { failureFingerprint } from '../fingerprint.ts';
import type { GitHub } from '../github.ts';
import { keepAuditIssue } from './audit.ts';
import { issuesOf } from './issues.ts';

const PUBLICATION = { what: 'The audit issue', permission: 'issues' } as const;
/** Leaves room for a sentence before the report. */
const MAX_CHARACTERS = 65_000;

export interface Audit {
  github: GitHub;
  attempt: Attempts;
  context: RunContext;
  key: string;
  /** What the gate is called in the title. */
  name: string;
  labels: string[];
  result: Result;
  links: Links;
}

/** Keeps the issue of a released gate; what does not work is a warning. */
export async function auditReleased({
  github,
  attempt,
  context,
  key,
  name,
  labels,
  result,
  links,
}: Audit): Promise<void> {
  const { owner, repo, run, sha } = context;
  const state = { run, sha, verdict: result.verdict, digest: failureFingerprint(result) };
  const url = await attempt(PUBLICATION, async () =>
    keepAuditIssue(issuesOf(github, owner, repo), {
      key,
      state,
      title: `Model Gate: ${terminalText(name, 200)} does not pass`,
      body: reportBody('audit', key, state, result, links),
      short: markdown(result, { level: 'headline' }),
      full: fitMarkdown(result, MAX_CHARACTERS),
      labels,
      login: await viewerLogin(github),
      labelFailed: (error) => core.warning(explain({ ...PUBLICATION, what: 'A label of the audit issue' }, error)),
    }),
  );
  if (url !== undefined) core.info(`Audit: ${url}`);
}
