import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Event } from './events.ts';
import type { FakeGitHub } from './fake-github.ts';
import type { FakeResults } from './fake-results.ts';
import { readActionFile } from './runner/action-file.ts';
import { startChild } from './runner/child.ts';
import { type Annotation, type Group, readLog } from './runner/commands.ts';
import { type RunContext, runnerEnvironment } from './runner/environment.ts';
import { type CommandResults, createCommandFiles, readCommandFiles } from './runner/files.ts';
import { temporaryFolder } from './temp.ts';

export interface RunOptions {
  event: Event;
  github: FakeGitHub;
  results?: FakeResults;
  workspace: string;
  /** Values of declared inputs; the others have the defaults of action.yml. */
  inputs?: Readonly<Record<string, string>>;
  /** Added to the runner's variables, or replacing them; `undefined` takes one away. */
  env?: Readonly<Record<string, string | undefined>>;
  context?: RunContext;
  /** The binary that runs the Action; this process's own unless given. */
  node?: string;
  actionFile?: string;
  /** In place of `runs.main`. */
  entry?: string;
  timeoutMs?: number;
}

export interface ActionResult extends CommandResults {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** The log without commands. */
  log: string;
  annotations: Annotation[];
  groups: Group[];
  masks: string[];
  /** Where the token shows, though it must not. */
  leaks: string[];
  /** RUNNER_TEMP. */
  temp: string;
  options: RunOptions;
}

export interface StartedAction {
  result: Promise<ActionResult>;
  /** Cancels as the runner does; `scale` shortens its waits. */
  cancel(scale?: number): Promise<void>;
}

const ACTION_FILE = fileURLToPath(new URL('../../../action.yml', import.meta.url));
const TIMEOUT_MS = 60_000;

/** Runs the Action's main step to its end. */
export function runAction(options: RunOptions): Promise<ActionResult> {
  return startAction(options).result;
}

export function startAction(options: RunOptions): StartedAction {
  return startStep(options, 'main', {});
}

/** Runs the post step of the job whose main step ended with `previous`. */
export function runPost(previous: ActionResult, overrides: Partial<RunOptions> = {}): Promise<ActionResult> {
  const state = Object.entries(previous.state).map(([name, value]) => [`STATE_${name}`, value]);
  const { entry: _, ...options } = previous.options;
  return startStep(
    { ...options, ...overrides },
    'post',
    Object.fromEntries(state) as Record<string, string>,
    previous.temp,
  ).result;
}

function startStep(
  options: RunOptions,
  step: 'main' | 'post',
  state: Readonly<Record<string, string>>,
  jobTemp?: string,
): StartedAction {
  const started = prepareStep(options, step, state, jobTemp);
  return {
    result: started.then((each) => each.result),
    async cancel(scale) {
      (await started).cancel(scale);
    },
  };
}

async function prepareStep(
  options: RunOptions,
  step: 'main' | 'post',
  state: Readonly<Record<string, string>>,
  jobTemp?: string,
) {
  const action = readActionFile(options.actionFile ?? ACTION_FILE);
  const script = options.entry ?? action[step];
  if (script === undefined) throw new Error(`action.yml has no ${step} step`);
  const job = jobTemp ? path.dirname(jobTemp) : await temporaryFolder();
  const files = await createCommandFiles(job);
  const runner = await runnerEnvironment(options, job);
  const all: Record<string, string | undefined> = {
    ...runner,
    ...action.inputs(options.inputs ?? {}, options.github.token),
    ...files,
    ...state,
    ...options.env,
  };
  const env = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const child = startChild(options.node ?? process.execPath, [script], {
    cwd: options.workspace,
    env,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
  });
  const result = child.result.then(async (ended): Promise<ActionResult> => {
    const { text, ...log } = readLog(ended.stdout);
    const commands = await readCommandFiles(files);
    const shown = { stdout: ended.stdout, stderr: ended.stderr, ...commands };
    return {
      ...ended,
      ...log,
      ...commands,
      log: text,
      leaks: leaks(shown, options.github.token),
      temp: runner.RUNNER_TEMP!,
      options,
    };
  });
  return { result, cancel: child.cancel };
}

/** The command that masks the token must name it; everywhere else it is a leak. */
function leaks(shown: Readonly<Record<string, unknown>>, token: string): string[] {
  return Object.entries(shown).flatMap(([name, value]) => {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(`::add-mask::${token}`, '');
    return text.includes(token) ? [name] : [];
  });
}
