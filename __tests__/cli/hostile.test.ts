import { beforeAll, describe, expect, it } from 'vitest';
import { node, value, writeModel } from '../../src/convert/onnx/model.ts';
import { folder, run } from './command.ts';

const space = folder();
const NAME = 'x\u001b[2J\u001b]0;owned\u0007\n::error::owned\r\u202egnp\u009b31m##[group]';
/** What a terminal or a runner acts upon; newlines are looked at line by line. */
const ACTIVE = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|##\[/u;

beforeAll(() => {
  const model = writeModel({
    opset: 17,
    producer: { name: NAME, version: NAME },
    metadata: { [NAME]: NAME },
    graph: {
      name: NAME,
      nodes: [node(NAME, [NAME], [`${NAME}y`], {}, NAME)],
      inputs: [value(NAME, 'float32', [NAME, 2])],
      outputs: [value(`${NAME}y`, 'float32', [NAME, 2])],
    },
  });
  space.write('hostile.onnx', model);
  space.write(
    'model-gate.yml',
    JSON.stringify({
      version: 1,
      models: [
        {
          id: 'm',
          artifact: 'hostile.onnx',
          classes: [NAME, 'b'],
          checks: {
            signature: { inputs: [{ name: 'x', shape: [1] }] },
            edge_cases: {},
            diversity: { unique_predictions: { min: 1 } },
          },
        },
      ],
    }),
  );
});

describe('names in a model file', () => {
  it.each([
    ['inspect', 'hostile.onnx'],
    ['check'],
    ['check', '--only', NAME],
    ['validate', NAME],
    ['inspect', NAME],
    [NAME],
  ])('reach neither the terminal nor the runner: %j', async (...args) => {
    const { status, stdout, stderr } = await run(args, { cwd: space.path });
    expect(status).not.toBe(-1);
    for (const text of [stdout, stderr]) {
      expect(text).not.toMatch(ACTIVE);
      for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::/);
    }
    expect(stdout + stderr).not.toBe('');
  });

  it('stay what they are in JSON, where they are inert', async () => {
    const { stdout } = await run(['inspect', 'hostile.onnx', '--json'], { cwd: space.path });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(JSON.parse(stdout).inputs[0].name).toBe(NAME);
  });
});
