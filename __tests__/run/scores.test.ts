import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OutputOptions, Task } from '../../schemas/generated/gate.d.ts';
import type { TensorFile } from '../../src/contracts/protocol.ts';
import type { DType, TensorSpec } from '../../src/contracts/tensor.ts';
import { chooseOutput, classNames, readScores } from '../../src/run/scores.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'scores-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(data: NodeJS.ArrayBufferView, rowShape: number[], dtype: DType = 'float32'): TensorFile {
  const target = path.join(folder, String(files++));
  writeFileSync(target, data);
  return { name: 'y', dtype, rowShape, path: target };
}

const read = (
  given: TensorFile,
  rows: number,
  task: Task = 'classification',
  activation: NonNullable<OutputOptions['activation']> = 'none',
) => readScores('m.onnx', given, rows, { id: 'm', artifact: 'm.onnx', checks: {}, task, output: { activation } });

describe('the output that is judged', () => {
  const spec = (name: string): TensorSpec => ({ name, dtype: 'float32', shape: ['n', 2] });

  it('is the only one, or the named one', () => {
    expect(chooseOutput('m.onnx', [spec('a')], undefined).name).toBe('a');
    expect(chooseOutput('m.onnx', [spec('a'), spec('b')], 'b').name).toBe('b');
  });

  it.each<[string, string[], string | undefined, string, RegExp]>([
    ['one of several', ['a', 'b'], undefined, 'model.ambiguous_output', /m\.onnx: .* 2 outputs \("a", "b"\)/],
    ['none', [], undefined, 'model.ambiguous_output', /0 outputs/],
    ['an unknown one', ['a'], 'A', 'model.unknown_output', /no output "A"; the model has "a"/],
  ])('is never guessed: %s', (_, names, wanted, code, said) => {
    const choose = () => chooseOutput('m.onnx', names.map(spec), wanted);
    expect(choose).toThrow(expect.objectContaining({ code, message: expect.stringMatching(said) }));
  });
});

describe('scores', () => {
  it.each<[string, TensorFile, number[]]>([
    ['float32', file(Float32Array.of(0.5, 0.25, 0, 1), [2]), [0.5, 0.25, 0, 1]],
    ['float64', file(Float64Array.of(0.1, 0.2, 0.3, 0.4), [2], 'float64'), [0.1, 0.2, 0.3, 0.4]],
    ['int64', file(BigInt64Array.of(1n, -2n, 3n, 4n), [2], 'int64'), [1, -2, 3, 4]],
    ['uint8', file(Uint8Array.of(255, 0, 1, 2), [2], 'uint8'), [255, 0, 1, 2]],
    ['float32 with axes of one', file(Float32Array.of(1, 2, 3, 4), [1, 2, 1]), [1, 2, 3, 4]],
  ])('are read as float64: %s', async (_, given, values) => {
    expect(await read(given, 2)).toEqual({ data: Float64Array.from(values), rows: 2, width: 2 });
  });

  it('are activated in float64, row by row', async () => {
    const logits = () => file(Float32Array.of(0, Math.fround(Math.log(3)), 1000, 1000), [2]);
    const soft = await read(logits(), 2, 'classification', 'softmax');
    expect([...soft.data].map((score) => score.toFixed(6))).toEqual(['0.250000', '0.750000', '0.500000', '0.500000']);
    const sigmoid = await read(logits(), 2, 'multilabel', 'sigmoid');
    expect(sigmoid.data[0]).toBe(0.5);
    expect(sigmoid.data[2]).toBe(1);
  });

  it.each<[string, number[], Task, RegExp]>([
    ['two axes of classes', [2, 3], 'classification', /shape \[2, 3\] a row/],
    ['no class', [0], 'classification', /shape \[0\]/],
    ['one class of one', [1], 'classification', /one value a row/],
    ['no axis at all', [], 'classification', /one value a row/],
    ['three scores of two classes', [3], 'binary', /3 scores/],
  ])('are refused with %s', async (_, rowShape, task, said) => {
    const elements = rowShape.reduce((product, size) => product * size, 1);
    const reading = read(file(new Float32Array(elements), rowShape), 1, task);
    await expect(reading).rejects.toMatchObject({ code: 'model.output_shape', message: expect.stringMatching(said) });
  });

  it('are refused where they are no numbers', async () => {
    const reading = read(file(new Uint8Array(2), [2], 'string'), 1);
    await expect(reading).rejects.toMatchObject({
      code: 'model.output_dtype',
      message: expect.stringMatching(/string/),
    });
  });

  it('are refused with NaN, which says nothing about a class', async () => {
    const given = file(Float32Array.of(0, 1, Number.NaN, Number.NaN, 1, Number.NaN), [2]);
    const message = 'm.onnx: output "y" is NaN for 2 of 3 rows, first for row 1';
    await expect(read(given, 3)).rejects.toMatchObject({ code: 'model.nan_output', message });
  });

  it('are refused where the activation makes NaN of what overflowed', async () => {
    const overflowed = file(Float32Array.of(0, 1, Number.POSITIVE_INFINITY, 1), [2]);
    const message = 'm.onnx: the softmax of output "y" is NaN for 1 of 2 rows, first for row 1';
    const reading = read(overflowed, 2, 'classification', 'softmax');
    await expect(reading).rejects.toMatchObject({ code: 'model.nan_output', message });
  });
});

describe('class names', () => {
  it('are the declared ones, or the indices; a binary model always has two', () => {
    expect(classNames('m', ['a', 'b'], 'classification', 2)).toEqual(['a', 'b']);
    expect(classNames('m', undefined, 'multilabel', 3)).toEqual(['0', '1', '2']);
    expect(classNames('m', undefined, 'binary', 1)).toEqual(['0', '1']);
    expect(classNames('m', ['no', 'yes'], 'binary', 1)).toEqual(['no', 'yes']);
  });

  it.each<[number, Task, number]>([
    [3, 'classification', 4],
    [1, 'binary', 1],
    [2, 'multilabel', 1],
  ])('are refused where %i names meet a %s with %i scores', (count, task, width) => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`);
    expect(() => classNames('m.onnx', names, task, width)).toThrow(
      expect.objectContaining({
        code: 'model.class_count',
        message: expect.stringMatching(/^m\.onnx: .*names \d classes/),
      }),
    );
  });
});
