import { hashFile } from '../artifacts/digest.ts';
import type { Decision, OutputAccess, Scores } from '../contracts/check.ts';
import type { Labels, PreparedDataset } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { generateInputs } from '../datasets/generated.ts';
import { prepareDataset } from '../datasets/index.ts';
import { readClasses, readThresholds } from './classes.ts';
import { lazy } from './lazy.ts';
import { chooseOutput, classNames, readScores } from './scores.ts';
import type { Subject } from './subject.ts';

const GENERATED_SAMPLES = 1000;

/** The rows a model is fed, and what it answers: made on first use, once for all checks of the model. */
export class Rows {
  private readonly subject: Subject;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  private readonly classes = lazy(() => readClasses(this.subject.planned.model.classes, this.subject.fetch));

  /** The declared dataset, made ready for this model. */
  readonly dataset: () => Promise<PreparedDataset> = lazy(async () => {
    const prepared = await this.prepare(this.subject.planned.model.dataset!);
    const { id, rows, sha256, sampled } = prepared;
    this.subject.recordDataset({ id, rows, sha256, ...(sampled && { sampled }) });
    return prepared;
  });

  /** The dataset's rows, or generated ones where no dataset is declared. */
  readonly feeds: () => Promise<Pick<PreparedDataset, 'feeds' | 'rows'>> = lazy(async () => {
    const { subject } = this;
    const { model } = subject.planned;
    if (model.dataset !== undefined) return this.dataset();
    const { inputs } = subject.inputs();
    const directory = await subject.folder();
    const ranges = model.generate ?? {};
    subject.recordDataset({ generated: { seed: subject.seed, samples: GENERATED_SAMPLES } });
    return generateInputs({ inputs, kind: 'normal', rows: GENERATED_SAMPLES, ranges, seed: subject.seed, directory });
  });

  /** The scores of every row. */
  readonly outputs: () => Promise<OutputAccess> = lazy(async () => {
    const { model } = this.subject.planned;
    const task = model.task ?? 'classification';
    const { feeds, rows } = await this.feeds();
    const scores = await this.score(feeds, rows);
    const names = classNames(this.subject.name, await this.classes(), task, scores.width);
    const decision = await this.decision(names, scores.width);
    const origin = model.dataset === undefined ? ('generated' as const) : ('dataset' as const);
    return { task, scores, origin, classNames: names, decision };
  });

  /** The labels of the declared dataset, checked against the width of the model's output. */
  readonly labels: () => Promise<Labels> = lazy(async () => {
    const { scores } = await this.outputs();
    return this.labelsOf(await this.dataset(), scores);
  });

  private labelsOf({ id, labels }: PreparedDataset, scores: Scores): Labels {
    if (!labels) {
      throw new ModelGateError(
        'dataset.no_labels',
        `dataset "${id}" has no labels`,
        'Name its label column (label:) or file (labels:).',
      );
    }
    if (labels.kind !== 'class') {
      if (labels.width === scores.width) return labels;
      throw new ModelGateError(
        'dataset.label_width',
        `dataset "${id}" has ${labels.width} labels a row, but the model has ${scores.width} outputs`,
        'Make the columns of the labels match the outputs.',
      );
    }
    const classes = Math.max(2, scores.width);
    const row = labels.values.findIndex((label) => label >= classes);
    if (row < 0) return labels;
    throw new ModelGateError(
      'dataset.label_outside',
      `dataset "${id}": row ${row} has label ${labels.values[row]}, but the model has ${classes} classes (0 to ${classes - 1})`,
      'Correct the labels, or judge the model they belong to.',
    );
  }

  private async prepare(id: string): Promise<PreparedDataset> {
    const { subject } = this;
    const { gate, model } = subject.planned;
    return prepareDataset({
      id,
      config: gate.document.datasets![id]!,
      fetch: subject.fetch,
      findFolder: subject.findFolder,
      inputs: subject.inputs().inputs,
      preprocess: model.preprocess ?? [],
      classes: await this.classes(),
      task: model.task ?? 'classification',
      seed: subject.seed,
      directory: await subject.folder(),
    });
  }

  private async score(feeds: PreparedDataset['feeds'], rows: number): Promise<Scores> {
    const { model } = this.subject.planned;
    const { outputs } = this.subject.file.description;
    const output = chooseOutput(this.subject.name, outputs, model.output?.name);
    const reply = await this.subject.evaluate(feeds, rows, [output.name]);
    return readScores(this.subject.name, reply.outputs[0]!, rows, model);
  }

  private async decision(names: string[], width: number): Promise<Decision> {
    const { decision, dataset } = this.subject.planned.model;
    if (decision === undefined || !('sweep' in decision)) {
      const thresholds = await readThresholds(decision, names, width, this.subject.fetch);
      return { kind: 'threshold', thresholds, declared: decision !== undefined };
    }
    const tuning = await this.prepare(decision.on);
    if (dataset !== undefined && (await sameRows(tuning, await this.dataset()))) {
      throw new ModelGateError(
        'decision.same_rows',
        `dataset "${decision.on}" holds the same rows as "${dataset}": a threshold must not be tuned on the rows it is judged on`,
        'Point decision.on at a separate development set.',
      );
    }
    const scores = await this.score(tuning.feeds, tuning.rows);
    return {
      kind: 'tuned',
      metric: decision.sweep,
      dataset: decision.on,
      scores,
      labels: this.labelsOf(tuning, scores),
    };
  }
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
