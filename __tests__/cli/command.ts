import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
const cli = path.join(repository, 'dist/cli.js');

export interface Finished {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the built program and waits for its end. */
export function run(
  args: string[],
  { cwd = repository, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const options = { cwd, env: { ...inherited, ...env }, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, ...args], options, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** A folder to run in, removed after the tests of the file. */
export function folder(): { path: string; write(name: string, content: string | Uint8Array): string } {
  const root = mkdtempSync(path.join(tmpdir(), 'gate-cli-'));
  afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  return {
    path: root,
    write(name, content) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
