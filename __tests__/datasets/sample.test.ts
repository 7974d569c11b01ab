import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../schemas/generated/gate.d.ts';
import type { Labels } from '../../src/contracts/dataset.ts';
import { draw } from '../../src/datasets/sample.ts';
import { npy } from './arrays.ts';
import { type Case, labelsOf, oneInput, prepare, problemOf, valuesOf } from './files.ts';

const count = 1000;
const label = (row: number) => (row % 10 === 0 ? 2 : row % 2);
const all = Array.from({ length: count }, (_, row) => row);
const csv = `a,label\n${all.map((row) => `${row},${label(row)}`).join('\n')}\n`;
const table = (sample: Sample, seed = 1): Case => ({
  files: { 'rows.csv': csv },
  config: { path: 'rows.csv', label: 'label', sample },
  inputs: oneInput(1),
  seed,
});
const arrays = (sample: Sample): Case => ({
  files: { 'X.npy': npy(Int32Array.from(all), [count]), 'y.npy': npy(Uint8Array.from(all, label), [count]) },
  config: { inputs: 'X.npy', labels: 'y.npy', sample },
  inputs: oneInput(1),
});

describe('sample', () => {
  it('draws the same rows of a table and of arrays, once each, in their order, with their labels', async () => {
    const sample = { rows: 100, seed: 7 };
    const prepared = await prepare(table(sample));
    const rows = valuesOf(prepared);
    expect(rows).toHaveLength(100);
    expect(new Set(rows).size).toBe(100);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(labelsOf(prepared)).toEqual(rows.map(label));
    expect(prepared).toMatchObject({ rows: 100, sampled: { from: count, seed: 7, stratified: false } });
    const same = await prepare(arrays(sample));
    expect([valuesOf(same), labelsOf(same), same.sampled]).toEqual([rows, labelsOf(prepared), prepared.sampled]);
  });

  it('draws with the seed of the gate where it has none, and others with another', async () => {
    const [gate, own, other] = await Promise.all(
      [table({ rows: 50 }, 7), table({ rows: 50, seed: 7 }), table({ rows: 50, seed: 8 })].map(prepare),
    );
    expect(valuesOf(gate!)).toEqual(valuesOf(own!));
    expect(valuesOf(other!)).not.toEqual(valuesOf(own!));
    expect(gate!.sampled?.seed).toBe(7);
  });

  it('keeps the share of each label by largest remainder', async () => {
    const prepared = await prepare(table({ rows: 99, stratify: true }));
    // 400, 500 and 100 of 1,000: 39.6, 49.5 and 9.9 of 99; the two rows that flooring leaves go to .9 and .6.
    const counts = [0, 1, 2].map((wanted) => labelsOf(prepared).filter((found) => found === wanted).length);
    expect(counts).toEqual([40, 49, 10]);
    expect(prepared.sampled?.stratified).toBe(true);
  });

  it.each([count, count + 1])('takes every row, and says nothing, where %i are asked of 1000', async (rows) => {
    const prepared = await prepare(table({ rows }));
    expect(valuesOf(prepared)).toEqual(all);
    expect(prepared.rows).toBe(count);
    expect(prepared.sampled).toBeUndefined();
  });

  it('reads only the drawn features, but every label', async () => {
    const broken = table({ rows: 1, seed: 1 });
    const [drawn] = valuesOf(await prepare(broken));
    const lines = csv
      .split('\n')
      .map((line) => (line.startsWith(`${drawn},`) || line.startsWith('a,') ? line : line.replace(/^\d+/, 'NaN')));
    expect(valuesOf(await prepare({ ...broken, files: { 'rows.csv': lines.join('\n') } }))).toEqual([drawn]);
    const unlabelled = csv.replace(/,\d\n$/, ',x\n');
    expect(await problemOf({ ...broken, files: { 'rows.csv': unlabelled } })).toMatchObject({
      code: 'dataset.classes_missing',
    });
  });

  it('cannot stratify what has not one label a row', async () => {
    const sample = { rows: 1, stratify: true };
    const files = { 'rows.csv': 'a,p,q\n1,0,1\n2,1,1\n' };
    const several = { path: 'rows.csv', label: ['p', 'q'], sample };
    expect(await problemOf({ files, inputs: oneInput(1), config: several, task: 'multilabel' })).toMatchObject({
      code: 'dataset.stratify',
    });
    expect(await problemOf({ files, inputs: oneInput(3), config: { path: 'rows.csv', sample } })).toMatchObject({
      code: 'dataset.stratify',
    });
  });

  it('takes each row equally often', () => {
    const taken = new Float64Array(20);
    const runs = 4000;
    for (let seed = 0; seed < runs; seed++) {
      const { keep } = draw(20, { rows: 5 }, seed, undefined, 'f')!;
      for (const [row, kept] of keep.entries()) taken[row]! += kept;
    }
    // Binomial(4000, 1/4): 5 standard deviations are 137.
    for (const times of taken) expect(Math.abs(times - runs / 4)).toBeLessThan(137);
  });

  it('meets every quota for any labels', () => {
    const labels = fc.array(fc.nat(4), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(labels, fc.nat(), fc.nat(), (values, size, seed) => {
        const rows = 1 + (size % (values.length - 1));
        const given: Labels = { kind: 'class', values: Int32Array.from(values) };
        const { keep } = draw(values.length, { rows, stratify: true }, seed, given, 'f')!;
        expect(keep.reduce((sum, kept) => sum + kept, 0)).toBe(rows);
        for (const wanted of new Set(values)) {
          const share = (rows * values.filter((value) => value === wanted).length) / values.length;
          const kept = values.filter((value, row) => value === wanted && keep[row] === 1).length;
          expect(kept).toBeGreaterThanOrEqual(Math.floor(share));
          expect(kept).toBeLessThanOrEqual(Math.ceil(share));
        }
      }),
    );
  });
});
