import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ProgressEvent } from '../../../src/contracts/progress.ts';
import { findNpm } from '../../../src/runtimes/install/npm.ts';
import { prepare, requireReachable } from '../../../src/runtimes/install/prepare.ts';
import { ensureRuntime } from '../../../src/runtimes/install.ts';
import { useTemporaryFolder } from '../../artifacts/workspace.ts';

const folder = useTemporaryFolder();
const NAME = '@tensorflow/tfjs-node';
const PACKAGES = fileURLToPath(new URL('../../../src/runtimes/packages', import.meta.url));
/** Nothing listens there. */
const NOWHERE = { TFJS_NODE_CDN_STORAGE: 'http://127.0.0.1:9/' };

/** An installed package of that name whose install script is ours. */
async function installed(script: string) {
  const directory = join(folder(), 'installed');
  const place = async (name: string, content: string) => {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  };
  const own = { name: NAME, version: '4.22.0', scripts: { install: 'node install.js' } };
  await place('package.json', JSON.stringify({ dependencies: { [NAME]: '4.22.0' } }));
  await place(`node_modules/${NAME}/package.json`, JSON.stringify(own));
  await place(`node_modules/${NAME}/install.js`, script);
  await place(
    'node_modules/other/package.json',
    JSON.stringify({ name: 'other', version: '1.0.0', scripts: { install: 'exit 9' } }),
  );
  const npmCli = await findNpm(process.execPath, process.env);
  return { execPath: process.execPath, npmCli: npmCli!, directory, env: process.env, timeoutMs: 60_000 };
}

const WRITE = (file: string) =>
  `const fs = require('node:fs'); fs.mkdirSync('lib/napi-v8', { recursive: true }); fs.writeFileSync('lib/napi-v8/${file}', '');`;

describe('an install script', () => {
  it('is run for its own package alone', async () => {
    await expect(prepare(NAME, await installed(WRITE('tfjs_binding.node')))).resolves.toBeUndefined();
  });

  it('sees no secret of the job', async () => {
    const seen = join(folder(), 'seen.json');
    const run = await installed(
      `${WRITE('tfjs_binding.node')} fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env));`,
    );
    const secrets = {
      NODE_AUTH_TOKEN: 'hunter2-1',
      AWS_SECRET_ACCESS_KEY: 'hunter2-2',
      MY_KEY: 'hunter2-3',
      GITHUB_TOKEN: 'hunter2-4',
    };
    await prepare(NAME, { ...run, env: { ...run.env, ...secrets } });
    const text = await readFile(seen, 'utf8');
    expect(text).toContain('PATH');
    expect(text).not.toContain('hunter2');
  });

  it('must leave what it is run for', async () => {
    await expect(prepare(NAME, await installed(WRITE('something.else')))).rejects.toThrow('left no tfjs_binding.node');
  });

  it('that fails says why on one line', async () => {
    const run = await installed('console.error("no such\\nhost"); process.exit(3)');
    const error = (await prepare(NAME, run).catch((caught: unknown) => caught)) as Error;
    expect(error.message).toMatch(/install script failed: npm rebuild ended with status \d+: .*no such.*host/);
    expect(error.message).not.toContain('\n');
  });

  it('that hangs is ended with all that it started', async () => {
    const beat = join(folder(), 'beat');
    const child = `setInterval(() => require("node:fs").appendFileSync(${JSON.stringify(beat)}, "x"), 20)`;
    const run = await installed(
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`,
    );
    await expect(prepare(NAME, { ...run, timeoutMs: 4000 })).rejects.toThrow('was ended after 4 s');
    if (process.platform === 'win32') return;
    const before = existsSync(beat) ? (await readFile(beat)).length : 0;
    await sleep(200);
    expect(existsSync(beat) ? (await readFile(beat)).length : 0).toBe(before);
  });

  it('needs npm, and no other package has one', async () => {
    await expect(prepare(NAME, undefined)).rejects.toThrow('needs npm');
    await expect(prepare('onnxruntime-node', undefined)).resolves.toBeUndefined();
  });
});

describe('a place to download from that cannot be reached', () => {
  it('is named', async () => {
    await expect(requireReachable(NAME, NOWHERE)).rejects.toThrow('http://127.0.0.1:9/, which cannot be reached');
    await expect(requireReachable('onnxruntime-node', NOWHERE)).resolves.toBeUndefined();
  });

  it('is left to the script where there is a proxy', async () => {
    await expect(requireReachable(NAME, { ...NOWHERE, HTTPS_PROXY: 'http://proxy' })).resolves.toBeUndefined();
  });

  it('fails an installation before anything is fetched, and the next one at once', async () => {
    const distDir = join(folder(), 'program/dist');
    await mkdir(join(distDir, 'runtimes/tfjs-node'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) {
      await writeFile(join(distDir, 'runtimes/tfjs-node', name), await readFile(join(PACKAGES, 'tfjs-node', name)));
    }
    const events: ProgressEvent[] = [];
    const ensure = () =>
      ensureRuntime({
        id: 'tfjs-node',
        packageName: NAME,
        distDir,
        cacheDir: join(folder(), 'cache'),
        env: NOWHERE,
        execPath: process.execPath,
        host: { platform: 'linux', arch: 'x64', glibc: '2.36' },
        progress: (event) => events.push(event),
      });
    const errors = [await ensure().catch((error) => error), await ensure().catch((error) => error)];
    for (const error of errors) {
      expect(error).toMatchObject({
        code: 'runtime.install_failed',
        message: expect.stringContaining('cannot be reached'),
      });
    }
    expect(events).toEqual([{ kind: 'step', text: `Installing ${NAME} 4.22.0` }]);
  });
});
