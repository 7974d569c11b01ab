import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNpm, npmCi } from '../../../src/runtimes/install/npm.ts';
import { useTemporaryFolder } from '../../artifacts/workspace.ts';

const folder = useTemporaryFolder();

async function place(path: string, content = ''): Promise<string> {
  const full = join(folder(), path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
  return full;
}

const script = 'node_modules/npm/bin/npm-cli.js';

describe('npm is found', () => {
  it('beside Node first', async () => {
    const beside = await place(`node/lib/${script}`);
    await place(`other/lib/${script}`);
    await mkdir(join(folder(), 'node/bin'));
    expect(await findNpm(join(folder(), 'node/bin/node'), { PATH: join(folder(), 'other/bin') })).toBe(beside);
  });

  it('in the folder of Node, as on Windows', async () => {
    const beside = await place(`node/${script}`);
    expect(await findNpm(join(folder(), 'node/node.exe'), {})).toBe(beside);
  });

  it.skipIf(process.platform === 'win32')('through a link on PATH, and nowhere in the working directory', async () => {
    const real = await place(`share/${script}`);
    await mkdir(join(folder(), 'bin'));
    await symlink(real, join(folder(), 'bin/npm'));
    const path = ['', '.', join(folder(), 'missing'), join(folder(), 'bin')].join(delimiter);
    expect(await findNpm(join(folder(), 'no/bin/node'), { Path: path })).toBe(real);
  });

  it('through the shell script on PATH', async () => {
    await place('bin/npm', '#!/bin/sh');
    const real = await place('bin/npm-cli.js');
    expect(await findNpm(join(folder(), 'no/bin/node'), { PATH: join(folder(), 'bin') })).toBe(real);
  });

  it('or it is not', async () => {
    await mkdir(join(folder(), 'bin/npm'), { recursive: true });
    expect(await findNpm(join(folder(), 'no/bin/node'), { PATH: join(folder(), 'bin') })).toBeUndefined();
    expect(await findNpm(join(folder(), 'no/bin/node'), {})).toBeUndefined();
  });
});

describe('an npm that fails', () => {
  async function run(source: string, timeoutMs = 30_000): Promise<string | undefined> {
    const npmCli = await place('npm-cli.cjs', source);
    const env = { ...process.env, NODE_AUTH_TOKEN: 'hunter2hunter2' };
    return npmCi({ execPath: process.execPath, npmCli, directory: folder(), env, timeoutMs });
  }

  it('says why on one line, without credentials', async () => {
    const failure = await run(`
      console.error('npm error code E401');
      console.error('npm error bad token hunter2hunter2');
      console.error('npm error     at request (/usr/lib/npm.js:1:2)');
      console.error('npm error }');
      console.error('npm error A complete log of this run can be found in: /x/debug-0.log');
      process.exitCode = 7;`);
    expect(failure).toBe('npm ci ended with status 7: code E401 bad token ***');
  });

  it('is ended after the time limit', async () => {
    expect(await run('setInterval(() => {}, 1000)', 300)).toMatch(/^npm ci was ended after 0.3 s/);
  });

  it('or floods its output keeps only the end', async () => {
    const failure = await run(`
      for (let i = 0; i < 1e5; i++) process.stderr.write('0123456789\\n');
      process.exitCode = 1;`);
    expect(failure!.length).toBeLessThan(500);
  });

  it('cannot be started', async () => {
    const npmCli = await place('npm-cli.cjs');
    const failed = npmCi({
      execPath: join(folder(), 'no-node'),
      npmCli,
      directory: folder(),
      env: {},
      timeoutMs: 1000,
    });
    expect(await failed).toMatch(/^npm did not start/);
  });

  it('and gets no input and no workflow secrets', async () => {
    const failure = await run(`
      const asked = require('node:fs').readFileSync(0, 'utf8');
      console.error(JSON.stringify([asked, process.argv.slice(2, 4), process.cwd() === require('node:fs').realpathSync('.')]));
      process.exitCode = 1;`);
    expect(failure).toBe('npm ci ended with status 1: ["",["ci","--ignore-scripts"],true]');
  });
});
