import type { PreprocessStep, Values } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

/** Generated ranges hold a value, and preprocessing can be computed. */
export const inputs: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    for (const [name, { low, high }] of Object.entries(model.generate ?? {})) {
      if (low < high) continue;
      const message = `no whole number is at least ${low} and below ${high}`;
      yield atValue([...path, 'generate', name, 'high'], 'empty_range', message, 'Make `high` greater than `low`.');
    }
    for (const [index, step] of (model.preprocess ?? []).entries()) {
      yield* impossibleStep(step, [...path, 'preprocess', index]);
    }
  }
};

function* impossibleStep(step: PreprocessStep, path: DocumentPath): Iterable<Finding> {
  if ('transpose' in step && !isPermutation(step.transpose)) {
    const message = `${quote(`[${step.transpose.join(', ')}]`)} does not name each axis of a row once`;
    const remedy = 'Write every axis from 0 once, such as [2, 0, 1]; the sample axis is not counted.';
    yield atValue([...path, 'transpose'], 'wrong_value', message, remedy);
  }
  if ('standardize' in step && holdsZero(step.standardize.std)) {
    const message = 'a standard deviation of 0 divides by zero';
    const remedy = 'Write the smallest deviation that training used, or 1 for constant features.';
    yield atValue([...path, 'standardize', 'std'], 'out_of_range', message, remedy);
  }
}

function isPermutation(axes: readonly number[]): boolean {
  return new Set(axes).size === axes.length && axes.every((axis) => axis < axes.length);
}

function holdsZero(values: Values): boolean {
  return typeof values !== 'string' && [values].flat().includes(0);
}
