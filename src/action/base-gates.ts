import path from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';
import type { BaseGates } from '../run/base-gate.ts';
import type { RunContext } from './context.ts';
import type { GateFiles } from './gate-files.ts';
import { failureOf, type GitHub } from './github.ts';

const NOT_FOUND = 404;

/** The gate files at a commit of the repository, read through GitHub's API: a checkout seldom holds more than one commit. */
export function baseGatesAt(
  github: GitHub,
  { owner, repo }: RunContext,
  { root }: GateFiles,
  sha: string,
  policy: BaseGates['policy'],
): BaseGates {
  return {
    policy,
    async read(file) {
      const name = path.relative(root, file).split(path.sep).join('/');
      try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', {
          owner,
          repo,
          path: name,
          ref: sha,
          headers: { accept: 'application/vnd.github.raw+json' },
        });
        return asBytes(data);
      } catch (error) {
        const { status, message } = failureOf(error);
        if (status === NOT_FOUND) return undefined;
        throw new ModelGateError(
          'baseline.gate_unreadable',
          `${name} of the base (${sha.slice(0, 7)}) cannot be read: ${message}`,
          'Give the job `permissions: contents: read`, and run it again.',
        );
      }
    },
  };
}

/** Octokit gives raw content as text or as bytes, by its type. */
function asBytes(data: unknown): Buffer {
  return typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as ArrayBuffer);
}
