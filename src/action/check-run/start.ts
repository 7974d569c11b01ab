import * as core from '@actions/core';
import type { Result } from '../../../schemas/generated/result.d.ts';
import { terminalText } from '../../reports/escape.ts';
import { headlineOf } from '../../reports/headline.ts';
import { fitMarkdown } from '../../reports/markdown.ts';
import type { Annotation } from '../annotations.ts';
import type { Attempts } from '../attempt.ts';
import { type RunContext, runUrl } from '../context.ts';
import type { GitHub } from '../github.ts';
import { annotateFurther, type Conclusion, closeCheckRun, openCheckRun } from './check-run.ts';
import { forgetCheckRun, rememberCheckRun, rememberVerdict } from './state.ts';

const PUBLICATION = { what: 'The check run', permission: 'checks' } as const;
const ANNOTATIONS = { ...PUBLICATION, what: 'A part of the annotations' };
/** GitHub calls them characters and counts bytes. */
const MAX_SUMMARY_BYTES = 65_535;
const MAX_NAME = 100;
const DEFAULT_KEYS = ['model-gate.yml', '.github/model-gate.yml'];

export interface OpenCheckRun {
  /** Whether it was ended with everything that was to be said. */
  finish(result: Result, conclusion: Conclusion, annotations: readonly Annotation[]): Promise<boolean>;
}

/** `Model Gate`, and the key where a repository may have several: the name is what a required check is found by. */
function checkRunName(key: string): string {
  return DEFAULT_KEYS.includes(key) ? 'Model Gate' : terminalText(`Model Gate: ${key}`, MAX_NAME);
}

/** Opens the check run before the work begins. Undefined where GitHub does not let us, which is a warning. */
export async function startCheckRun(
  github: GitHub,
  attempt: Attempts,
  context: RunContext,
  { key, sha }: { key: string; sha: string },
): Promise<OpenCheckRun | undefined> {
  const { owner, repo, run } = context;
  const id = await attempt(PUBLICATION, () => {
    const externalId = `${run.id}/${run.attempt}`;
    return openCheckRun(github, { owner, repo, name: checkRunName(key), sha, url: runUrl(context, run), externalId });
  });
  if (id === undefined) return undefined;
  rememberCheckRun(id);
  core.debug(`check run ${id} is open`);
  return {
    async finish(result, conclusion, annotations) {
      const { word, reason } = headlineOf(result);
      const title = terminalText(`${word}: ${reason}`, 250);
      const report = { title, summary: fitMarkdown(result, MAX_SUMMARY_BYTES, Buffer.byteLength), annotations };
      const closed = await attempt(PUBLICATION, async () => {
        await closeCheckRun(github, { owner, repo }, id, conclusion, report);
        forgetCheckRun();
        return true;
      });
      if (!closed) {
        rememberVerdict({ conclusion, title });
        return false;
      }
      const annotated = await attempt(ANNOTATIONS, async () => {
        await annotateFurther(github, { owner, repo }, id, report);
        return true;
      });
      return annotated ?? false;
    },
  };
}
