import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordParser } from '../../src/datasets/text/record-parser.ts';
import { type Case, labelsOf, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const csv = (text: string | Uint8Array, more: Partial<Case> = {}): Case => ({
  files: { 'rows.csv': text },
  config: { path: 'rows.csv', label: 'label' },
  ...more,
});

describe('csv', () => {
  it('takes every column but the label, in the order of the file', async () => {
    const prepared = await prepare(csv('a,label,b\n1,0,2\n-3.5e2,1,.5\n'));
    expect(valuesOf(prepared)).toEqual([1, 2, -350, 0.5]);
    expect(labelsOf(prepared)).toEqual([0, 1]);
    expect(prepared).toMatchObject({ id: 'rows', rows: 2 });
    expect(prepared.sampled).toBeUndefined();
  });

  it('takes listed features in the order of the list, for one input or several', async () => {
    const files = { 'rows.csv': 'a,b,c,label\n1,2,3,0\n4,5,6,1\n' };
    const one = await prepare({ files, config: { path: 'rows.csv', label: 'label', features: ['c', 'a'] } });
    expect(valuesOf(one)).toEqual([3, 1, 6, 4]);
    const inputs = [...oneInput(1), { name: 'y', dtype: 'float64' as const, rowShape: [2, 1] }];
    const config = { path: 'rows.csv', label: 'label', features: { y: ['a', 'b'], x: ['c'] } };
    const two = await prepare({ files, inputs, config });
    expect(two.feeds.map(({ name }) => name)).toEqual(['x', 'y']);
    expect([valuesOf(two, 'x'), valuesOf(two, 'y')]).toEqual([
      [3, 6],
      [1, 2, 4, 5],
    ]);
  });

  it('reads a byte order mark, CRLF, blank lines, quotes and a missing last newline', async () => {
    const text = '\ufeff"a","b ""x"", y",label\r\n\r\n"1",2,"cat\r\nand dog"\r\n3,"4",cat';
    const prepared = await prepare(csv(text, { classes: ['cat', 'cat\r\nand dog'] }));
    expect(valuesOf(prepared)).toEqual([1, 2, 3, 4]);
    expect(labelsOf(prepared)).toEqual([1, 0]);
  });

  it('reads rows that cross the pieces in which the file is read', async () => {
    const count = 60_000;
    const body = Array.from({ length: count }, (_, row) => `${row}.125,${-row},${row % 3}`).join('\n');
    const prepared = await prepare(csv(`a,b,label\n${body}\n`));
    const values = valuesOf(prepared);
    expect(prepared.rows).toBe(count);
    expect(values.every((value, index) => value === (index % 2 ? -((index - 1) / 2) : index / 2 + 0.125))).toBe(true);
    expect(labelsOf(prepared).every((label, row) => label === row % 3)).toBe(true);
  });

  it('reads tab-separated values', async () => {
    const config = { path: 'rows.tsv', label: 'label' };
    const prepared = await prepare({ files: { 'rows.tsv': 'a\tb\tlabel\n1\t2\t"0"\n' }, config });
    expect(valuesOf(prepared)).toEqual([1, 2]);
  });

  it('needs no label', async () => {
    const prepared = await prepare({ files: { 'rows.csv': 'a,b\n1,2\n' }, config: { path: 'rows.csv' } });
    expect(prepared.labels).toBeUndefined();
  });

  it.each([
    ['', 'no_rows', /rows\.csv: is empty/],
    ['\n\n', 'no_rows', /no header/],
    ['a,b,label\n', 'no_rows', /header but no rows/],
    ['a,a,label\n1,2,0\n', 'duplicate_column', /line 1: two columns are named "a"/],
    ['a,,label\n1,2,0\n', 'empty_column', /column 2 has no name/],
    ['a,b,labell\n1,2,0\n', 'unknown_column', /no column "label", did you mean "labell"/],
    ['label\n0\n', 'no_features', /no column but the label/],
    ['a,b,label\n1,2,0\n\n1,2\n', 'width', /line 4: this row has 2 fields, but the header has 3/],
    ['a,b,label\n1,2,0,\n', 'width', /line 2: this row has 4 fields/],
    ['a,b,label\n1,,0\n', 'empty_field', /line 2: column "b" is empty/],
    ['a,b,label\n1,  ,0\n', 'empty_field', /line 2: column "b" is empty/],
    ['a,b,label\n1,2,\n', 'empty_field', /line 2: the label is empty/],
    ['a,b,label\n1,x\u0007"y,0\n', 'quote', /line 2: a quote stands inside/],
    ['a,b,label\n1,x\u0007y,0\n', 'not_a_number', /column "b" holds "x\\u\{7\}y", not a number/],
    ['a,b,label\n1,0x10,0\n', 'not_a_number', /"0x10"/],
    ['a,b,label\n1,1_0,0\n', 'not_a_number', /"1_0"/],
    [`a,b,label\n1,${'z'.repeat(500)},0\n`, 'not_a_number', /"z{60}…"/],
    ['a,b,label\n1,2,0\n1,NaN,0\n', 'not_finite', /rows\.csv, line 3: column "b" holds "NaN"/],
    ['a,b,label\n1,-inf,0\n', 'not_finite', /"-inf"/],
    ['a,b,label\n1,1e400,0\n', 'not_finite', /beyond float64/],
    ['a,b,label\n1,"2,0\n3,4,5\n', 'quote', /line 2: a quote opens here and never closes/],
    ['a,b,label\n1,"2"3,0\n', 'quote', /line 2: text follows a closing quote/],
    ['a,b,label\n"1\n2",2,0\n1,x,0\n', 'not_a_number', /line 2/],
    ['a,b,label\n1,2,"0\n\n"\n', 'classes_missing', /line 2/],
  ])('refuses %j', async (text, code, message) => {
    const problem = await problemOf(csv(text));
    expect(problem).toMatchObject({ code: `dataset.${code}`, message: expect.stringMatching(message) });
  });

  it('says where a person can open the file', async () => {
    const problem = await problemOf(csv('a,b,label\n"1",2,"0"\n"\n1",x,0\n'));
    expect(problem.at).toEqual({ file: 'rows.csv', line: 3, column: 1 });
  });

  it('finds its way in a header of very many columns', async () => {
    const columns = Array.from({ length: 200_000 }, (_, index) => `c${index}`);
    const problem = await problemOf(csv(`${columns},label\n${columns.map(() => 1)},0\n`));
    expect(problem).toMatchObject({ code: 'dataset.shape', message: expect.stringMatching(/\[200000\]/) });
  });

  it('refuses text that is not UTF-8, and binary data', async () => {
    expect(await problemOf(csv(Buffer.from('a,b,label\n1,2,caf\xe9\n', 'latin1')))).toMatchObject({
      code: 'dataset.encoding',
    });
    expect(await problemOf(csv(Buffer.from('a,b,label\n1,2,0\n', 'utf16le')))).toMatchObject({
      code: 'dataset.format',
    });
  });

  it.each(['1,', '1,"\n'])('refuses a row that does not end, begun with %j', async (start) => {
    const line = `${'7'.repeat(1023)}${start.endsWith('\n') ? '\n' : '7'}`;
    const problem = await problemOf(csv(`a,b,label\n${start}${line.repeat(17 * 1024)}`));
    expect(problem).toMatchObject({ code: 'dataset.row_too_long', at: { line: 2 } });
  });

  it('refuses a feature list that holds the label, an unknown column or too few columns', async () => {
    const files = { 'rows.csv': 'a,b,label\n1,2,0\n' };
    const config = (features: string[]) => ({ path: 'rows.csv', label: 'label', features });
    expect(await problemOf({ files, config: config(['a', 'label']) })).toMatchObject({ code: 'dataset.label_leak' });
    expect(await problemOf({ files, config: config(['a', 'bb']) })).toMatchObject({ code: 'dataset.unknown_column' });
    const shape = await problemOf({ files, config: config(['a']) });
    expect(shape.code).toBe('dataset.shape');
    expect(shape.message).toMatch(/rows of \[1\].*"x" takes \[2\]/);
  });
});

describe('RecordParser', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ' ') });
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

  function read(text: string): string[][] {
    const parser = new RecordParser(',');
    return text.split('\n').flatMap((line) => {
      const record = parser.feed(line);
      return record ? [record] : [];
    });
  }

  it('reads back every value that is written by RFC 4180, as csv-parse does', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, newline) => {
        const text = table.map((row) => row.map(quoted).join(',')).join(newline);
        expect(read(text)).toEqual(table);
        expect(parse(text, { relax_column_count: true })).toEqual(table);
      }),
    );
  });

  it('agrees with csv-parse on every text that both accept', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '1') });
    const attempt = (reader: (text: string) => string[][], given: string) => {
      try {
        return reader(given);
      } catch {
        return undefined;
      }
    };
    const reference = (given: string): string[][] => parse(given, { relax_column_count: true });
    fc.assert(
      fc.property(text, (given) => {
        const expected = attempt(reference, given);
        const actual = attempt(read, given);
        if (expected && actual)
          expect(actual).toEqual(given.endsWith('\n') || given === '' ? [...expected, ['']] : expected);
      }),
      { numRuns: 2000 },
    );
  });
});
