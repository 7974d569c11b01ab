import { mkdir, mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';
import type { ArtifactStore, WorkflowArtifact } from '../contracts/ports.ts';
import { parseWorkflowAddress, WORKFLOW_ADDRESS_REMEDY } from '../contracts/workflow-address.ts';
import { hashFile } from './digest.ts';
import type { ArtifactRequest, ArtifactSource, LocalArtifact } from './source.ts';
import { digestMismatch, impostor, normalizeDigest, tooLarge } from './verify.ts';
import { chooseFile } from './workflow/contents.ts';

/** A file of an artifact that a workflow run keeps: `artifact:NAME[/PATH]`, see `parseWorkflowAddress`. */
export const workflowSource: ArtifactSource = { fetch: fetchFromWorkflow };

async function fetchFromWorkflow(request: ArtifactRequest): Promise<LocalArtifact> {
  const { uri, maxBytes } = request;
  const address = parseWorkflowAddress(uri);
  if ('problem' in address) {
    throw new ModelGateError('artifact.invalid_url', `${uri} ${address.problem}`, WORKFLOW_ADDRESS_REMEDY);
  }
  const expected = request.sha256 === undefined ? undefined : normalizeDigest(request.sha256);
  const directory = await downloadOnce(address.artifact, request);
  const path = join(directory, await chooseFile(directory, address.path, uri));
  if ((await impostor(path)) === 'lfs pointer') throw lfsPointer(uri);
  const { sizeBytes, sha256 } = await hashFile(path, request.signal);
  if (maxBytes !== undefined && sizeBytes > maxBytes) throw tooLarge(uri, sizeBytes, maxBytes);
  if (expected !== undefined && sha256 !== expected) throw digestMismatch(uri, expected, sha256);
  return { uri, path, directory: dirname(path), name: basename(path) };
}

/** A store lives as long as a run, and what it gave once is not asked for again, a failure included. */
const downloads = new WeakMap<ArtifactStore, Map<string, Promise<string>>>();

function downloadOnce(artifact: WorkflowArtifact, { uri, store, scratchRoot }: ArtifactRequest): Promise<string> {
  if (!store || scratchRoot === undefined) throw noStore(uri);
  const known = downloads.get(store) ?? new Map<string, Promise<string>>();
  downloads.set(store, known);
  const key = JSON.stringify([artifact.name, artifact.runId, artifact.workflow, artifact.branch]);
  const directory = known.get(key) ?? download(artifact, store, scratchRoot);
  known.set(key, directory);
  return directory;
}

async function download(artifact: WorkflowArtifact, store: ArtifactStore, scratchRoot: string): Promise<string> {
  await mkdir(scratchRoot, { recursive: true });
  const directory = await mkdtemp(join(scratchRoot, 'artifact-'));
  await store.download(artifact, directory);
  return directory;
}

function noStore(uri: string): ModelGateError {
  return new ModelGateError(
    'artifact.no_store',
    `${uri} is an artifact of a workflow run, and those can be fetched inside a GitHub Actions job only`,
    'On the command line, download it (`gh run download`) and name its path.',
  );
}

function lfsPointer(uri: string): ModelGateError {
  return new ModelGateError(
    'artifact.lfs_pointer',
    `${uri} is a Git LFS pointer, not the file itself`,
    'In the workflow that uploads it, check out with `lfs: true`.',
  );
}
