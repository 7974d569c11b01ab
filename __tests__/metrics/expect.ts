import { expect } from 'vitest';
import { UndefinedMetricError } from '../../src/metrics/undefined.ts';
import { isUndefined, type Reference } from './cases.ts';

/** The metric has the bits of the reference, or throws where there is none. */
export function expectSame(actual: () => number, reference: Reference, what: string): void {
  if (isUndefined(reference)) expect(actual, what).toThrow(UndefinedMetricError);
  else expect(actual() + 0, what).toBe(Number(reference) + 0);
}

/** The metric is within 1e-12, relative, of the reference, or throws where there is none. */
export function expectClose(actual: () => number, reference: Reference, what: string): void {
  if (isUndefined(reference)) {
    expect(actual, what).toThrow(UndefinedMetricError);
    return;
  }
  const wanted = Number(reference);
  const difference = Math.abs(actual() - wanted);
  expect(difference, `${what}: ${actual()} for ${wanted}`).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));
}

export function part(reference: Reference | undefined, key: string): Reference {
  if (typeof reference !== 'object' || Array.isArray(reference) || reference[key] === undefined) {
    throw new Error(`the reference has no ${key}`);
  }
  return reference[key];
}
