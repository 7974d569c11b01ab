import { isAuthor } from '../author.ts';
import { hasMarker, type ReportState, readState } from '../marker.ts';
import { isOlder } from '../run-order.ts';
import type { Issue, Issues } from './issues.ts';

export interface AuditRequest {
  key: string;
  state: ReportState;
  title: string;
  /** The whole report, with its marker. */
  body: string;
  /** The report in a few lines, for a comment on what changed. */
  short: string;
  /** The whole report without a marker, for the comment that ends it. */
  full: string;
  labels: string[];
  /** Who the token writes as. */
  login: string;
  /** Told of labels that could not be made; the issue is opened all the same. */
  labelFailed(error: unknown): void;
}

/**
 * One issue for each gate: opened when it fails, kept up to date while it does, closed with what was measured when it
 * passes again, and reopened when that does not last. Resolves to its address where there is one to look at.
 */
export async function keepAuditIssue(issues: Issues, request: AuditRequest): Promise<string | undefined> {
  const own = await find(issues, request, request.login);
  // Of two that were opened at once, the one that was left open is followed.
  const existing = own.find(({ open }) => open) ?? own[0];
  if (existing) return follow(issues, existing, request);
  return request.state.verdict === 'pass' ? undefined : open(issues, request);
}

async function open(issues: Issues, request: AuditRequest): Promise<string> {
  for (const label of request.labels) await ensureLabel(issues, label, request);
  const created = await issues.create(request.title, request.body, request.labels);
  // Another run may have opened one in the meantime, or this token has another name than GitHub had told: the first stays.
  const [first = created] = await find(issues, request, created.author?.login ?? request.login);
  if (first.number >= created.number) return created.url;
  await issues.comment(created.number, `The same audit as in #${first.number}.`);
  await issues.update(created.number, { state: 'closed' });
  return (await follow(issues, first, request)) ?? first.url;
}

async function follow(issues: Issues, existing: Issue, request: AuditRequest): Promise<string | undefined> {
  const { state, key } = request;
  const before = readState(existing.body, 'audit', key);
  if (before && isOlder(state.run, before.run)) return existing.url;
  if (state.verdict !== 'pass') return update(issues, existing, before, request);
  return existing.open ? close(issues, existing, request) : undefined;
}

async function update(
  issues: Issues,
  existing: Issue,
  before: ReportState | undefined,
  { body, short, state }: AuditRequest,
): Promise<string> {
  await issues.update(existing.number, { body, ...(!existing.open && { state: 'open' as const }) });
  const changed = !existing.open || before?.digest !== state.digest;
  if (changed)
    await issues.comment(
      existing.number,
      existing.open ? `What fails has changed.\n\n${short}` : `It fails again.\n\n${short}`,
    );
  return existing.url;
}

async function close(issues: Issues, existing: Issue, { body, full }: AuditRequest): Promise<string> {
  await issues.comment(existing.number, `It passes again.\n\n${full}`);
  await issues.update(existing.number, { body, state: 'closed' });
  return existing.url;
}

async function ensureLabel(issues: Issues, name: string, { labelFailed }: AuditRequest): Promise<void> {
  try {
    await issues.addLabel(name);
  } catch (error) {
    // 422: it is there already.
    if ((error as { status?: number }).status !== 422) labelFailed(error);
  }
}

/** The token's own issues of this gate, the oldest first; those of others may quote the marker. */
async function find(issues: Issues, { key }: AuditRequest, login: string): Promise<Issue[]> {
  const own = await issues.find(({ author, body }) => isAuthor(author, login) && hasMarker(body, 'audit', key));
  return own.sort((a, b) => a.number - b.number);
}
