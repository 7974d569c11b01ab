import type { ResolvedInput } from '../../contracts/dataset.ts';
import { isNumeric, type NumericType } from '../elements.ts';
import { didYouMean, list, problem, quote } from '../problem.ts';

/** The one input of a model. Throws `dataset.several_inputs` where it has more. */
export function onlyInput(inputs: readonly ResolvedInput[], file: string, remedy: string): ResolvedInput {
  if (inputs.length === 1) return inputs[0]!;
  const names = list(inputs.map(({ name }) => name));
  const what = inputs.length === 0 ? 'the model has no inputs' : `the model has several inputs: ${names}`;
  throw problem('several_inputs', { file }, what, remedy);
}

/** Throws unless `fed` is exactly the model's inputs. */
export function checkFed(fed: readonly string[], inputs: readonly ResolvedInput[], file: string): void {
  const names = inputs.map(({ name }) => name);
  const known = new Set(names);
  const unknown = fed.find((name) => !known.has(name));
  if (unknown !== undefined) {
    const what = `the model has no input ${quote(unknown)}${didYouMean(unknown, names)}`;
    throw problem('unknown_input', { file }, what, `Its inputs are ${list(names)}.`);
  }
  const given = new Set(fed);
  const missing = names.filter((name) => !given.has(name));
  if (missing.length > 0)
    throw problem(
      'missing_input',
      { file },
      `nothing feeds the input ${list(missing)}`,
      'Feed every input of the model.',
    );
}

/** Throws `dataset.input_type` for an input that no dataset can feed. */
export function numericType(input: ResolvedInput, file: string): NumericType {
  if (isNumeric(input.dtype)) return input.dtype;
  const what = `the input ${quote(input.name)} is ${input.dtype}, which datasets cannot feed`;
  throw problem('input_type', { file }, what, 'Export the model with numeric inputs.');
}
