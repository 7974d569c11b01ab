import { describe, expect, it } from 'vitest';
import type { ModelResult, Result } from '../../schemas/generated/result.d.ts';
import { environmentDifference } from '../../src/baseline/environment.ts';
import { type Baseline, baselineOf, namedAlike } from '../../src/baseline/lookup.ts';

const files = (...paths: string[]) => ({ path: '*.yml', files: paths.map((path) => ({ path, sha256: '0' })) });

/** A model of each gate file, whose size is its place in the list and whose runtime has that version. */
function document(gate: Result['gate'], ...gates: (string | undefined)[]): Result {
  const models = gates.map((of, index) => ({
    id: 'm',
    ...(of !== undefined && { gate: of }),
    runtime: { name: 'runtime', version: `${index}` },
    checks: [{ check: 'size', measurements: [{ metric: 'size', value: index, unit: 'bytes', samples: 1 }] }],
  }));
  return { gate, environment: {}, models: models as unknown as ModelResult[] } as unknown as Result;
}

const found = (result: Result): Baseline => ({ state: 'found', source: 'base', result });

function sizeOf(baseline: Baseline, gate: string): number | string | null {
  const check = baselineOf(baseline, 'm', gate).check('size')!;
  return check.state === 'found' ? check.measurements[0]!.value : check.reason;
}

describe('models of one id in several gate files', () => {
  const both = document(files('a.yml', 'b.yml'), 'a.yml', 'b.yml');

  it('are found by their own file, where the baseline judged one of them only', () => {
    const alone = namedAlike(found(document({ path: 'b.yml' }, undefined)), ['a.yml', 'b.yml']);
    expect(sizeOf(alone, 'b.yml')).toBe(0);
    expect(sizeOf(alone, 'a.yml')).toBe('the baseline has no model m');
    const moved = namedAlike(found(document({ path: 'old.yml' }, undefined)), ['a.yml', 'b.yml']);
    expect([sizeOf(moved, 'a.yml'), sizeOf(moved, 'b.yml')]).toEqual([0, 0]);
  });

  it('are found by their own file, where this run judges one of them only, and so is how they ran', () => {
    const baseline = namedAlike(found(both), ['b.yml']);
    expect(sizeOf(baseline, 'b.yml')).toBe(1);
    const now = document({ path: 'b.yml' }, undefined);
    expect(baseline.state === 'found' && environmentDifference(baseline.result, now)).toContain(
      'm on runtime 1 there, on runtime 0 here',
    );
  });

  it('stay as they are where both judged several, or there is nothing to name', () => {
    expect(namedAlike(found(both), ['a.yml', 'b.yml'])).toEqual(found(both));
    expect(namedAlike(found(both), ['c.yml'])).toEqual(found(both));
    const first: Baseline = { state: 'first', reason: 'none' };
    expect(namedAlike(first, ['a.yml', 'b.yml'])).toBe(first);
  });
});
