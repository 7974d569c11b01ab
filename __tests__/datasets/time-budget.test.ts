import { describe, expect, it } from 'vitest';
import type { NumberArray, Row, Table } from '../../src/datasets/kind.ts';
import { TimeBudget } from '../../src/datasets/time-budget.ts';
import { npy } from './arrays.ts';
import { prepare, problemOf } from './files.ts';
import { png } from './images/png-files.ts';

const SHORT = '0.001 ms';
const table = 'a,b,label\n1,2,0\n3,4,1\n';
const image = png({ width: 2, height: 1, colour: 0, sample: () => 1 });

describe('the time of a dataset', () => {
  it.each([
    ['a table', { 'd.csv': table }, { path: 'd.csv', label: 'label' }, /^d.csv: /],
    ['arrays', { 'x.npy': npy(new Float64Array(4), [2, 2]) }, { inputs: 'x.npy' }, /^x.npy: /],
    ['images', { 'i/a/1.png': image, 'i/b/1.png': image }, { path: 'i' }, /^i\/a\/1.png: /],
  ])('ends reading %s by name', async (_, files, config, place) => {
    const classes = 'path' in config && config.path === 'i' ? { classes: ['a', 'b'] } : {};
    expect((await prepare({ files, config, ...classes })).rows).toBe(2);
    const problem = await problemOf({ files, config: { ...config, time: SHORT }, ...classes });
    expect(problem).toMatchObject({ code: 'dataset.too_slow', remedy: /`time:`/ });
    expect(problem.message).toMatch(place);
    expect(problem.message).toContain(`dataset "rows" is not ready after ${SHORT}`);
  });

  it('ends between batches of a table, and names the line that was reached', async () => {
    const clock = { now: 0 };
    const budget = new TimeBudget('d', '1 s', () => clock.now);
    const row = (line: number): Row => ({ cells: [], line });
    const rows = async function* () {
      yield [row(2)];
      yield [row(3)];
      clock.now = 1001;
      yield [row(4), row(5)];
    };
    const file = { name: 'd.csv', path: 'd.csv', bytes: 1 };
    const given: Table = { kind: 'table', file, cells: 'text', columns: [], ordered: true, first: row(2), rows };
    const seen: number[] = [];
    const read = async () => {
      for await (const batch of budget.table(given).rows()) seen.push(...batch.map(({ line }) => line));
    };
    await expect(read()).rejects.toMatchObject({ code: 'dataset.too_slow', at: { file: 'd.csv', line: 4 } });
    expect(seen).toEqual([2, 3]);
  });

  it('ends between blocks of an array, and names the row', async () => {
    const clock = { now: 0 };
    const budget = new TimeBudget('d', '1 s', () => clock.now);
    const read = async () => new Uint8Array(8);
    const given: NumberArray = { kind: 'numbers', name: 'x.npy', dtype: 'float64', shape: [9, 1], blockRows: 1, read };
    const array = budget.array(given);
    expect(await array.read(7, 1)).toHaveLength(8);
    clock.now = 1000;
    expect(await array.read(7, 1)).toHaveLength(8);
    clock.now = 1001;
    await expect(array.read(8, 1)).rejects.toThrow(
      /^x.npy, row 8 \(counted from 0\): dataset "d" is not ready after 1 s$/,
    );
  });

  it('does not count what is waited for elsewhere, where that fails too', async () => {
    const clock = { now: 0 };
    const budget = new TimeBudget('d', '1 s', () => clock.now);
    const slowly = (value: Promise<string>) => () => {
      clock.now += 5000;
      return value;
    };
    expect(await budget.outside(slowly(Promise.resolve('x')))).toBe('x');
    await expect(budget.outside(slowly(Promise.reject(new Error('gone'))))).rejects.toThrow('gone');
    clock.now += 1000;
    budget.check({ file: 'd.csv' });
    clock.now += 1;
    expect(() => budget.check({ file: 'd.csv' })).toThrow(/^d.csv: /);
  });
});
