import { describe, expect, it } from 'vitest';
import { npy, npyText } from './arrays.ts';
import { type Case, type Files, labelsOf, oneInput, prepare, problemOf } from './files.ts';

const X = npy(Float64Array.of(1, 2), [2, 1]);
const inputs = oneInput(1);
const array = (y: Uint8Array, more: Partial<Case> = {}): Case => ({
  files: { 'X.npy': X, 'y.npy': y },
  config: { inputs: 'X.npy', labels: 'y.npy' },
  inputs,
  ...more,
});
const table = (labels: [string, string], more: Partial<Case> = {}): Case => ({
  files: { 'rows.csv': `a,label\n1,${labels[0]}\n2,${labels[1]}\n` },
  config: { path: 'rows.csv', label: 'label' },
  inputs,
  ...more,
});
const json = (labels: [unknown, unknown], more: Partial<Case> = {}): Case => ({
  files: { 'rows.json': JSON.stringify(labels.map((label) => ({ a: 1, label }))) },
  config: { path: 'rows.json', label: 'label' },
  inputs,
  ...more,
});
const animals = ['cat', 'dog', 'emu'];

describe('labels of one class a row', () => {
  it.each<[string, Case]>([
    ['text with classes', table(['emu', 'cat'], { classes: animals })],
    ['text of whole numbers', table(['2', '0'])],
    ['text that names numeric classes', table(['3', '7'], { classes: ['7', '1', '3'] })],
    ['JSON numbers', json([2, 0])],
    ['JSON numbers with classes', json([2, 0], { classes: animals })],
    ['JSON numbers with classes named by their index', json([2, 0], { classes: ['0', '1', '2'] })],
    ['JSON text', json(['emu', 'cat'], { classes: animals })],
    ['int64', array(npy(BigInt64Array.of(2n, 0n), [2]))],
    ['uint8 with classes', array(npy(Uint8Array.of(2, 0), [2]), { classes: animals })],
    ['names', array(npyText(['emu', 'cat']), { classes: animals })],
    ['names that are whole numbers', array(npyText(['2', '0']))],
  ])('reads %s', async (_, given) => {
    expect((await prepare(given)).labels).toEqual({ kind: 'class', values: Int32Array.of(2, 0) });
  });

  it('reads bool as the two classes of a binary task', async () => {
    const bool = npy(Uint8Array.of(1, 0), [2], { descr: '|b1' });
    expect(labelsOf(await prepare(array(bool, { task: 'binary' })))).toEqual([1, 0]);
    expect(labelsOf(await prepare(table(['yes', 'no'], { task: 'binary', classes: ['no', 'yes'] })))).toEqual([1, 0]);
  });

  it('reads labels from a column of another file', async () => {
    const files: Files = { 'X.npy': X, 'one.csv': 'label\n1\n0\n', 'two.jsonl': '{"id":5,"y":1}\n{"id":6,"y":0}\n' };
    const from = (labels: string | { path: string; key: string }) => ({
      files,
      inputs,
      config: { inputs: 'X.npy', labels },
    });
    expect(labelsOf(await prepare(from('one.csv')))).toEqual([1, 0]);
    expect(labelsOf(await prepare(from({ path: 'two.jsonl', key: 'y' })))).toEqual([1, 0]);
    expect(await problemOf(from('two.jsonl'))).toMatchObject({
      code: 'dataset.key',
      message: expect.stringContaining(`"id", "y"`),
    });
    expect(await problemOf(from({ path: 'two.jsonl', key: 'Y' }))).toMatchObject({ code: 'dataset.unknown_column' });
    expect(await problemOf(from({ path: 'one.csv', key: 'x' }))).toMatchObject({ code: 'dataset.unknown_column' });
    const keyed = { files: { 'X.npy': X }, inputs, config: { inputs: { x: { path: 'X.npy', key: 'x' } } } };
    expect(await problemOf(keyed)).toMatchObject({
      code: 'dataset.key',
      message: expect.stringContaining('has no keys'),
    });
  });

  const ambiguous = ['3', '7'];
  it.each<[string, Case, string, RegExp]>([
    [
      'an unknown name',
      table(['cat', 'doog'], { classes: animals }),
      'label_outside',
      /line 3: .*"doog".*did you mean "dog"/,
    ],
    ['a name without classes', table(['0', 'dog']), 'classes_missing', /line 3: the label "dog" is no class index/],
    [
      'an index as text beside classes',
      table(['cat', '1'], { classes: animals }),
      'label_outside',
      /"1" is not one of/,
    ],
    ['a number with a point', table(['1.0', '2']), 'classes_missing', /"1\.0"/],
    ['a leading zero', table(['01', '2']), 'classes_missing', /"01"/],
    ['a negative index', table(['-1', '2']), 'classes_missing', /"-1"/],
    ['a huge index', table(['0', '99999999999']), 'label_outside', /99999999999/],
    [
      'a third class of a binary task',
      table(['1', '2'], { task: 'binary' }),
      'label_outside',
      /class index \(0 to 1\)/,
    ],
    ['an index beyond the classes', json([0, 3], { classes: animals }), 'label_outside', /class index \(0 to 2\)/],
    [
      'numbers with misleading classes',
      json([0, 1], { classes: ambiguous }),
      'label_ambiguous',
      /a class is named "3"/,
    ],
    [
      'integers with misleading classes',
      array(npy(Int32Array.of(0, 1), [2]), { classes: ambiguous }),
      'label_ambiguous',
      /row 0 .*"3"/,
    ],
    ['a negative integer', array(npy(Int32Array.of(0, -1), [2])), 'label_outside', /row 1 .*label -1/],
    [
      'an unknown name in an array',
      array(npyText(['cat', 'ox']), { classes: animals }),
      'label_outside',
      /row 1 .*"ox"/,
    ],
    ['floats', array(npy(Float64Array.of(0, 1), [2])), 'label_dtype', /labels are float64; class indices are integers/],
    ['a column of integers', array(npy(Int32Array.of(0, 1), [2, 1])), 'label_shape', /shape \[2, 1\]/],
    ['a list', json([[1], [0]]), 'label_shape', /label is \[1\]/],
    [
      'a list of columns',
      table(['1', '0'], { config: { path: 'rows.csv', label: ['label'] } }),
      'label_shape',
      /task is/,
    ],
    [
      'fewer labels than rows',
      array(npy(Int32Array.of(0), [1])),
      'rows_differ',
      /y\.npy: has 1 rows, but "X\.npy" has 2/,
    ],
  ])('refuses %s', async (_, given, code, message) => {
    expect(await problemOf(given)).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });
});

