import type { ArtifactClient } from '@actions/artifact';
import type { getOctokit } from '@actions/github';
import { ModelGateError } from '../contracts/errors.ts';
import type { WorkflowArtifact } from '../contracts/ports.ts';

const PAGE = 100;
const PAGES = 5;

export interface ArtifactOrigin {
  octokit: ReturnType<typeof getOctokit>;
  owner: string;
  repo: string;
}

export interface FoundArtifact {
  id: number;
  /** Of the upload. */
  sizeBytes: number;
  /** `sha256:…` */
  digest: string | undefined;
  expired: boolean;
}

/** Looks an artifact up; `runId` is undefined for one of this run. Of several with one name, the newest is meant. */
export async function findArtifact(
  client: ArtifactClient,
  origin: ArtifactOrigin,
  { name, runId, workflow, branch }: WorkflowArtifact,
): Promise<{ found: FoundArtifact; runId: number | undefined }> {
  if (runId !== undefined) return { found: await inRun(origin, name, runId), runId };
  if (workflow !== undefined) {
    const run = await lastSuccess(origin, workflow, branch ?? (await defaultBranch(origin)));
    return { found: await inRun(origin, name, run), runId: run };
  }
  const { artifact } = await client.getArtifact(name);
  const { id, size, digest } = artifact;
  return { found: { id, sizeBytes: size, digest, expired: false }, runId: undefined };
}

async function inRun({ octokit, owner, repo }: ArtifactOrigin, name: string, run: number): Promise<FoundArtifact> {
  const query = { owner, repo, run_id: run, name, per_page: PAGE };
  const { artifacts } = (await octokit.rest.actions.listWorkflowRunArtifacts(query)).data;
  const newest = artifacts.toSorted((a, b) => b.id - a.id)[0];
  if (newest) {
    const { id, size_in_bytes: sizeBytes, digest, expired } = newest;
    return { id, sizeBytes, digest: digest ?? undefined, expired };
  }
  throw new ModelGateError(
    'artifact.not_found',
    `Run ${run} has no artifact "${name}"`,
    'Check the name that the workflow uploads it under.',
  );
}

async function defaultBranch({ octokit, owner, repo }: ArtifactOrigin): Promise<string> {
  return (await octokit.rest.repos.get({ owner, repo })).data.default_branch;
}

/**
 * Events that only who may write to the repository brings about. The others (`issue_comment`, `workflow_run`) also run on
 * our branches, but often check out what a fork wrote.
 */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'merge_group', 'release'];

/** The newest successful run on a branch of this repository: see WorkflowArtifact. */
async function lastSuccess(
  { octokit, owner, repo }: ArtifactOrigin,
  workflow: string,
  branch: string,
): Promise<number> {
  for (let page = 1; page <= PAGES; page++) {
    const query = { owner, repo, workflow_id: workflow, branch, status: 'success', per_page: PAGE, page } as const;
    const { workflow_runs: runs } = (await octokit.rest.actions.listWorkflowRuns(query)).data;
    const ours = runs.find(
      ({ event, head_repository: head }) =>
        OWN_EVENTS.includes(event) && head?.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase(),
    );
    if (ours) return ours.id;
    if (runs.length < PAGE) break;
  }
  throw new ModelGateError(
    'artifact.not_found',
    `${workflow} has no successful run on ${branch}`,
    `Run it there once; only runs on ${OWN_EVENTS.join(', ')} count.`,
  );
}
