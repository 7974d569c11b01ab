import { type ChildProcess, spawn } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import { npmEnvironment, redactOutput, scriptEnvironment, variable } from './environment.ts';

const TAIL_CHARACTERS = 8000;

/** The script `npm-cli.js` of the npm beside this Node, else of the first one on PATH; undefined where there is none. */
export async function findNpm(execPath: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const beside = dirname(await realpath(execPath).catch(() => execPath));
  const candidates = [...inPrefix(beside)];
  for (const folder of (variable(env, 'PATH') ?? '').split(delimiter)) {
    // A relative entry would look into whatever folder we happen to stand in.
    if (!isAbsolute(folder)) continue;
    const command = await realpath(join(folder, 'npm')).catch(() => undefined);
    if (command && basename(command) === 'npm-cli.js') candidates.push(command);
    else if (command) candidates.push(join(dirname(command), 'npm-cli.js'));
    candidates.push(...inPrefix(folder));
  }
  for (const candidate of candidates) {
    if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  }
  return undefined;
}

/** Where npm's own script lies for a folder of programs, on POSIX and on Windows. */
function inPrefix(folder: string): string[] {
  const script = ['node_modules', 'npm', 'bin', 'npm-cli.js'];
  return [join(folder, '..', 'lib', ...script), join(folder, ...script)];
}

export interface NpmRun {
  execPath: string;
  npmCli: string;
  /** The folder with `package.json` and `package-lock.json`. */
  directory: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
}

/** Runs `npm ci` without scripts; resolves to undefined, or to one line that says why it failed. */
export function npmCi(run: NpmRun): Promise<string | undefined> {
  // npm's own pauses would make a machine without network wait for more than a minute.
  const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  return runNpm(run, 'ci', ['--ignore-scripts', ...patience]);
}

/** Runs the install script of one package that is there already, and of no other; resolves like `npmCi`. */
export function npmRebuild(run: NpmRun, packageName: string): Promise<string | undefined> {
  return runNpm(run, 'rebuild', ['--ignore-scripts=false', '--foreground-scripts', packageName]);
}

async function runNpm(run: NpmRun, command: string, options: readonly string[]): Promise<string | undefined> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress', '--loglevel=error'];
  // Without the prefix, npm looks for a workspace in the folders above.
  const args = [run.npmCli, command, ...options, ...quiet, `--prefix=${run.directory}`];
  // A script that npm starts must end with it; npm alone stays with us, and ends when a person interrupts us.
  const ownGroup = command === 'rebuild' && process.platform !== 'win32';
  const child = spawn(run.execPath, args, {
    cwd: run.directory,
    env: command === 'rebuild' ? scriptEnvironment(run.env) : npmEnvironment(run.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: ownGroup,
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end(child, ownGroup);
  }, run.timeoutMs);
  let tail = '';
  const keep = (text: string) => {
    tail = (tail + text).slice(-TAIL_CHARACTERS);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(`npm did not start: ${error.message}`);
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (status === 0) resolve(undefined);
      else {
        const ended = late ? `was ended after ${run.timeoutMs / 1000} s` : `ended with ${signal ?? `status ${status}`}`;
        resolve(`npm ${command} ${ended}: ${essence(redactOutput(tail, run.env))}`);
      }
    });
  });
}

function end(child: ChildProcess, group: boolean): void {
  try {
    if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** What npm said, without its prefixes, stack frames and the way to its log file, on one line. */
function essence(tail: string): string {
  const lines = tail
    .split(/\r?\n/)
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => /\w/.test(line) && !/^at |complete log of this run|\.log$/.test(line));
  return [...new Set(lines)].join(' ').slice(0, 400);
}
