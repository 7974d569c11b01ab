import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { startModelProcess } from '../../../src/run/process/index.ts';
import { isolate, type Probe } from '../../../src/run/process/isolation.ts';
import { endlessModel } from '../../worker/models.ts';
import { anything, linux, processes, processesOf } from './fixture.ts';

const limits = { timeMs: 1000, memoryBytes: 4e9 };
const held = linux ? (await isolate(limits, 'cpu')).protections.join(', ') : '';

describe('isolate', () => {
  const only =
    (...programs: string[]): Probe =>
    async (command) =>
      programs.includes(command[0]!);

  it('uses what works, from the outside in', async () => {
    const { prefix, protections } = await isolate(limits, 'cpu', async () => true, 'linux');
    expect(protections).toEqual([
      'user, pid, network, ipc and mount namespaces',
      'no new privileges',
      'data limit 4 GB',
    ]);
    expect(prefix.indexOf('unshare')).toBeLessThan(prefix.indexOf('prlimit'));
    expect(prefix.join(' ')).toMatch(/ --data=4\d{9}( |$)/);
  });

  it('does without a fresh /proc where the kernel refuses one', async () => {
    const { protections } = await isolate(limits, 'cpu', async (command) => !command.includes('--mount-proc'), 'linux');
    expect(protections[0]).toBe('user, pid, network and ipc namespaces');
  });

  it('claims nothing that does not work', async () => {
    expect(await isolate(limits, 'cpu', only(), 'linux')).toEqual({ prefix: [], protections: [] });
    expect((await isolate(limits, 'cpu', only('prlimit'), 'linux')).protections).toEqual(['data limit 4 GB']);
    expect(await isolate(limits, 'cpu', async () => true, 'darwin')).toEqual({ prefix: [], protections: [] });
  });

  it('leaves data unlimited for CUDA, and says so by not saying it', async () => {
    const { prefix, protections } = await isolate(limits, 'cuda', only('prlimit'), 'linux');
    expect(prefix.join(' ')).not.toContain('--data');
    expect(protections).toEqual([]);
  });
});

describe('what a model process can see', () => {
  const { script, folder, start, loadRequest, evaluateRequest, workerPath } = processes();
  process.env.MODEL_GATE_TEST_TOKEN = 'secret-of-the-parent';
  afterAll(() => {
    delete process.env.MODEL_GATE_TEST_TOKEN;
  });

  /** What `expression` is worth inside a model process. */
  async function inside(expression: string): Promise<string> {
    const model = await script(
      `socket.once('data', async () => { let seen; try { seen = await (${expression}); } catch (error) { seen = 'error ' + error.code; } fail(JSON.stringify(seen)); });`,
    );
    const error = (await model.request(anything).catch((reason) => reason)) as Error;
    return JSON.parse(error.message);
  }

  it('is an environment without anything of the parent', async () => {
    const seen = (await inside('Object.keys(process.env)')) as unknown as string[];
    const system = [
      'TMPDIR',
      'PWD',
      'OLDPWD',
      'SHLVL',
      '_',
      'TEMP',
      'TMP',
      'SystemRoot',
      'SystemDrive',
      'windir',
      'ComSpec',
    ];
    expect(seen.filter((name) => !system.includes(name) && !/^(NUMBER_OF_)?PROCESSOR/.test(name))).toEqual([]);
    expect(await inside('process.cwd()')).toBe(folder);
  });

  it.runIf(held.includes('user'))('is not the environment of its parent through /proc', async () => {
    const read = `fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).some((pid) => { try { return fs.readFileSync('/proc/' + pid + '/environ', 'latin1').includes('secret-of-the-parent'); } catch { return false; } })`;
    expect(await inside(read)).toBe(false);
    expect(
      await inside(
        `fs.existsSync('/proc/${process.pid}/environ') && fs.readFileSync('/proc/${process.pid}/environ', 'latin1').length`,
      ),
    ).not.toEqual(expect.any(Number));
  });

  it.runIf(held.includes('network'))('is no network', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const connect = `new Promise((resolve, reject) => net.connect(${port}, '127.0.0.1').on('connect', () => resolve('connected')).on('error', reject))`;
    expect(await inside(connect)).toMatch(/^error E(NETUNREACH|CONNREFUSED)$/);
    server.close();
  });

  it.runIf(held.includes('data limit'))('is its limits', async () => {
    const seen = await inside("fs.readFileSync('/proc/self/limits', 'utf8')");
    expect(seen).toMatch(/Max data size +2\d{9} +2\d{9} /);
    expect(seen).toMatch(/Max core file size +0 +0 /);
  });

  it.runIf(linux)('ends with the process that started it, even while a model runs', async () => {
    const requests = [loadRequest(endlessModel()), evaluateRequest(Float32Array.of(1, 2, 3, 4), 4)];
    const parent = fileURLToPath(new URL('./parent.ts', import.meta.url));
    const args = ['--import', 'tsx', parent, workerPath, folder, JSON.stringify(requests)];
    const orphaning = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(orphaning.stdout, 'data');
    expect(processesOf(workerPath)).toHaveLength(1);
    orphaning.kill('SIGKILL');
    await expect.poll(() => processesOf(workerPath), { timeout: 10_000 }).toEqual([]);
  });

  it('reports what holds', async () => {
    const model = await start();
    expect(model.isolation).toContain('environment scrubbed');
    expect(model.isolation).toContain('memory watchdog');
  });

  it('cannot be started from nothing', async () => {
    const started = startModelProcess({ workerPath, limits, device: 'cpu', scratchDir: `${folder}/absent` });
    await expect(started).rejects.toMatchObject({ code: 'model.process_failed' });
  });
});
