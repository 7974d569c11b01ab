import { mkdtemp, rm } from 'node:fs/promises';
import { type ArtifactClient, DefaultArtifactClient } from '@actions/artifact';
import { ModelGateError } from '../contracts/errors.ts';
import type { ArtifactStore, WorkflowArtifact } from '../contracts/ports.ts';
import { asArtifactError } from './artifact-errors.ts';
import { placeFiles } from './artifact-files.ts';
import { type ArtifactOrigin, type FoundArtifact, findArtifact } from './artifact-search.ts';

const MAX_BYTES = 5e9;

export interface ArtifactStoreOptions extends ArtifactOrigin {
  /** For artifacts of other runs; needs `actions: read`. */
  token: string;
  serverUrl: string;
  runId: number;
  /** Of an upload as GitHub lists it, and again of what it unpacks to; 5 GB where it is absent. */
  maxBytes?: number;
}

/** Workflow artifacts through @actions/artifact. Failures are ModelGateErrors `artifact.*`. */
export function createArtifactStore(options: ArtifactStoreOptions): ArtifactStore {
  const client = new DefaultArtifactClient();
  return {
    download: (artifact, directory) => download(client, options, artifact, directory),
    upload: (name, files, root) => upload(client, options, name, files, root),
  };
}

async function upload(
  client: ArtifactClient,
  { serverUrl, owner, repo, runId }: ArtifactStoreOptions,
  name: string,
  files: string[],
  root: string,
): Promise<string | undefined> {
  const { id } = await attempt(`Artifact "${name}"`, 'uploaded', () => client.uploadArtifact(name, files, root));
  return id === undefined ? undefined : `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/artifacts/${id}`;
}

async function download(
  client: ArtifactClient,
  options: ArtifactStoreOptions,
  artifact: WorkflowArtifact,
  directory: string,
): Promise<void> {
  const { found, runId } = await attempt(describe(artifact), 'found', () => findArtifact(client, options, artifact));
  const shown = runId === undefined ? describe(artifact) : `Artifact "${artifact.name}" of run ${runId}`;
  const { maxBytes = MAX_BYTES } = options;
  requireUsable(found, shown, maxBytes);
  const temporary = await mkdtemp(`${directory}-`);
  try {
    // Unpacked by ourselves: the client's own way has no limits, and it unpacks before it knows the digest.
    const settings = { path: temporary, skipDecompress: true, ...(found.digest && { expectedHash: found.digest }) };
    const { owner: repositoryOwner, repo: repositoryName, token } = options;
    const findBy = runId !== undefined && { findBy: { token, workflowRunId: runId, repositoryOwner, repositoryName } };
    const got = await attempt(shown, 'downloaded', () => client.downloadArtifact(found.id, { ...settings, ...findBy }));
    if (got.digestMismatch) throw digestMismatch(shown);
    await placeFiles({ download: temporary, name: artifact.name, shown, directory, maxBytes });
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function attempt<T>(shown: string, done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asArtifactError(error, shown, done);
  }
}

function describe({ name, runId, workflow, branch }: WorkflowArtifact): string {
  if (runId !== undefined) return `Artifact "${name}" of run ${runId}`;
  if (workflow === undefined) return `Artifact "${name}" of this run`;
  return `Artifact "${name}" of the last successful run of ${workflow} on ${branch ?? 'the default branch'}`;
}

function requireUsable({ expired, sizeBytes }: FoundArtifact, shown: string, maxBytes: number): void {
  if (expired) {
    throw new ModelGateError(
      'artifact.expired',
      `${shown} has expired`,
      'Run the workflow again, or give the upload a longer `retention-days`.',
    );
  }
  if (sizeBytes > maxBytes) {
    throw new ModelGateError(
      'artifact.too_large',
      `${shown} has ${sizeBytes} bytes, and the limit is ${maxBytes}`,
      'Upload only the files that the gate needs.',
    );
  }
}

function digestMismatch(shown: string): ModelGateError {
  return new ModelGateError(
    'artifact.digest_mismatch',
    `${shown} is not what was uploaded: its digest differs`,
    'Run the job again; if it happens again, find out what stands between the runner and GitHub.',
  );
}