describe('labels of multi-label data', () => {
  const task = 'multilabel';
  const rows = (text: string, more: Partial<Case> = {}): Case => ({
    files: { 'rows.csv': text },
    config: { path: 'rows.csv', label: ['joy', 'anger'] },
    inputs,
    task,
    ...more,
  });
  const expected = { kind: 'multilabel', width: 2, values: Uint8Array.of(1, 0, 1, 1) };

  it.each<[string, Case]>([
    ['columns', rows('anger,a,joy\n0,5,1\n1,5,1.0\n')],
    ['columns named like the classes', rows('anger,a,joy\n0,5,1\n1,5,1\n', { classes: ['joy', 'anger'] })],
    ['an int matrix', array(npy(BigInt64Array.of(1n, 0n, 1n, 1n), [2, 2]), { task })],
    ['a column-major float matrix', array(npy(Float32Array.of(1, 1, 0, 1), [2, 2], { fortran: true }), { task })],
    ['a bool matrix', array(npy(Uint8Array.of(1, 0, 1, 1), [2, 2], { descr: '|b1' }), { task })],
  ])('reads %s', async (_, given) => {
    expect((await prepare(given)).labels).toEqual(expected);
  });

  it.each<[string, Case, string, RegExp]>([
    ['2 in a column', rows('joy,a,anger\n0,5,1\n2,5,1\n'), 'label_matrix', /line 3: label 0 .*is 2/],
    ['text in a column', rows('joy,a,anger\n0,5,yes\n'), 'label_matrix', /line 2: label 1 .*"yes"/],
    ['an unknown column', rows('joy,a,angr\n0,5,1\n'), 'unknown_column', /"anger", did you mean "angr"/],
    [
      'another order',
      rows('joy,a,anger\n0,5,1\n', { classes: ['anger', 'joy'] }),
      'label_order',
      /"joy" does not stand/,
    ],
    ['another number', rows('joy,a,anger\n0,5,1\n', { classes: ['joy'] }), 'label_width', /2 columns .* 1 classes/],
    ['one text column', table(['0', '1'], { task }), 'label_shape', /one column of 0 and 1 for each label/],
    ['lists of two lengths', json([[0, 1], [0]], { task }), 'label_width', /line 1: expected 2 labels, found \[0\]/],
    [
      'lists unlike the classes',
      json(
        [
          [0, 1],
          [0, 1],
        ],
        { task, classes: animals },
      ),
      'label_width',
      /holds 2 labels/,
    ],
    ['half a label', array(npy(Float64Array.of(1, 0, 0.5, 1), [2, 2]), { task }), 'label_matrix', /row 1 .*is 0\.5/],
    ['one axis', array(npy(Int32Array.of(1, 0), [2]), { task }), 'label_shape', /found shape \[2\]/],
    ['names', array(npyText(['a', 'b']), { task }), 'label_shape', /matrix of 0 and 1/],
    [
      'a matrix unlike the classes',
      array(npy(Uint8Array.of(1, 0, 0, 1), [2, 2]), { task, classes: animals }),
      'label_width',
      /2 columns, but 3 classes/,
    ],
    ['a matrix for one class a row', array(npy(Uint8Array.of(1, 0, 0, 1), [2, 2])), 'label_shape', /one label a row/],
  ])('refuses %s', async (_, given, code, message) => {
    expect(await problemOf(given)).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });
});

