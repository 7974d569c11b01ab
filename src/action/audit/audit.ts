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
  const { state } = request;
  const existing = (await find(issues, request)).at(-1);
  const before = existing && readState(existing.body, 'audit', request.key);
  if (before && isOlder(state.run, before.run)) return existing.url;
  if (state.verdict === 'pass') return existing?.open ? close(issues, existing, request) : undefined;
  return existing ? update(issues, existing, before, request) : open(issues, request);
}

async function open(issues: Issues, request: AuditRequest): Promise<string> {
  for (const label of request.labels) await ensureLabel(issues, label, request);
  const created = await issues.create(request.title, request.body, request.labels);
  // Another run may have opened one in the meantime: the first stays.
  const [first = created] = (await find(issues, request)).filter((issue) => issue.open);
  if (first.number >= created.number) return created.url;
  await issues.comment(created.number, `The same audit as in #${first.number}.`);
  await issues.update(created.number, { state: 'closed' });
  return first.url;
}

async function update(
  issues: Issues,
  existing: Issue,
  before: ReportState | undefined,
  { title, body, short, state }: AuditRequest,
): Promise<string> {
  await issues.update(existing.number, { title, body, ...(!existing.open && { state: 'open' as const }) });
  const changed = !existing.open || before?.digest !== state.digest;
  if (changed)
    await issues.comment(
      existing.number,
      existing.open ? `What fails has changed.\n\n${short}` : `It fails again.\n\n${short}`,
    );
  return existing.url;
}

async function close(issues: Issues, existing: Issue, { title, body, full }: AuditRequest): Promise<string> {
  await issues.comment(existing.number, `It passes again.\n\n${full}`);
  await issues.update(existing.number, { title, body, state: 'closed' });
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

/** The token's own issues of this gate; those of others may quote the marker. */
async function find(issues: Issues, { key, login }: AuditRequest): Promise<Issue[]> {
  const own = (await issues.listBy(login)).filter(
    ({ author, body }) => isAuthor(author, login) && hasMarker(body, 'audit', key),
  );
  return own.sort((a, b) => a.number - b.number);
}
