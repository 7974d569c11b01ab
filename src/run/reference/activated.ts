import { ModelGateError } from '../../contracts/errors.ts';
import type { TensorFile } from '../../contracts/protocol.ts';
import { sigmoid, softmax } from '../../metrics/activation.ts';
import type { RunnableModel } from '../open-model.ts';
import { readValues } from '../tensor-values.ts';

/**
 * Every value of an output, after the activation that the gate file declares for it: one format may hold the softmax that
 * another leaves out. Softmax runs along the last axis that is longer than one.
 *
 * @throws ModelGateError `model.output_dtype`
 */
export async function readActivated({ subject }: RunnableModel, file: TensorFile, rows: number): Promise<Float64Array> {
  const values = await readValues(file, rows);
  if (!values) {
    throw new ModelGateError(
      'model.output_dtype',
      `${subject.name}: output "${file.name}" holds ${file.dtype}, not numbers`,
      'Name an output with numbers in output.name.',
    );
  }
  const { output } = subject.planned.model;
  const isChosen =
    output?.name === undefined ? subject.file.description.outputs.length === 1 : file.name === output.name;
  const activation = isChosen ? (output?.activation ?? 'none') : 'none';
  if (activation === 'none') return values;
  return activation === 'sigmoid'
    ? sigmoid(values)
    : softmax(values, file.rowShape.filter((size) => size !== 1).at(-1) ?? 1);
}