describe('labels of a regression', () => {
  const task = 'regression' as const;
  const numbers = (width: number, ...values: number[]) => ({
    kind: 'regression',
    values: Float64Array.from(values),
    width,
  });

  it.each<[string, Case, object]>([
    ['a column of text', table(['-1.5', '2e3'], { task }), numbers(1, -1.5, 2000)],
    ['JSON numbers', json([0.25, -7], { task }), numbers(1, 0.25, -7)],
    [
      'JSON lists',
      json(
        [
          [1, 2],
          [3, 4.5],
        ],
        { task },
      ),
      numbers(2, 1, 2, 3, 4.5),
    ],
    ['float64', array(npy(Float64Array.of(1.5, -2), [2]), { task }), numbers(1, 1.5, -2)],
    ['integers', array(npy(BigInt64Array.of(3n, -4n), [2]), { task }), numbers(1, 3, -4)],
    ['a matrix', array(npy(Float32Array.of(1, 2, 3, 4), [2, 2]), { task }), numbers(2, 1, 2, 3, 4)],
  ])('reads %s', async (_, given, expected) => {
    expect((await prepare(given)).labels).toEqual(expected);
  });

  it('reads several columns, in the order of the gate file', async () => {
    const files = { 'rows.csv': 'a,u,v\n1,0.5,10\n2,-1,20\n' };
    const given = { files, config: { path: 'rows.csv', label: ['v', 'u'] }, inputs, task };
    expect((await prepare(given)).labels).toEqual(numbers(2, 10, 0.5, 20, -1));
  });

  it.each<[string, Case, string]>([
    ['text', table(['1', 'high'], { task }), 'dataset.label_number'],
    ['an empty field', table(['1', ''], { task }), 'dataset.label_number'],
    ['NaN', array(npy(Float64Array.of(1, Number.NaN), [2]), { task }), 'dataset.label_number'],
    ['infinity', array(npy(Float64Array.of(1, Number.POSITIVE_INFINITY), [2]), { task }), 'dataset.label_number'],
    ['lists of several lengths', json([[1, 2], [3]], { task }), 'dataset.label_width'],
    ['an array of text', array(npyText(['1', '2']), { task }), 'dataset.label_shape'],
    ['three axes', array(npy(Float64Array.of(1, 2), [2, 1, 1]), { task }), 'dataset.label_shape'],
  ])('refuses %s', async (_, given, code) => {
    expect((await problemOf(given)).code).toBe(code);
  });
});
