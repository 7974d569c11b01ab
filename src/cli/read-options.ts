import type { ReadOptions } from '../contracts/model.ts';
import { DEFAULT_STEPS } from '../run/pair/open-dims.ts';
import { UsageError } from './usage.ts';

const MAX_STEPS = 100_000;

/** The dialects are those of the gate file. */
export function readOptions(dialect: string | undefined): ReadOptions {
  if (dialect === undefined) return {};
  if (dialect !== 'kmidi') throw new UsageError(`there is no dialect "${dialect}" (known: kmidi)`);
  return { dialect };
}

/** What open dimensions are bound to. */
export function stepsOf(written: string | undefined): number {
  if (written === undefined) return DEFAULT_STEPS;
  const steps = /^[1-9]\d{0,5}$/.test(written) ? Number(written) : Number.NaN;
  if (steps <= MAX_STEPS) return steps;
  throw new UsageError(`--steps takes a whole number from 1 to ${MAX_STEPS}, not "${written}"`);
}
