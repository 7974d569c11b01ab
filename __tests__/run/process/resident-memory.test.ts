import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchResidentMemory } from '../../../src/run/process/resident-memory.ts';
import { linux } from './fixture.ts';

const HELD = 200e6;

const hasPs = process.platform !== 'win32' && succeeds('ps', ['-o', 'rss=', '-p', String(process.pid)]);

async function readingOf(platform: NodeJS.Platform): Promise<number> {
  const hold = `const held = Buffer.alloc(${HELD}, 1); console.log('held'); setInterval(() => held, 1000)`;
  const child = spawn(process.execPath, ['-e', hold], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const bytes = await new Promise<number>((resolve) => {
    const stop = watchResidentMemory(
      child.pid!,
      (reading) => {
        stop();
        resolve(reading);
      },
      platform,
    );
  });
  child.kill('SIGKILL');
  return bytes;
}

describe('watchResidentMemory', () => {
  it.runIf(linux)('reads what a process holds from /proc', async () => {
    const bytes = await readingOf('linux');
    expect(bytes).toBeGreaterThan(HELD);
    expect(bytes).toBeLessThan(2 * HELD);
  });

  it.runIf(hasPs)('reads it from ps elsewhere', async () => {
    const bytes = await readingOf('darwin');
    expect(bytes).toBeGreaterThan(HELD);
    expect(bytes).toBeLessThan(2 * HELD);
  });

  it.runIf(process.platform === 'win32')('reads it from PowerShell on Windows', async () => {
    expect(await readingOf('win32')).toBeGreaterThan(HELD);
  });
});

function succeeds(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
