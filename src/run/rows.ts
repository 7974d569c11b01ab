import type { DatasetInfo } from '../../schemas/generated/result.d.ts';
import { hashFile } from '../artifacts/digest.ts';
import type { Decision, OutputAccess, Scores } from '../contracts/check.ts';
import type { Labels, PreparedDataset } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { EvaluateReply } from '../contracts/protocol.ts';
import { readClasses, readThresholds } from './classes.ts';
import { lazy } from './lazy.ts';
import { type Fed, prepareRows, type RowsRequest } from './prepare-rows.ts';
import { chooseOutput, classNames, readScores } from './scores.ts';
import type { Subject } from './subject.ts';

/** What checks of labelled rows are given, and what a later run is compared by. */
export interface JudgedRows {
  outputs(): Promise<OutputAccess>;
  labels(): Promise<Labels>;
  dataset(): Promise<PreparedDataset>;
}

/** The rows a model is fed, and what it answers: made on first use, once for all checks of the model. */
export class Rows implements JudgedRows {
  private readonly subject: Subject;
  private readonly prepared = new Map<string, Promise<Fed>>();
  private readonly evaluated = new Map<string, Promise<EvaluateReply>>();

  constructor(subject: Subject) {
    this.subject = subject;
  }

  private readonly classes = lazy(() => readClasses(this.subject.planned.model.classes, this.subject.fetch));

  /** The rows that the gate file declares for this model. */
  readonly own: () => Promise<RowsRequest> = lazy(async () => {
    const { dataset, generate = {}, task = 'classification' } = this.subject.planned.model;
    const names = this.subject.inputs().inputs.map(({ name }) => name);
    return { dataset, generate, names, classes: await this.classes(), task };
  });

  /** The dataset's rows, or generated ones where no dataset is declared. */
  readonly feeds: () => Promise<Fed> = lazy(async () => {
    const request = await this.own();
    const fed = await this.feedsOf(request);
    const { rows } = fed;
    if (fed.dataset) {
      this.subject.recordDataset(datasetInfo(fed.dataset));
    } else this.subject.recordDataset({ generated: { seed: this.subject.seed, samples: rows } });
    return fed;
  });

  /** Rows made ready for this model. Neither their files nor what the model answered is made twice. */
  feedsOf(request: RowsRequest): Promise<Fed> {
    return kept(this.prepared, [request], () => prepareRows(this.subject, request));
  }

  /** What the model answers to rows, on disk. */
  evaluate(request: RowsRequest, outputs: string[]): Promise<EvaluateReply> {
    return kept(this.evaluated, [request, outputs], async () => {
      const { feeds, rows } = await this.feedsOf(request);
      return this.subject.evaluate(feeds, rows, outputs);
    });
  }

  /** The declared dataset, made ready for this model. */
  async dataset(): Promise<PreparedDataset> {
    return (await this.feeds()).dataset!;
  }

  /** The scores of every row. */
  readonly outputs: () => Promise<OutputAccess> = lazy(async () => {
    const { model } = this.subject.planned;
    const task = model.task ?? 'classification';
    await this.feeds();
    const scores = await this.score(await this.own());
    const names = classNames(this.subject.name, await this.classes(), task, scores.width);
    const decision = await this.decision(names, scores.width);
    const origin = model.dataset === undefined ? ('generated' as const) : ('dataset' as const);
    return { task, scores, origin, classNames: names, decision };
  });

  /** The labels of the declared dataset, checked against the width of the model's output. */
  readonly labels: () => Promise<Labels> = lazy(async () => {
    const { scores } = await this.outputs();
    return labelsOf(await this.dataset(), scores);
  });

  private async score(request: RowsRequest): Promise<Scores> {
    const { model } = this.subject.planned;
    const output = chooseOutput(this.subject.name, this.subject.file.description.outputs, model.output?.name);
    const { outputs } = await this.evaluate(request, [output.name]);
    const { rows } = await this.feedsOf(request);
    return readScores(this.subject.name, outputs[0]!, rows, model);
  }

  private async decision(names: string[], width: number): Promise<Decision> {
    const { decision, dataset } = this.subject.planned.model;
    if (decision === undefined || !('sweep' in decision)) {
      const thresholds = await readThresholds(decision, names, width, this.subject.fetch);
      return { kind: 'threshold', thresholds, declared: decision !== undefined };
    }
    const request = { ...(await this.own()), dataset: decision.on };
    const tuning = (await this.feedsOf(request)).dataset!;
    if (dataset !== undefined && (await sameRows(tuning, await this.dataset()))) {
      throw new ModelGateError(
        'decision.same_rows',
        `dataset "${decision.on}" holds the same rows as "${dataset}": a threshold must not be tuned on the rows it is judged on`,
        'Point decision.on at a separate development set.',
      );
    }
    const scores = await this.score(request);
    return {
      kind: 'tuned',
      metric: decision.sweep,
      dataset: decision.on,
      scores,
      labels: labelsOf(tuning, scores),
    };
  }
}

/** What the result document says of a dataset. */
export function datasetInfo({ id, rows, sha256, sampled }: PreparedDataset): DatasetInfo {
  return { id, rows, sha256, ...(sampled && { sampled }) };
}

/** The labels of a dataset, checked against the width of the model's output. Throws ModelGateError `dataset.*`. */
export function labelsOf({ id, labels }: PreparedDataset, { width }: Pick<Scores, 'width'>): Labels {
  if (!labels) {
    throw new ModelGateError(
      'dataset.no_labels',
      `dataset "${id}" has no labels`,
      'Name its label column (label:) or file (labels:).',
    );
  }
  if (labels.kind !== 'class') {
    if (labels.width === width) return labels;
    throw new ModelGateError(
      'dataset.label_width',
      `dataset "${id}" has ${labels.width} labels a row, but the model has ${width} outputs`,
      'Make the columns of the labels match the outputs.',
    );
  }
  const classes = Math.max(2, width);
  const row = labels.values.findIndex((label) => label >= classes);
  if (row < 0) return labels;
  throw new ModelGateError(
    'dataset.label_outside',
    `dataset "${id}": row ${row} has label ${labels.values[row]}, but the model has ${classes} classes (0 to ${classes - 1})`,
    'Correct the labels, or judge the model they belong to.',
  );
}

/** What was made once for these arguments, its failure too. */
function kept<T>(made: Map<string, Promise<T>>, key: unknown, make: () => Promise<T>): Promise<T> {
  const text = JSON.stringify(key);
  const found = made.get(text) ?? make();
  made.set(text, found);
  return found;
}

/** Whether two datasets come from the same files, or feed the model the same values in the same order. */
async function sameRows(a: PreparedDataset, b: PreparedDataset): Promise<boolean> {
  return a.sha256 === b.sha256 || (await feedDigests(a)) === (await feedDigests(b));
}

async function feedDigests({ feeds }: PreparedDataset): Promise<string> {
  const digests = [];
  for (const { path } of feeds) digests.push((await hashFile(path)).sha256);
  return digests.join();
}
