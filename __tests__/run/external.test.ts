import { describe, expect, it } from 'vitest';
import type { ExternalMetrics } from '../../schemas/generated/gate.d.ts';
import { followPointer } from '../../src/run/external/json-pointer.ts';
import { workspace } from './workspace.ts';

const at = workspace();

type Checks = ExternalMetrics['checks'];

async function judged(text: string, checks: Checks) {
  at.write('reports/whisper.json', text);
  const { result, exit } = await at.judge({ metrics: [{ id: 'voice', path: 'reports/whisper.json', checks }] });
  return { exit, check: result.metrics![0]!, result };
}

const wer: Checks = { wer: { at: '/metrics/wer', max: 0.1 } };

describe('numbers that another job measured', () => {
  it('pass and fail by their limits, at their line', async () => {
    const passed = await judged('{"metrics": {"wer": 0.08}}', wer);
    expect(passed).toMatchObject({ exit: 0, check: { check: 'voice', status: 'pass' } });
    expect(passed.check.evaluations[0]!.at.file).toBe('model-gate.yml');
    const failed = await judged('{"metrics": {"wer": 0.12}}', wer);
    expect(failed).toMatchObject({
      exit: 1,
      check: { evaluations: [{ metric: 'wer', actual: 0.12, threshold: 0.1 }] },
    });
  });

  it('take percentages and warnings', async () => {
    const { exit, check } = await judged('{"uptime": 0.985}', {
      uptime: { at: '/uptime', min: '99%', severity: 'warn' },
    });
    expect([exit, check.status, check.evaluations[0]!.threshold]).toEqual([0, 'warn', 0.99]);
  });

  it.each([
    ['{"metrics": {"cer": 0.1}}', 'the file has nothing at /metrics/wer; there are cer'],
    ['{"metrics": null}', 'the file has nothing at /metrics/wer'],
    ['{"metrics": {"wer": "0.05"}}', '/metrics/wer is a string, not a number'],
    ['{"metrics": {"wer": null}}', '/metrics/wer is null, not a number'],
    ['{"metrics": {"wer": 1e999}}', '/metrics/wer is not finite'],
  ])('are an error where they are not there: %s', async (text, reason) => {
    const { exit, check } = await judged(text, wer);
    expect(exit).toBe(3);
    expect(check.measurements[0]!.reason).toContain(reason);
  });

  it.each(['12.5', '100'])('are an error where %s percent are held against a share', async (uptime) => {
    const { exit, check } = await judged(`{"uptime": ${uptime}}`, { uptime: { at: '/uptime', min: '99%' } });
    expect(exit).toBe(3);
    expect(check.measurements[0]!.reason).toContain(`/uptime is ${uptime}, and a min of 99% is for a share`);
  });

  it.each([['{"metrics": {"wer": NaN}}'], [''], ['<html>']])(
    'are an error where the file is no JSON: %s',
    async (text) => {
      const { exit, check } = await judged(text, wer);
      expect([exit, check.status]).toEqual([3, 'error']);
      expect(check.reason).toMatch(/not valid JSON|is empty/);
    },
  );

  it.each([
    ['['.repeat(1e6), /is refused: .*nested deeper than 64/],
    [`[${'[],'.repeat(1e6)}[]]`, /is refused: it has more than 500000 arrays/],
  ])('are an error where the file is too much to parse', async (text, message) => {
    const { exit, check } = await judged(text, wer);
    expect(exit).toBe(3);
    expect(check.reason).toMatch(message);
  });

  it('are an error where the file is not there, and the other file is still judged', async () => {
    at.write('good.json', '[1, 2]');
    const { result, exit } = await at.judge({
      metrics: [
        { id: 'gone', path: 'gone.json', checks: wer },
        { id: 'good', path: 'good.json', checks: { second: { at: '/1', equals: 2 } } },
      ],
    });
    expect(exit).toBe(3);
    expect(result.metrics!.map(({ status }) => status)).toEqual(['error', 'pass']);
    expect((await at.judgeNamed('model-gate.yml', ['good'])).exit).toBe(0);
  });

  it('need an id of their own', async () => {
    const both = { id: 'a', path: 'good.json', checks: { second: { at: '/1', equals: 2 } } };
    const { result, exit } = await at.judge({ metrics: [both, both] });
    expect([exit, result.errors[0]!.code]).toEqual([2, 'gate.duplicate_id']);
  });

  it('or models must be there', async () => {
    const { exit, result } = await at.judge({});
    expect(exit).toBe(2);
    expect(result.errors[0]!.message).toMatch(/models.*metrics|metrics.*models/);
  });
});

describe('a JSON pointer', () => {
  /** The examples of RFC 6901, section 5. */
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };

  it.each([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('leads where RFC 6901 says: %j', (pointer, value) => {
    expect(followPointer(document, pointer)).toEqual({ value });
  });

  it.each([
    ['/foo/00', '/foo/00'],
    ['/foo/2', '/foo/2'],
    ['/foo/-', '/foo/-'],
    ['/foo/0/x', '/foo/0/x'],
    ['/__proto__/x', '/__proto__'],
    ['/foo/length', '/foo/length'],
  ])('leads nowhere: %s', (pointer, missing) => {
    expect(followPointer(document, pointer)).toMatchObject({ missing });
  });
});
