import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Event } from '../events.ts';
import type { FakeGitHub } from '../fake-github.ts';
import type { FakeResults } from '../fake-results.ts';

export interface RunContext {
  runId?: number;
  runNumber?: number;
  runAttempt?: number;
  workflow?: string;
  /** File name of the workflow below .github/workflows. */
  workflowFile?: string;
  job?: string;
  actor?: string;
}

const OS_NAMES: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** What a child process needs of its parent's environment; the rest could tell the Action where it really runs. */
const INHERITED = ['PATH', 'Path', 'SystemRoot', 'ComSpec', 'PATHEXT'];

interface Setting {
  event: Event;
  github: FakeGitHub;
  results?: FakeResults | undefined;
  workspace: string;
  context?: RunContext | undefined;
}

/**
 * The variables that the runner sets for a step, but for inputs, state and file commands; makes the folders they name.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export async function runnerEnvironment(setting: Setting, temp: string): Promise<Record<string, string>> {
  const { event, github, results, workspace, context = {} } = setting;
  const folders = { RUNNER_TEMP: 'temp', RUNNER_TOOL_CACHE: 'tool-cache', HOME: 'home' };
  const paths = Object.entries(folders).map(([name, folder]) => [name, path.join(temp, folder)] as const);
  await Promise.all(paths.map(([, folder]) => mkdir(folder, { recursive: true })));
  const eventPath = path.join(temp, 'event.json');
  await writeFile(eventPath, JSON.stringify(event.payload));
  const { runId = 1, runNumber = 1, runAttempt = 1, workflow = 'Models', workflowFile = 'models.yml' } = context;
  const kept = INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    ...Object.fromEntries(paths),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__model-gate',
    GITHUB_ACTION_REPOSITORY: 'model-gate/model-gate',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: context.actor ?? event.actor,
    GITHUB_TRIGGERING_ACTOR: context.actor ?? event.actor,
    GITHUB_API_URL: github.url,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_JOB: context.job ?? 'gate',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0]!,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(runAttempt),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: String(runNumber),
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: workflow,
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/${workflowFile}@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'Fake runner',
    RUNNER_OS: OS_NAMES[process.platform] ?? process.platform,
    USERPROFILE: path.join(temp, folders.HOME),
    ...(results
      ? {
          ACTIONS_RESULTS_URL: results.url,
          ACTIONS_RUNTIME_TOKEN: results.runtimeToken,
          ACTIONS_CACHE_SERVICE_V2: 'True',
        }
      : {}),
  };
}
