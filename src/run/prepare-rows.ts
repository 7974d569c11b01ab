import type { Generate } from '../../schemas/generated/gate.d.ts';
import type { Task } from '../contracts/check.ts';
import type { PreparedDataset } from '../contracts/dataset.ts';
import { generateInputs } from '../datasets/generated.ts';
import { prepareDataset } from '../datasets/index.ts';
import { reservedColumns, slicesOf } from './slice-columns.ts';
import type { Subject } from './subject.ts';

const GENERATED_SAMPLES = 1000;

/**
 * Which rows, and under which names they reach the inputs of a model. A model that another one is compared with takes that
 * one's rows under that one's names, with its own preprocessing.
 */
export interface RowsRequest {
  /** Generated rows where it is undefined. */
  dataset: string | undefined;
  /** The ranges of generated integers, by name. */
  generate: Generate;
  /** What the rows call each input of the model, in its order. */
  names: readonly string[];
  /** How labels are read. */
  classes: string[] | undefined;
  task: Task;
}

/** Rows on disk, in a model's own element types and under its own names. */
export type Fed = Pick<PreparedDataset, 'feeds' | 'rows'> & { dataset?: PreparedDataset };

/** Prepares or generates rows for one model. Throws ModelGateError `dataset.*`, `input.*`. */
export async function prepareRows(subject: Subject, request: RowsRequest): Promise<Fed> {
  const { gate, model } = subject.planned;
  const { inputs } = subject.inputs();
  const renamed = inputs.map((input, index) => ({ ...input, name: request.names[index]! }));
  const { seed } = subject;
  const directory = await subject.folder();
  const own = <T extends { name: string }>(feeds: readonly T[]) =>
    feeds.map((feed) => ({ ...feed, name: inputs[request.names.indexOf(feed.name)]!.name }));
  if (request.dataset === undefined) {
    const { generate: ranges } = request;
    const rows = GENERATED_SAMPLES;
    const { feeds } = await generateInputs({ inputs: renamed, kind: 'normal', rows, ranges, seed, directory });
    return { feeds: own(feeds), rows };
  }
  const prepared = await prepareDataset({
    id: request.dataset,
    config: gate.document.datasets![request.dataset]!,
    fetch: subject.fetch,
    findFolder: subject.findFolder,
    inputs: renamed,
    preprocess: (model.preprocess ?? []).map((step) => {
      const at = 'input' in step ? inputs.findIndex(({ name }) => name === step.input) : -1;
      // A step for an input that the model has not is refused under the name that the gate file gives it.
      return at < 0 ? step : { ...step, input: renamed[at]!.name };
    }),
    slices: request.dataset === model.dataset ? slicesOf(model) : [],
    reserved: reservedColumns(gate, request.dataset, model),
    classes: request.classes,
    task: request.task,
    seed,
    directory,
  });
  const dataset = { ...prepared, feeds: own(prepared.feeds) };
  return { feeds: dataset.feeds, rows: dataset.rows, dataset };
}
