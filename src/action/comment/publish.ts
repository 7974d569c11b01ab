import { isAuthor } from '../author.ts';
import type { CommentMode } from '../inputs.ts';
import { hasMarker, type ReportState, readState } from '../marker.ts';
import { isOlder, isSameRun } from '../run-order.ts';
import type { Comment, Comments } from './comments.ts';
import { reasonForSilence } from './decide.ts';

const MAX_ROUNDS = 6;
/** Another run that wrote this recently may still be at it. */
const RECENT_MS = 2 * 60_000;

export interface CommentRequest {
  key: string;
  state: ReportState;
  body: string;
  mode: CommentMode;
  /** The gate does not pass. */
  failed: boolean;
  /** What the same run has said already is not said again. */
  once: boolean;
  /** Who the token writes as. */
  login: string;
  /** Whether the pull request still ends with the judged commit. */
  isCurrent(): Promise<boolean>;
}

export interface CommentOutcome {
  url?: string;
  /** Why nothing was written. */
  silence?: string;
  /** Somebody else may have written at the same time: `settleComment` has to look again. */
  contested: boolean;
  /** Who wrote the comment, where GitHub had not told before. */
  login: string;
}

type Found = Comment & { state: ReportState | undefined };

/** Says it in the one comment of this key: in the one that is there, or in a new one. */
export async function publishComment(comments: Comments, request: CommentRequest): Promise<CommentOutcome> {
  const { mode, state, body, login } = request;
  const [existing, ...others] = await find(comments, request, login);
  const silent = { contested: false, login, ...(existing && { url: existing.url }) };
  const newer = [existing, ...others].find((each) => each?.state && isOlder(state.run, each.state.run));
  if (newer) return { ...silent, silence: `run ${newer.state!.run.number} is newer and was first` };
  if (request.once && existing?.state && isSameRun(existing.state.run, state.run)) {
    return { ...silent, silence: 'the run itself has published it' };
  }
  const silence = reasonForSilence(mode, request, existing);
  if (silence !== undefined) return { ...silent, silence };
  // A newer run that had nothing to say left no trace but the pull request's head.
  if (mode !== 'always' && !(await request.isCurrent())) {
    return { ...silent, silence: 'the pull request has a newer commit' };
  }
  if (existing && (await comments.update(existing.id, body))) {
    const contested = others.length > 0 || Date.now() - existing.updatedAt < RECENT_MS;
    return { url: existing.url, contested, login };
  }
  const created = await comments.create(body);
  return { url: created.url, contested: true, login: created.author?.login ?? login };
}

/**
 * Makes sure that one comment is left and that it is of the newest run. Runs that work at the same time do the same: the
 * oldest comment stays, each run writes only its own report, and no run touches a report newer than its own.
 */
export async function settleComment(
  comments: Comments,
  request: CommentRequest,
  login: string,
): Promise<string | undefined> {
  const { state, body } = request;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await find(comments, request, login);
    const [kept, ...duplicates] = found;
    if (!kept) return undefined;
    const newer = found.some((each) => each.state && isOlder(state.run, each.state.run));
    const behind = !newer && !(kept.state && isSameRun(kept.state.run, state.run));
    const mine = duplicates.filter((each) => !each.state || !isOlder(state.run, each.state.run));
    if (!behind && mine.length === 0) return kept.url;
    if (behind) await comments.update(kept.id, body);
    for (const each of mine) await comments.remove(each.id);
  }
  return undefined;
}

/** The token's own comments of this key, the oldest first. Those of others may quote the marker. */
async function find(comments: Comments, { key }: CommentRequest, login: string): Promise<Found[]> {
  const own = (await comments.list()).filter(
    ({ author, body }) => isAuthor(author, login) && hasMarker(body, 'comment', key),
  );
  return own
    .map((comment) => ({ ...comment, state: readState(comment.body, 'comment', key) }))
    .sort((a, b) => a.id - b.id);
}
