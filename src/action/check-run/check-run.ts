import type { Annotation } from '../annotations.ts';
import type { GitHub } from '../github.ts';

/** GitHub takes no more in one request. */
const BATCH = 50;
/** A reader does not get past these, and the report has the rest. */
const MAX_ANNOTATIONS = 200;

export type Conclusion = 'success' | 'failure' | 'neutral' | 'cancelled';

export interface Repository {
  owner: string;
  repo: string;
}

export interface Report {
  title: string;
  /** At most 65,535 bytes. */
  summary: string;
  annotations: readonly Annotation[];
}

export interface NewCheckRun extends Repository {
  name: string;
  sha: string;
  url: string;
  externalId: string;
}

/** Opens a check run as in progress. */
export async function openCheckRun(
  github: GitHub,
  { owner, repo, name, sha, url, externalId }: NewCheckRun,
): Promise<number> {
  const { data } = await github.rest.checks.create({
    owner,
    repo,
    name,
    head_sha: sha,
    status: 'in_progress',
    started_at: new Date().toISOString(),
    details_url: url,
    external_id: externalId,
  });
  return data.id;
}

/** Ends a check run, with as many of the annotations as fit: `annotateFurther` adds the others. */
export async function closeCheckRun(
  github: GitHub,
  { owner, repo }: Repository,
  id: number,
  conclusion: Conclusion,
  { title, summary, annotations }: Report,
): Promise<void> {
  await github.rest.checks.update({
    owner,
    repo,
    check_run_id: id,
    status: 'completed',
    conclusion,
    completed_at: new Date().toISOString(),
    output: { title, summary, annotations: annotations.slice(0, BATCH).map(asApiAnnotation) },
  });
}

/** Adds the annotations that did not fit into the request that ended a check run. */
export async function annotateFurther(
  github: GitHub,
  { owner, repo }: Repository,
  id: number,
  { title, summary, annotations }: Report,
): Promise<void> {
  const listed = annotations.slice(0, MAX_ANNOTATIONS).map(asApiAnnotation);
  for (let start = BATCH; start < listed.length; start += BATCH) {
    const output = { title, summary, annotations: listed.slice(start, start + BATCH) };
    await github.rest.checks.update({ owner, repo, check_run_id: id, output });
  }
}

function asApiAnnotation({ level, file, line, title, message }: Annotation) {
  const annotation_level: 'failure' | 'warning' = level === 'error' ? 'failure' : 'warning';
  return { path: file, start_line: line, end_line: line, annotation_level, title, message };
}
