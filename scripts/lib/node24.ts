import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Path of a Node 24 binary, fetched once through npx; `undefined` where that is not possible. */
export function node24(): string | undefined {
  found ??= { path: find() };
  return found.path;
}

let found: { path: string | undefined } | undefined;

const FETCH_MS = 180_000;

function find(): string | undefined {
  if (process.version.startsWith('v24.')) return process.execPath;
  try {
    // With this repository's `ignore-scripts`, the package has no program in it.
    const printed = execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.version + process.execPath'], {
      cwd: tmpdir(),
      env: { ...process.env, npm_config_ignore_scripts: 'false' },
      encoding: 'utf8',
      timeout: FETCH_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    return /^v24\.\d+\.\d+(.+)$/.exec(printed.trim().split('\n').at(-1)!)?.[1];
  } catch {
    return undefined;
  }
}
