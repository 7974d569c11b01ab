import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonArrayScanner } from '../../src/datasets/text/json-array-scanner.ts';
import { type Case, labelsOf, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const json = (text: string, more: Partial<Case> = {}): Case => ({
  files: { 'rows.json': text },
  config: { path: 'rows.json', label: 'label' },
  ...more,
});
const jsonl = (text: string, more: Partial<Case> = {}): Case => ({
  files: { 'rows.jsonl': text },
  config: { path: 'rows.jsonl', label: 'label' },
  ...more,
});

describe('json and jsonl', () => {
  const rows = [
    { a: 1, label: 'cat "x", [y]', b: -2.5 },
    { b: 4, a: 3e2, label: 'dog\\' },
  ];
  const classes = ['dog\\', 'cat "x", [y]'];

  it.each([
    ['indented', json(JSON.stringify(rows, null, 2), { classes })],
    ['compact', json(JSON.stringify(rows), { classes })],
    ['lines', jsonl(`${rows.map((row) => JSON.stringify(row)).join('\n\n')}\r\n`, { classes })],
  ])('reads objects by key, whatever their order: %s', async (_, given) => {
    const prepared = await prepare(given);
    expect(valuesOf(prepared)).toEqual([1, -2.5, 300, 4]);
    expect(labelsOf(prepared)).toEqual([1, 0]);
  });

  it('flattens nested lists row-major and knows their shape', async () => {
    const text = JSON.stringify([
      {
        image: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        label: 0,
      },
    ]);
    const inputs = [{ name: 'x', dtype: 'float64' as const, rowShape: [3, 2] }];
    const prepared = await prepare(json(text, { inputs, preprocess: [{ transpose: [1, 0] }] }));
    expect(valuesOf(prepared)).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it('joins lists of several columns', async () => {
    const prepared = await prepare(json('[{"a":[1,2],"b":3,"c":[[4]],"label":0}]', { inputs: oneInput(4) }));
    expect(valuesOf(prepared)).toEqual([1, 2, 3, 4]);
  });

  it('reads lists of 0 and 1 as labels of multi-label data', async () => {
    const text = '{"a":1,"b":2,"label":[0,1,1]}\n{"a":1,"b":2,"label":[1,0,0]}\n';
    const prepared = await prepare(jsonl(text, { task: 'multilabel' }));
    expect(prepared.labels).toEqual({ kind: 'multilabel', width: 3, values: Uint8Array.of(0, 1, 1, 1, 0, 0) });
  });

  it.each([
    ['', 'no_rows', /is empty/],
    ['[]', 'no_rows', /has no rows/],
    [' ', 'json', /holds no JSON array/],
    ['{"a":[1,2]}', 'json', /line 1: the JSON does not begin with an array/],
    ['[{"a":1,"b":2,"label":0}', 'json', /ends too early/],
    ['[{"a":1,"b":2,"label":0},]', 'json', /an element of the JSON array is missing/],
    ['[,{"a":1}]', 'json', /an element of the JSON array is missing/],
    ['[{"a":1,"b":2,"label":0}] x', 'json', /text follows/],
    ['[{"a":1}{"a":2}]', 'json', /line 1: is not valid JSON/],
    ['[{"a":1}}]', 'json', /brackets/],
    ['[1, 2]', 'json', /expected an object, found 1/],
    ['[[1], [2]]', 'json', /expected an object, found \[1\]/],
    ['[\n{"a":1,"b":2,"label":0},\n\n{"a":1,"label":0}]', 'width', /line 4: does not have the key "b"/],
    ['[{"a":1,"b":2,"label":0},{"a":1,"b":2,"label":0,"c":1}]', 'width', /has the key "c"/],
    ['[{"a":1,"b":"2","label":0}]', 'not_a_number', /"b" holds "2", not a number/],
    ['[{"a":1,"b":null,"label":0}]', 'not_a_number', /"b" holds null/],
    ['[{"a":1,"b":true,"label":0}]', 'not_a_number', /"b" holds true/],
    ['[{"a":1,"b":1e999,"label":0}]', 'not_finite', /beyond float64/],
    ['[\n{"a":1,"b":NaN,"label":0}]', 'not_finite', /line 2: holds NaN/],
    ['[{"a":1,"b":-Infinity,"label":0}]', 'not_finite', /holds -Infinity/],
    ['[{"a":[1,[2]],"label":0}]', 'not_a_number', /"a" holds \[2\]/],
    ['[{"a":[1,2],"label":0},{"a":[1],"label":0}]', 'ragged', /shape \[2\] of the first row/],
    ['[{"a":[1,2],"label":0},{"a":3,"label":0}]', 'ragged', /shape \[2\]/],
    ['[{"a":[],"label":0}]', 'shape', /rows of \[0\]/],
    ['[{"1":1,"0":2,"label":0}]', 'column_order', /no order in JSON/],
    ['[{"a":1,"b":2,"label":0.5}]', 'label_outside', /label 0\.5/],
    ['[{"a":1,"b":2,"label":null}]', 'label_shape', /label is null/],
  ])('refuses %j', async (text, code, message) => {
    expect(await problemOf(json(text))).toMatchObject({
      code: `dataset.${code}`,
      message: expect.stringMatching(message),
    });
  });

  it('points at the line of a broken object in JSON lines', async () => {
    const problem = await problemOf(jsonl('{"a":1,"b":2,"label":0}\n\n{"a":1,"b":2,\n'));
    expect(problem).toMatchObject({ code: 'dataset.json', at: { file: 'rows.jsonl', line: 3 } });
  });

  it.each([
    ['json_depth', json(`[{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}]`)],
    ['json_depth', jsonl(`{"a":${'{"b":'.repeat(1e5)}`)],
    ['json', json('['.repeat(1e6))],
    ['row_too_long', json('['.repeat(17 * 2 ** 20))],
    ['row_too_long', json(`[{"a":"${'x'.repeat(17 * 2 ** 20)}"}]`)],
    ['row_too_long', jsonl(`{"a":"${'x'.repeat(17 * 2 ** 20)}"}`)],
  ])('refuses hostile nesting and size: %s', async (code, given) => {
    expect(await problemOf(given)).toMatchObject({ code: `dataset.${code}` });
  });

  it('takes keys that are names of object methods as plain columns', async () => {
    const prepared = await prepare(json('[{"__proto__":1,"constructor":2,"label":0}]'));
    expect(valuesOf(prepared)).toEqual([1, 2]);
  });
});

describe('JsonArrayScanner', () => {
  it('cuts any array into the same elements, wherever the text is split', () => {
    const pieces = fc.array(fc.nat(40), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), pieces, fc.constantFrom(0, 2), (array, lengths, indent) => {
        const text = JSON.stringify(array, null, indent);
        const scanner = new JsonArrayScanner();
        const found: unknown[] = [];
        let at = 0;
        for (const length of [...lengths, text.length]) {
          found.push(...scanner.feed(text.slice(at, at + length)).map((element) => JSON.parse(element.text)));
          at += length;
        }
        scanner.end();
        expect(found).toEqual(JSON.parse(text));
        expect(scanner.line).toBe(text.split('\n').length);
      }),
    );
  });
});
