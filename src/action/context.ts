import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ModelGateError } from '../contracts/errors.ts';
import type { EventFacts } from './event.ts';
import type { Payload } from './payload.ts';
import type { RunIdentity } from './run-order.ts';

/** What the runner says about this run. */
export interface RunContext extends EventFacts {
  run: RunIdentity;
  /** File name of the workflow, where the runner says it. */
  workflow?: string | undefined;
  /** Absolute; everything that a gate names lies in it or in `temporary`. */
  workspace: string;
  temporary: string;
  serverUrl: string;
}

/** @throws ModelGateError `runner.environment` where this is no runner */
export function readContext(env: NodeJS.ProcessEnv): RunContext {
  const [owner = '', repo = ''] = required(env, 'GITHUB_REPOSITORY').split('/');
  return {
    event: required(env, 'GITHUB_EVENT_NAME'),
    payload: readPayload(env.GITHUB_EVENT_PATH),
    sha: required(env, 'GITHUB_SHA'),
    ref: env.GITHUB_REF ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    owner,
    repo,
    workflow: /\/([^/@]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1],
    run: {
      id: Number(required(env, 'GITHUB_RUN_ID')),
      number: Number(env.GITHUB_RUN_NUMBER ?? 1),
      attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
    },
    workspace: required(env, 'GITHUB_WORKSPACE'),
    temporary: env.RUNNER_TEMP || tmpdir(),
    serverUrl: (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, ''),
  };
}

export function runUrl({ serverUrl, owner, repo }: RunContext, run: RunIdentity): string {
  return `${serverUrl}/${owner}/${repo}/actions/runs/${run.id}/attempts/${run.attempt}`;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new ModelGateError('runner.environment', `${name} is not set`, 'Run this as an action of a workflow.');
}

function readPayload(file: string | undefined): Payload {
  if (!file) return {};
  try {
    const payload: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof payload === 'object' && payload !== null ? (payload as Payload) : {};
  } catch {
    throw new ModelGateError(
      'runner.environment',
      'the event payload cannot be read',
      'Run this as an action of a workflow.',
    );
  }
}
