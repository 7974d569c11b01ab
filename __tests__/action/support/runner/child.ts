import { type ChildProcess, spawn } from 'node:child_process';

interface ChildResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningChild {
  result: Promise<ChildResult>;
  /** As the runner cancels a step: SIGINT, SIGTERM 7.5 s later, SIGKILL another 2.5 s later, times `scale`. */
  cancel(scale?: number): void;
}

const TERM_AFTER_MS = 7500;
const KILL_AFTER_MS = 10_000;

/** Runs Node on a script and its arguments; past `timeoutMs` it is killed and the result is rejected with the log so far. */
export function startChild(
  node: string,
  args: readonly string[],
  options: { cwd: string; env: Readonly<Record<string, string>>; timeoutMs: number },
): RunningChild {
  const { cwd, env, timeoutMs } = options;
  const child = spawn(node, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const timers: NodeJS.Timeout[] = [];
  return {
    result: collect(child, timeoutMs, () => {
      for (const timer of timers) clearTimeout(timer);
    }),
    cancel(scale = 1) {
      child.kill('SIGINT');
      timers.push(setTimeout(() => child.kill('SIGTERM'), TERM_AFTER_MS * scale));
      timers.push(setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS * scale));
    },
  };
}

function collect(child: ChildProcess, timeoutMs: number, done: () => void): Promise<ChildResult> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the step did not end within ${timeoutMs} ms\n${texts.stdout}\n${texts.stderr}`));
    }, timeoutMs);
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      done();
      resolve({ exitCode, signal, ...texts });
    });
  });
}
