import type { DatasetRequest, ResolvedInput } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import type { Library } from '../library.ts';
import { MAX_ROW_ELEMENTS } from '../limits.ts';
import { didYouMean, problem, quote } from '../problem.ts';
import { compileStep, type PlaceOf, type Step } from './steps.ts';

/** What happens to the rows of one input between the file and the cast. Undefined where it is nothing. */
export type Apply = (values: Float64Array, place: PlaceOf) => Float64Array;

/**
 * Makes the preprocessing of rows of `sourceShape` for one input. Throws `dataset.preprocess` where a step does not fit
 * and `dataset.shape` where the result has not as many elements as the input, or with `axes: 'same'` (images) where it
 * has other axes: channels last must not pass for channels first. Axes of 1 do not count, nor does a flat input.
 */
export async function compile(
  input: ResolvedInput,
  sourceShape: readonly number[],
  file: string,
  request: DatasetRequest,
  library: Library,
  axes: 'any' | 'same' = 'any',
): Promise<Apply | undefined> {
  const expected = `the input ${quote(input.name)} takes [${input.rowShape.join(', ')}]`;
  const wrong = (shape: readonly number[], step: string) => {
    const what = `${step} rows of [${shape.join(', ')}], but ${expected}`;
    const remedy = 'Check which columns or array feed it; `preprocess:` can transpose and reshape rows.';
    return problem('shape', { file }, what, remedy);
  };
  const size = elementsOf(sourceShape);
  if (size > MAX_ROW_ELEMENTS || size === 0) throw wrong(sourceShape, 'holds');
  let rowShape = sourceShape;
  const steps: Step[] = [];
  for (const step of request.preprocess) {
    if (!('tokenize' in step) && (step.input ?? input.name) !== input.name) continue;
    const compiled = await compileStep(step, rowShape, library);
    rowShape = compiled.rowShape;
    steps.push(compiled);
  }
  if (elementsOf(rowShape) !== elementsOf(input.rowShape))
    throw wrong(rowShape, steps.length > 0 ? 'becomes' : 'holds');
  if (axes === 'same' && !sameAxes(rowShape, input.rowShape)) throw wrong(rowShape, 'makes');
  const applied = steps.flatMap(({ apply }) => apply ?? []);
  if (applied.length === 0) return undefined;
  return (values, place) => applied.reduce((current, apply) => apply(current, place), values);
}

function sameAxes(from: readonly number[], to: readonly number[]): boolean {
  const [own, wanted] = [from, to].map((shape) => shape.filter((size) => size !== 1)) as [number[], number[]];
  return wanted.length < 2 || own.join() === wanted.join();
}

/** Throws `dataset.preprocess` for a step whose input is unknown, or not named where there are several. */
export function checkSteps({ preprocess, inputs }: DatasetRequest): void {
  const names = inputs.map(({ name }) => name);
  for (const [index, step] of preprocess.entries()) {
    if ('tokenize' in step) continue;
    const { input } = step;
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
