import { expect, it } from 'vitest';
import type { DeterminismCheck } from '../../schemas/generated/gate.d.ts';
import { determinism } from '../../src/checks/determinism.ts';
import { planInput } from './given.ts';

it.each<[DeterminismCheck, string[]]>([
  [{}, ['run_to_run_difference max', 'batch_difference max']],
  [{ batch_difference: { max: 1 } }, ['batch_difference max', 'run_to_run_difference max']],
  [
    { run_to_run_difference: { min: 0 } },
    ['run_to_run_difference min', 'run_to_run_difference max', 'batch_difference max'],
  ],
  // A first run has nothing to compare with, and must not pass for that.
  [
    { batch_difference: { max_increase: 0.1 } },
    ['batch_difference max_increase', 'run_to_run_difference max', 'batch_difference max'],
  ],
])('determinism is held to its implied limits where %j sets none on the value', (config, expected) => {
  const { limits } = determinism.plan(planInput('determinism', config));
  expect(limits.map(({ metric, kind }) => `${metric} ${kind}`)).toEqual(expected);
});
