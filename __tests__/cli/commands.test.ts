import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/contracts/version.ts';
import { classifier } from '../run/models.ts';
import { folder, run } from './command.ts';

const space = folder();
const inSpace = (...args: string[]) => run(args, { cwd: space.path });

beforeAll(() => {
  const gate =
    'version: 1\nmodels:\n  - id: m\n    artifact: absent.onnx\n    checks: { size: { max: 1 MB }, edge_cases: {} }\n';
  space.write('good.yml', gate);
  space.write('bad.yml', gate.replace('size', 'sise').replace('1 MB', '1 ms'));
  space.write('good.onnx', classifier(3));
});

describe('help and version', () => {
  it.each([[], ['help'], ['--help'], ['-h']])('explain the commands and the exit statuses: %s', async (...args) => {
    const { status, stdout, stderr } = await inSpace(...args);
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['check', 'inspect', 'validate', 'compare', 'convert'])
      expect(stdout).toContain(`model-gate ${command} `);
    for (const exit of ['0 pass', '1 the gate failed', '2 the gate file', '3 something', '64', '70']) {
      expect(stdout).toContain(exit);
    }
  });

  it.each(['version', '--version', '-v'])('tell the version: %s', async (arg) => {
    expect(await inSpace(arg)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explain one command', async () => {
    const { status, stdout } = await inSpace('inspect', '--help');
    expect([status, stdout]).toEqual([0, 'Usage: model-gate inspect MODEL [--dialect kmidi] [--json]\n']);
  });
});

describe('wrong usage', () => {
  it.each<[string[], RegExp]>([
    [['chekc'], /unknown command "chekc"/],
    [['constructor'], /unknown command "constructor"/],
    [['check', '--jsn', 'x'], /--jsn/],
    [['check', '--json'], /--json/],
    [['check', 'a.yml', 'b.yml'], /expected one argument, got 2: a\.yml b\.yml/],
    [['inspect'], /needs a model file/],
    [['validate', '--json'], /--json/],
  ])('is told as such, with help, on stderr: %j', async (args, said) => {
    const { status, stdout, stderr } = await inSpace(...args);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr.split('\n')[0]).toMatch(said);
    expect(stderr).not.toMatch(/ {4}at /);
  });
});

describe('validate', () => {
  it('takes a good gate file without looking at its models', async () => {
    expect(await inSpace('validate', 'good.yml')).toEqual({
      status: 0,
      stdout: 'good.yml: valid, 1 model(s), 3 limit(s)\n',
      stderr: '',
    });
  });

  it('lists every problem with its place, several files too', async () => {
    const { status, stdout } = await inSpace('validate', '*.yml');
    expect(status).toBe(2);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContain('good.yml: valid, 1 model(s), 3 limit(s)');
    expect(lines.filter((line) => /^bad\.yml:5:\d+: /.test(line)).length).toBeGreaterThan(0);
    expect(lines.find((line) => line.includes('sise'))).toMatch(/did you mean "?size/);
  });

  it('says that there is no gate file', async () => {
    const { status, stdout } = await inSpace('validate', 'absent.yml');
    expect([status, stdout]).toEqual([2, expect.stringMatching(/absent\.yml does not exist/)]);
  });
});

describe('inspect', () => {
  it('prints what a model file holds', async () => {
    const { status, stdout, stderr } = await inSpace('inspect', 'good.onnx');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('input  "x" [batch, 3] float32');
    expect(stdout).toContain('output "y" [batch, 3] float32');
    expect(stdout).toContain('operators: Softmax 1');
    expect(stdout).toContain('opset: 17');
  });

  it('prints it for programs', async () => {
    const { status, stdout } = await inSpace('inspect', 'good.onnx', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      artifact: { uri: 'good.onnx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), files: [{ name: 'good.onnx' }] },
      format: 'onnx',
      inputs: [{ name: 'x', dtype: 'float32', shape: ['batch', 3] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: ['batch', 3] }],
      parameters: 0,
      weightTypes: {},
      operators: { Softmax: 1 },
      properties: { opset: 17 },
      warnings: expect.any(Array),
    });
  });

  it.each([
    ['goood.onnx', /goood\.onnx does not exist; did you mean/],
    ['models/none.onnx', /paths start at the current folder\./],
    ['good.yml', /good\.yml/],
    ['.', /folder/],
    ['http://localhost/model.onnx', /http/],
  ])('cannot read %s, and says why in one line', async (uri, said) => {
    const { status, stdout, stderr } = await inSpace('inspect', uri);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
