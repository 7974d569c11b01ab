import type { DatasetRequest, ResolvedInput } from '../../contracts/dataset.ts';
import { product } from '../arrays/layout.ts';
import type { Library } from '../library.ts';
import { MAX_ROW_ELEMENTS } from '../limits.ts';
import { didYouMean, problem, quote } from '../problem.ts';
import { compileStep, type PlaceOf, type Step } from './steps.ts';

/** What happens to the rows of one input between the file and the cast. Undefined where it is nothing. */
export type Apply = (values: Float64Array, place: PlaceOf) => Float64Array;

/**
 * Makes the preprocessing of rows of `sourceShape` for one input. Throws `dataset.preprocess` where a step does not fit
 * and `dataset.shape` where the result has not as many elements as the input.
 */
export async function compile(
  input: ResolvedInput,
  sourceShape: readonly number[],
  file: string,
  request: DatasetRequest,
  library: Library,
): Promise<Apply | undefined> {
  const expected = `the input ${quote(input.name)} takes [${input.rowShape.join(', ')}]`;
  const wrong = (shape: readonly number[], step: string) => {
    const what = `${step} rows of [${shape.join(', ')}], but ${expected}`;
    const remedy = 'Check which columns or array feed it; `preprocess:` can transpose and reshape rows.';
    return problem('shape', { file }, what, remedy);
  };
  const size = product(sourceShape);
  if (size > MAX_ROW_ELEMENTS || size === 0) throw wrong(sourceShape, 'holds');
  let rowShape = sourceShape;
  const steps: Step[] = [];
  for (const step of request.preprocess) {
    if ((step.input ?? input.name) !== input.name) continue;
    const compiled = await compileStep(step, rowShape, library);
    rowShape = compiled.rowShape;
    steps.push(compiled);
  }
  if (product(rowShape) !== product(input.rowShape)) throw wrong(rowShape, steps.length > 0 ? 'becomes' : 'holds');
  const applied = steps.flatMap(({ apply }) => apply ?? []);
  if (applied.length === 0) return undefined;
  return (values, place) => applied.reduce((current, apply) => apply(current, place), values);
}

/** Throws `dataset.preprocess` for a step whose input is unknown, or not named where there are several. */
export function checkSteps({ preprocess, inputs }: DatasetRequest): void {
  const names = inputs.map(({ name }) => name);
  for (const [index, { input }] of preprocess.entries()) {
    const place = { file: `preprocess, step ${index + 1}` };
    if (input === undefined && names.length > 1) {
      const what = 'does not say which input it changes, and the model has several';
      throw problem('preprocess', place, what, `Add \`input:\` with one of ${names.map(quote).join(', ')}.`);
    }
    if (input !== undefined && !names.includes(input)) {
      const what = `the model has no input ${quote(input)}${didYouMean(input, names)}`;
      throw problem('preprocess', place, what, `Its inputs are ${names.map(quote).join(', ')}.`);
    }
  }
}
