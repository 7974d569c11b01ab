import type { Check, Measurement, RepeatedOutputs } from '../contracts/check.ts';
import { impliedLimit, limitsByKey } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

const METRICS = {
  run_to_run_difference: { metric: 'run_to_run_difference', unit: '1' },
  batch_difference: { metric: 'batch_difference', unit: '1' },
} as const;

/** Kernels for batches of another size add in another order: some units in the last place of float32. */
const BATCH_TOLERANCE = 1e-5;

/** Whether the same rows give the same outputs: once more, in another process, and one row a call. */
export const determinism: Check<'determinism', 'process', null> = {
  id: 'determinism',
  needs: ['process'],
  plan(input) {
    const { run_to_run_difference: runs, batch_difference: batches } = input.config;
    const limits = limitsByKey(input, METRICS);
    if (!isHeld(runs)) limits.push(impliedLimit(input, 'run_to_run_difference', 'max', 0));
    if (!isHeld(batches)) limits.push(impliedLimit(input, 'batch_difference', 'max', BATCH_TOLERANCE));
    return { options: null, limits };
  },
  async measure({ process }) {
    const first = await process.repeat('same process');
    const again = await process.repeat('same process');
    const fresh = await process.repeat('fresh process');
    const elements = first.outputs.reduce((sum, { values }) => sum + values.length, 0);
    const differences = [difference(first, again), difference(first, fresh)];
    const runs = Math.max(...differences);
    return {
      measurements: [
        measured('run_to_run_difference', runs, elements),
        measured('batch_difference', difference(first, await process.repeat('row by row')), elements),
      ],
      details: {
        rows: first.rows,
        same_process_difference: differences[0],
        fresh_process_difference: differences[1],
        batches: first.fixedBatch
          ? `${first.batch}, as the model demands, of different rows and of copies of one`
          : `${first.batch} and 1`,
      },
    };
  },
};

/** A limit on the change alone says nothing of a first run, and one from below nothing of a difference. */
function isHeld(limit: object | undefined): boolean {
  return limit !== undefined && ['max', 'equals'].some((kind) => kind in limit);
}

function measured(metric: keyof typeof METRICS, value: number, elements: number): Measurement {
  const spec = METRICS[metric];
  if (elements === 0) return unmeasured(spec, 0, 'the model has no output of numbers');
  if (!Number.isFinite(value)) return unmeasured(spec, elements, 'an output is not finite, or differs without bound');
  return { ...spec, value, samples: elements };
}

/** Largest absolute difference of two elements; NaN where either is NaN, 0 for the same infinity. */
function difference(a: RepeatedOutputs, b: RepeatedOutputs): number {
  let largest = 0;
  for (const [index, { values }] of a.outputs.entries()) {
    const others = b.outputs[index]!.values;
    for (const [at, value] of values.entries()) {
      const other = others[at]!;
      if (value === other) continue;
      const distance = Math.abs(value - other);
      if (!(distance <= largest)) largest = distance;
      if (Number.isNaN(distance)) return Number.NaN;
    }
  }
  return largest;
}
