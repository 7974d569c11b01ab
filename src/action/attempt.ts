import { inOneLine, ModelGateError } from '../contracts/errors.ts';
import { terminalText } from '../reports/escape.ts';
import { failureOf } from './github.ts';
import { type Failure, isLimit } from './retry.ts';

type Permission = 'pull-requests' | 'checks' | 'issues' | 'actions';

/** Something that is published besides the verdict, and what it needs. */
export interface Publication {
  /** `The comment`, as the beginning of a sentence. */
  what: string;
  permission?: Permission;
}

/** Resolves to undefined where it did not work, which is a warning and never changes the verdict. */
export type Attempts = <T>(publication: Publication, work: () => Promise<T>) => Promise<T | undefined>;

interface Log {
  warning(message: string): void;
  notice(message: string): void;
}

const READ_ONLY =
  "This pull request's token is read-only (a fork, or Dependabot): the report is in the step summary. " +
  'A second workflow on workflow_run can publish it as a comment; docs/action.md has the recipe.';

/** `readOnly`: that the token may not write is expected, and said once. */
export function createAttempts(log: Log, readOnly: boolean): Attempts {
  let said = false;
  return async (publication, work) => {
    try {
      return await work();
    } catch (error) {
      if (readOnly && isForbidden(failureOf(error))) {
        if (!said) log.notice(READ_ONLY);
        said = true;
      } else {
        log.warning(explain(publication, error));
      }
      return undefined;
    }
  };
}

/** One line: what did not work, why, and what to do. */
export function explain({ what, permission }: Publication, error: unknown): string {
  const start = `${what} could not be published`;
  if (error instanceof ModelGateError) return `${start}: ${terminalText(inOneLine(error), 1000)}`;
  if (typeof (error as { status?: unknown }).status !== 'number') {
    return `${start}: ${terminalText(error instanceof Error ? error.message : String(error), 300)}.`;
  }
  const failure = failureOf(error);
  const said = terminalText(failure.message, 300);
  if (/\blocked\b/i.test(failure.message))
    return `${start}: the conversation is locked. Unlock it, or set comment: never.`;
  if (isLimit(failure)) return `${start}: GitHub limits requests (${said}). The next run publishes it.`;
  if (failure.status === 401) return `${start}: GitHub does not accept the token. Check the input github-token.`;
  if (permission && isForbidden(failure)) {
    const line = `${permission}: ${permission === 'actions' ? 'read' : 'write'}`;
    return `${start}: the token lacks a permission (${said}). Add to the job: permissions: { contents: read, ${line} }`;
  }
  if (failure.status === undefined || failure.status >= 500) {
    return `${start}: GitHub did not answer as it should (${said}). The next run publishes it.`;
  }
  return `${start}: GitHub answered ${failure.status} (${said}).`;
}

/** GitHub says 404 of what the token may not know of. */
function isForbidden(failure: Failure): boolean {
  return (
    (failure.status === 403 || failure.status === 404) && !isLimit(failure) && !/\blocked\b/i.test(failure.message)
  );
}
