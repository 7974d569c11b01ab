import type { Verdict } from '../../schemas/generated/result.d.ts';
import type { RunIdentity } from './run-order.ts';

/** What a published report remembers of its run. */
export interface ReportState {
  run: RunIdentity;
  /** The commit that was judged. */
  sha: string;
  verdict: Verdict;
  /** Of what passed and what did not; see `fingerprint`. */
  digest: string;
}

export type Published = 'comment' | 'audit';

/**
 * A line that a reader does not see. It says whose report this is and of which run.
 *
 * Reports write every `<` of foreign text as an entity, so no name in them can look like this; the key is encoded so that
 * it cannot end the comment.
 */
export function marker(kind: Published, key: string, state: ReportState): string {
  return `${start(kind, key)}${Buffer.from(JSON.stringify(state)).toString('base64url')} -->`;
}

/**
 * Whether a text begins with the marker. Further down it is a quotation: other steps write under the same name as this one,
 * and what they show (the output of a test, a title) is anybody's.
 */
export function hasMarker(body: string, kind: Published, key: string): boolean {
  return body.startsWith(start(kind, key));
}

/** The state, or undefined where there is none or somebody damaged it. */
export function readState(body: string, kind: Published, key: string): ReportState | undefined {
  if (!hasMarker(body, kind, key)) return undefined;
  const encoded = /^[\w-]{1,2000}(?= -->)/.exec(body.slice(start(kind, key).length))?.[0] ?? '';
  try {
    const state: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    return isState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}

function start(kind: Published, key: string): string {
  return `<!-- model-gate:${kind} key=${encodeURIComponent(Buffer.from(key).toString())} state=`;
}

function isState(value: unknown): value is ReportState {
  if (typeof value !== 'object' || value === null) return false;
  const { run, sha, verdict, digest } = value as Record<string, unknown>;
  if (typeof run !== 'object' || run === null) return false;
  const { id, number, attempt } = run as Record<string, unknown>;
  const texts = [sha, verdict, digest].every((each) => typeof each === 'string');
  return texts && [id, number, attempt].every(Number.isSafeInteger);
}
