import type { ComparedOutput, Comparison, OutputAccess, ReferenceAccess, Scores } from '../../contracts/check.ts';
import type { ResolvedInput } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import type { EvaluateReply, TensorFile } from '../../contracts/protocol.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { shown } from '../../formats/onnx/shown.ts';
import type { FindModel } from '../judge-model.ts';
import type { OpenModel, RunnableModel } from '../open-model.ts';
import { chooseOutput, readScores } from '../scores.ts';
import { readActivated } from './activated.ts';
import { matchInputs, matchOutputs, type OutputPair } from './match.ts';

/** What a check that compares with other models is given. */
export function referenceAccess(judged: RunnableModel, find: FindModel): ReferenceAccess {
  return {
    sizeBytes: (id) => naming(id, async () => (await find(id).file()).sizeBytes),
    compare: (id) => compare(judged, find(id), id),
  };
}

/** The reference's own errors name it. */
async function naming<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    throw new ModelGateError(error.code, `the reference "${id}": ${error.message}`, error.remedy, error.at);
  }
}

/** Two model processes at most: the judged model's, and the reference's for as long as it has something to evaluate. */
async function compare(judged: RunnableModel, open: OpenModel, id: string): Promise<Comparison> {
  const reference = await naming(id, () => open.runnable());
  const { pairs, notCompared } = matchOutputs(candidates(judged), await naming(id, async () => candidates(reference)));
  const request = await judged.rows.own();
  const ownInputs = judged.subject.inputs().inputs;
  const theirInputs = await naming(id, async () => reference.subject.inputs().inputs);
  const matched = matchInputs(ownInputs, theirInputs);
  if (request.dataset === undefined) requireSameGenerated(judged, reference, matched, theirInputs);
  const { rows } = await judged.rows.feeds();
  const ours = await judged.rows.evaluate(
    request,
    pairs.map(({ own }) => own.name),
  );
  const theirs = await naming(id, () =>
    evaluateReference(open, reference, { ...request, names: matched.map(({ name }) => name) }, pairs),
  );
  const files = pairs.map(({ own, reference: other }) => ({
    own: fileOf(ours, own),
    reference: fileOf(theirs, other),
  }));
  return {
    rows,
    origin: request.dataset === undefined ? 'generated' : 'dataset',
    outputs: files.map((pair) => comparedOutput(pair, rows, judged, reference)),
    notCompared,
    decided: await orReason(async () => decided(judged, reference, files, rows)),
    labels:
      request.dataset === undefined
        ? { reason: 'generated rows have no labels' }
        : await orReason(() => judged.rows.labels()),
  };
}

async function evaluateReference(
  open: OpenModel,
  { rows }: RunnableModel,
  request: Parameters<RunnableModel['rows']['evaluate']>[0],
  pairs: readonly OutputPair[],
): Promise<EvaluateReply> {
  try {
    return await rows.evaluate(
      request,
      pairs.map(({ reference }) => reference.name),
    );
  } finally {
    await open.suspend();
  }
}

/** The output that the gate file names, or all. An output that does not exist is refused where it is chosen. */
function candidates({ subject }: RunnableModel): TensorSpec[] {
  const { outputs } = subject.file.description;
  const name = subject.planned.model.output?.name;
  if (name === undefined) return outputs;
  return [chooseOutput(subject.name, outputs, name)];
}

/** Generated rows are the model's inputs as they are: they mean the same to both only where both want the same. */
function requireSameGenerated(
  judged: RunnableModel,
  reference: RunnableModel,
  ours: readonly ResolvedInput[],
  theirs: readonly ResolvedInput[],
): void {
  const refuse = (what: string) =>
    new ModelGateError(
      'parity.generated',
      `generated rows cannot be compared: ${what}`,
      'Declare a dataset, whose rows each model preprocesses in its own way.',
    );
  const steps = ({ subject }: RunnableModel) => JSON.stringify(subject.planned.model.preprocess ?? []);
  if (steps(judged) !== steps(reference)) throw refuse('the two models preprocess their rows in different ways');
  const isReal = ({ dtype }: ResolvedInput) => dtype.includes('float');
  for (const [index, input] of theirs.entries()) {
    if (isReal(input) === isReal(ours[index]!)) continue;
    throw refuse(`input ${index} takes ${ours[index]!.dtype}, but ${input.dtype} in the reference`);
  }
}

function fileOf({ outputs }: EvaluateReply, { name }: TensorSpec): TensorFile {
  return outputs.find((file) => file.name === name)!;
}

interface Files {
  own: TensorFile;
  reference: TensorFile;
}

function comparedOutput(files: Files, rows: number, judged: RunnableModel, reference: RunnableModel): ComparedOutput {
  const [width, other] = [files.own, files.reference].map(({ rowShape }) => elementsOf(rowShape));
  if (width !== other) {
    throw new ModelGateError(
      'parity.width',
      `output "${shown(files.own.name)}" has ${width} values a row, but "${shown(files.reference.name)}" of the reference has ${other}`,
      'Name the outputs that belong together with output: { name: … } in both models.',
    );
  }
  return {
    name: files.own.name,
    reference: files.reference.name,
    width: width!,
    read: async () => ({
      judged: await readActivated(judged, files.own, rows),
      reference: await readActivated(reference, files.reference, rows),
    }),
  };
}

/** Both models' scores for the output that decides: the judged model's own. */
async function decided(
  judged: RunnableModel,
  reference: RunnableModel,
  files: readonly Files[],
  rows: number,
): Promise<{ judged: OutputAccess; reference: Scores }> {
  const outputs = await judged.rows.outputs();
  const { name } = chooseOutput(
    judged.subject.name,
    judged.subject.file.description.outputs,
    judged.subject.planned.model.output?.name,
  );
  const pair = files.find(({ own }) => own.name === name)!;
  const model = { ...reference.subject.planned.model, task: outputs.task };
  return { judged: outputs, reference: await readScores(reference.subject.name, pair.reference, rows, model) };
}

async function orReason<T>(work: () => Promise<T>): Promise<T | { reason: string }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    return { reason: error.message };
  }
}
