import type { Model } from '../../schemas/generated/gate.d.ts';
import type { Scores, Task } from '../contracts/check.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { TensorFile } from '../contracts/protocol.ts';
import { formatShape, type TensorSpec } from '../contracts/tensor.ts';
import { sigmoid, softmax } from '../metrics/activation.ts';
import { readValues } from './tensor-values.ts';

/**
 * The output that is judged: the one the gate file names, or the only one.
 *
 * @throws ModelGateError `model.unknown_output`, `model.ambiguous_output`
 */
export function chooseOutput(
  modelName: string,
  outputs: readonly TensorSpec[],
  wanted: string | undefined,
): TensorSpec {
  const names = outputs.map(({ name }) => `"${name}"`).join(', ');
  if (wanted === undefined) {
    if (outputs.length === 1) return outputs[0]!;
    throw new ModelGateError(
      'model.ambiguous_output',
      `${modelName}: the model has ${outputs.length} outputs (${names})`,
      'Say which one is judged, for example output: { name: … }.',
    );
  }
  const found = outputs.find(({ name }) => name === wanted);
  if (found) return found;
  throw new ModelGateError(
    'model.unknown_output',
    `${modelName}: there is no output "${wanted}"; the model has ${names}`,
    'Correct output.name in the gate file; inspect prints the names.',
  );
}

/**
 * Reads an output as rows × width scores in float64 and applies the declared activation to each row.
 *
 * @throws ModelGateError `model.output_shape`, `model.output_dtype`, `model.nan_output`
 */
export async function readScores(modelName: string, file: TensorFile, rows: number, model: Model): Promise<Scores> {
  const width = scoreWidth(modelName, file, model.task ?? 'classification');
  const values = await readValues(file, rows);
  if (!values) {
    throw new ModelGateError(
      'model.output_dtype',
      `${modelName}: output "${file.name}" holds ${file.dtype}, not numbers`,
      'Name an output with scores in output.name.',
    );
  }
  const what = `output "${file.name}"`;
  refuseNaN(`${modelName}: ${what}`, values, width);
  return { data: activate(modelName, what, values, width, model), rows, width };
}

/** Scores after the activation that the gate file declares, row by row. Throws ModelGateError `model.nan_output`. */
export function activate(
  modelName: string,
  what: string,
  values: Float64Array,
  width: number,
  model: Model,
): Float64Array {
  const activation = model.output?.activation ?? 'none';
  if (activation === 'none') return values;
  const data = activation === 'softmax' ? softmax(values, width) : sigmoid(values);
  // Softmax of an infinite score is NaN.
  refuseNaN(`${modelName}: the ${activation} of ${what}`, data, width);
  return data;
}

function scoreWidth(modelName: string, file: TensorFile, task: Task): number {
  const wide = file.rowShape.filter((size) => size !== 1);
  const width = wide[0] ?? 1;
  if (wide.length > 1 || width === 0) {
    throw new ModelGateError(
      'model.output_shape',
      `${modelName}: output "${file.name}" has shape ${formatShape(file.rowShape)} a row; a ${task} needs ${task === 'regression' ? 'one axis of values' : 'one score a class'}`,
      'Name another output in output.name, or export the model with pooled scores.',
    );
  }
  if (task === 'classification' && width === 1) {
    throw new ModelGateError(
      'model.output_shape',
      `${modelName}: output "${file.name}" has one value a row, but a classification needs one score a class`,
      'Set task: binary where the value is the score of the positive class, or name another output in output.name.',
    );
  }
  if (task === 'binary' && width > 2) {
    throw new ModelGateError(
      'model.output_shape',
      `${modelName}: output "${file.name}" has ${width} scores a row, but task: binary has one or two`,
      'Set task: classification (one class of several) or task: multilabel (any number of labels).',
    );
  }
  return width;
}

function refuseNaN(what: string, values: Float64Array, width: number): void {
  const badRows = new Set<number>();
  for (let index = 0; index < values.length; index++)
    if (Number.isNaN(values[index])) badRows.add(Math.floor(index / width));
  if (badRows.size === 0) return;
  throw new ModelGateError(
    'model.nan_output',
    `${what} is NaN for ${badRows.size} of ${values.length / width} rows, first for row ${badRows.values().next().value}`,
    'No metric means anything on NaN: look for overflow or a division by zero in the model, or for unscaled inputs.',
  );
}

/** One name a class: the gate file's, or the indices. A single binary score stands for two classes. */
export function classNames(modelName: string, declared: string[] | undefined, task: Task, width: number): string[] {
  const count = task === 'binary' ? 2 : width;
  if (!declared) return Array.from({ length: count }, (_, index) => String(index));
  if (declared.length === count) return declared;
  throw new ModelGateError(
    'model.class_count',
    `${modelName}: the gate file names ${declared.length} classes, but the model has ${count}`,
    'Make classes in the gate file match the output, in its order.',
  );
}
