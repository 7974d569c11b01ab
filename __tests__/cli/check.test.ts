import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../schemas/generated/result.d.ts';
import validate from '../../schemas/generated/result.validate.js';
import { parseXml } from '../reports/xml.ts';
import { classifier } from '../run/models.ts';
import { type Finished, folder, repository, run } from './command.ts';

const space = folder();
const gate = (checks: string) => `version: 1\nmodels:\n  - id: m\n    artifact: good.onnx\n    checks: ${checks}\n`;

beforeAll(() => {
  space.write('good.onnx', classifier());
  space.write('pass.yml', gate('{ size: { max: 1 MB } }'));
  space.write('fail.yml', gate('{ size: { max: 1 B } }'));
  space.write('wrong.yml', gate('{ sise: { max: 1 B } }'));
  space.write('error.yml', gate('{ size: { max: 1 MB } }').replace('good.onnx', 'absent.onnx'));
});

const inSpace = (...args: string[]) => run(args, { cwd: space.path });

describe('the examples', () => {
  const example = (name: string) => run(['check', `examples/${name}`, '--json', path.join(space.path, `${name}.json`)]);
  let finished: Record<string, Finished>;

  beforeAll(async () => {
    const names = ['quickstart', 'collapsed', 'broken'];
    finished = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await example(name)])));
  });

  it.each<[string, number, RegExp, string]>([
    ['quickstart', 0, /^PASS 1 model, \d+ limits/, 'pass'],
    ['collapsed', 1, /^FAIL collapsed: diversity\.unique_predictions 1/, 'fail'],
    ['broken', 3, /^ERROR broken: .*waveforms\.onnx/, 'error'],
  ])('end as their names say, with the reason in the first line: %s', (name, status, first, verdict) => {
    expect(finished[name]!.status, finished[name]!.stderr).toBe(status);
    expect(finished[name]!.stdout.split('\n')[0]).toMatch(first);
    const result = JSON.parse(readFileSync(path.join(space.path, `${name}.json`), 'utf8')) as Result;
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.verdict).toBe(verdict);
  });

  it('tell their progress on the other stream, and nothing else there', () => {
    const { stdout, stderr } = finished.quickstart!;
    expect(stderr.split('\n')).toContain('waveforms: quality');
    expect(stdout).not.toContain('waveforms: quality');
    expect(stderr).not.toMatch(/accuracy|PASS/);
  });
});

describe('check', () => {
  it.each<[string, number, Result['verdict']]>([
    ['pass.yml', 0, 'pass'],
    ['fail.yml', 1, 'fail'],
    ['wrong.yml', 2, 'error'],
    ['absent.yml', 2, 'error'],
    ['error.yml', 3, 'error'],
  ])('ends %s with %i, and writes every report in every case', async (name, status, verdict) => {
    const file = (ending: string) => path.join('reports', `${name}.${ending}`);
    const reports = ['--json', file('json'), '--markdown', file('md'), '--junit', file('xml'), '--html', file('html')];
    const finished = await inSpace('check', name, ...reports);
    expect(finished.status, finished.stderr).toBe(status);
    expect(finished.stdout).toMatch(new RegExp(`^${verdict.toUpperCase()} `));
    const read = (ending: string) => readFileSync(path.join(space.path, file(ending)), 'utf8');
    const result = JSON.parse(read('json')) as Result;
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result.verdict).toBe(verdict);
    expect(read('md')).toMatch(new RegExp(verdict, 'i'));
    expect(read('html')).toMatch(/^<!doctype html>/i);
    expect(() => parseXml(read('xml'))).not.toThrow();
    expect(finished.stderr).not.toMatch(/ {4}at |node:internal/);
  });

  it('says in the first line what is wrong with a gate file', async () => {
    const { stdout } = await inSpace('check', 'wrong.yml');
    expect(stdout.split('\n')[0]).toMatch(/sise.*did you mean "?size/);
  });

  it('finds the gate file of the folder it runs in', async () => {
    space.write('home/good.onnx', classifier());
    space.write('home/.github/model-gate.yml', gate('{ size: { max: 1 MB } }'));
    const finished = await run(['check'], { cwd: path.join(space.path, 'home') });
    expect(finished.status, finished.stdout).toBe(0);
    expect(finished.stdout).toContain('.github/model-gate.yml');
  });

  it('judges the models that are asked for', async () => {
    space.write(
      'two.yml',
      `${gate('{ size: { max: 1 MB } }')}  - id: n\n    artifact: absent.onnx\n    checks: { size: { max: 1 B } }\n`,
    );
    expect((await inSpace('check', 'two.yml', '--only', 'm')).status).toBe(0);
    expect((await inSpace('check', 'two.yml', '--only', 'm', '--only', 'n')).status).toBe(3);
    expect((await inSpace('check', 'two.yml', '--only=n,m')).status).toBe(3);
    const unknown = await inSpace('check', 'two.yml', '--only', 'x');
    expect(unknown.status).toBe(64);
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr.split('\n')[0]).toMatch(/--only: there is no model "x".*m, n$/);
  });

  it('does not pass where a report could not be written, but writes the others', async () => {
    space.write('a-file', '');
    const finished = await inSpace('check', 'pass.yml', '--json', 'a-file/r.json', '--markdown', 'beside.md');
    expect(finished.status).toBe(3);
    expect(finished.stderr).toMatch(/a-file\/r\.json: the json report could not be written/);
    expect(existsSync(path.join(space.path, 'beside.md'))).toBe(true);
    expect((await inSpace('check', 'fail.yml', '--json', '.')).status).toBe(3);
  });

  it('colours only where it is wanted', async () => {
    const escapes = async (env: NodeJS.ProcessEnv) => {
      const { stdout } = await run(['check', 'pass.yml'], { cwd: space.path, env });
      return stdout.includes('\u001b[');
    };
    expect(await escapes({})).toBe(false);
    expect(await escapes({ FORCE_COLOR: '1' })).toBe(true);
    expect(await escapes({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await escapes({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('leaves nothing behind in the temporary folder', async () => {
    const TMPDIR = path.join(space.path, 'tmp');
    space.write('tmp/mine', '');
    await run(['check', path.join(repository, 'examples/collapsed')], { env: { TMPDIR } });
    await run(['check', 'absent.yml'], { env: { TMPDIR } });
    expect(readdirSync(TMPDIR)).toEqual(['mine']);
    expect(tmpdir()).not.toBe(TMPDIR);
  });
});
