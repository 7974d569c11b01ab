import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchArtifact } from '../../artifacts/index.ts';
import type { BaselineFiles } from '../../baseline/lookup.ts';
import { InvalidGateError, ModelGateError } from '../../contracts/errors.ts';
import { loadGateBytes } from '../../gate/index.ts';
import type { BaseGates } from '../../run/base-gate.ts';
import { artifactSettings, type Services } from '../../run/services.ts';
import type { FoundGate } from '../../run/session.ts';
import type { RunContext } from '../context.ts';
import { failureOf, type GitHub } from '../github.ts';

/** More than GitHub serves of one file. */
const MAX_BYTES = 100e6;
const DOWNLOAD_MS = 120_000;

interface Commit {
  github: GitHub;
  context: Pick<RunContext, 'owner' | 'repo'>;
  /** Of the repository in the workspace. */
  root: string;
  sha: string;
  gates: BaseGates;
}

/** The model files at a commit, by that commit's gate file, fetched one by one when they are asked for. */
export function filesAt(commit: Commit, { gates, files, cwd }: FoundGate, services: Services): BaselineFiles {
  return {
    async find(id, gatePath) {
      const file = files[gates.findIndex((gate) => gate.path === gatePath)];
      const short = commit.sha.slice(0, 7);
      try {
        const bytes = file === undefined ? undefined : await commit.gates.read(file);
        if (bytes === undefined) return { reason: `${short} has no gate file ${gatePath}` };
        const gate = loadGateBytes(bytes, file!, cwd);
        const model = gate.document.models?.find((one) => one.id === id);
        const uri = model?.artifact;
        if (!model || uri === undefined) return { reason: `the gate file at ${short} has no file for ${id}` };
        if (/^artifact:/i.test(uri)) return { reason: `${uri} of ${short} cannot be told from the one of this run` };
        const { baseDir } = gate;
        if (/^[a-z][a-z0-9+.-]+:/i.test(uri))
          return await fetchArtifact({ ...artifactSettings(services), uri, sha256: model.sha256, baseDir });
        const name = path.relative(commit.root, path.resolve(baseDir, uri)).split(path.sep).join('/');
        if (name.split('/')[0] === '..' || path.isAbsolute(name))
          return { reason: `${uri} lies outside the repository` };
        return await fileAt(commit, name, services.scratchRoot);
      } catch (error) {
        if (error instanceof InvalidGateError) return { reason: `the gate file at ${short} is not valid here` };
        if (error instanceof ModelGateError) return { reason: error.message };
        throw error;
      }
    },
  };
}

async function fileAt(
  { github, context: { owner, repo }, sha }: Commit,
  name: string,
  scratchRoot: string,
): Promise<{ directory: string; name: string } | { reason: string }> {
  const query = { owner, repo, path: name, ref: sha };
  const shown = `${name} at ${sha.slice(0, 7)}`;
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', query);
    if (Array.isArray(data) || data.type !== 'file') return { reason: `${shown} is no single file` };
    if (data.size > MAX_BYTES) return { reason: `${shown} has ${data.size} bytes, and the limit is ${MAX_BYTES}` };
    const raw = await github.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...query,
      headers: { accept: 'application/vnd.github.raw+json' },
      // Read as text, its bytes would be damaged.
      request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(DOWNLOAD_MS) },
    });
    const bytes = await limited(raw.data as unknown as ReadableStream<Uint8Array>);
    if (!bytes) return { reason: `${shown} has more than ${MAX_BYTES} bytes` };
    const directory = await mkdtemp(path.join(scratchRoot, 'baseline-model-'));
    await writeFile(path.join(directory, path.posix.basename(name)), bytes);
    return { directory, name: path.posix.basename(name) };
  } catch (error) {
    const { status, message } = failureOf(error);
    return { reason: `${shown} cannot be read: ${status === undefined ? message : `${message} (${status})`}` };
  }
}

async function limited(stream: ReadableStream<Uint8Array>): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > MAX_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
