import { describe, expect, it } from 'vitest';
import { type Exit, timedOut, unexpectedExit } from '../../../src/run/process/failures.ts';

const limits = { timeMs: 90_000, memoryBytes: 4e9 };
const killed: Exit = { code: null, signal: 'SIGKILL', stderr: '', kernelKilledForMemory: false };
const reason = (changes: Partial<Exit>) => unexpectedExit({ ...killed, ...changes }, limits, 'loading the model');

describe('unexpectedExit', () => {
  it('tells a kill for want of memory from any other', () => {
    expect(reason({}).message).toBe('the model process crashed while loading the model: signal SIGKILL');
    expect(reason({ kernelKilledForMemory: true })).toMatchObject({
      code: 'model.out_of_memory',
      message: expect.stringContaining('(limit 4 GB) while loading the model: the operating system killed it'),
    });
    // Some other process was killed by the kernel; this one died of something else.
    expect(reason({ kernelKilledForMemory: true, signal: 'SIGSEGV' }).code).toBe('model.crashed');
  });

  it.each([
    "terminate called after throwing an instance of 'std::bad_alloc'",
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    '# Fatal process out of memory: Zone',
    'sh: Cannot allocate memory',
  ])('reads "%s" as out of memory', (stderr) => {
    expect(reason({ signal: 'SIGABRT', stderr }).code).toBe('model.out_of_memory');
  });

  it('reads the exit codes of shells as signals', () => {
    expect(reason({ signal: null, code: 139 }).message).toContain('signal SIGSEGV');
    expect(reason({ signal: null, code: 7 }).message).toContain('exit code 7');
    expect(reason({ signal: null, code: 255 }).message).toContain('exit code 255');
  });
});

describe('timedOut', () => {
  it.each([
    [300_000, '5 min'],
    [90_000, '90 s'],
    [1500, '1500 ms'],
  ])('writes %d ms as %s', (timeMs, written) => {
    expect(timedOut({ ...limits, timeMs }, 'waiting').message).toContain(`its time limit of ${written} while`);
  });
});
