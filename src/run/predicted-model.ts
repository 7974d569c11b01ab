import type { PredictionsInfo } from '../../schemas/generated/result.d.ts';
import { redactUrl } from '../artifacts/redact.ts';
import type { OutputAccess, Scores } from '../contracts/check.ts';
import type { Labels, PreparedDataset, PreparedPredictions } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { Predictions } from '../contracts/predictions.ts';
import { preparePredictions } from '../datasets/index.ts';
import { UndefinedMetricError } from '../metrics/undefined.ts';
import { readClasses, readThresholds } from './classes.ts';
import { lazy } from './lazy.ts';
import type { PlannedModel } from './plan.ts';
import { type JudgedRows, labelsOf } from './rows.ts';
import { activate, classNames } from './scores.ts';
import type { Services } from './services.ts';
import { reservedColumns, slicesOf } from './slice-columns.ts';
import { Surroundings } from './surroundings.ts';

/** A model that is judged by what it answered elsewhere: nothing of it is here but a file of predictions. */
export class PredictedModel extends Surroundings implements JudgedRows {
  /** The file as the gate file names it. */
  readonly name: string;
  /** Known as soon as the file was read. */
  info: PredictionsInfo | undefined;

  constructor(planned: PlannedModel, services: Services, scratch: string) {
    super(planned, services, scratch);
    const source = planned.model.predictions!;
    this.name = redactUrl(typeof source === 'string' ? source : source.path);
  }

  private readonly classes = lazy(() => readClasses(this.planned.model.classes, this.fetch));

  private readonly prepared: () => Promise<PreparedPredictions> = lazy(async () => {
    const { gate, model } = this.planned;
    const id = model.dataset!;
    const prepared = await preparePredictions({
      id,
      config: gate.document.datasets![id]!,
      predictions: model.predictions!,
      fetch: this.fetch,
      findFolder: this.findFolder,
      slices: slicesOf(model),
      reserved: reservedColumns(gate, id, model),
      classes: await this.classes(),
      task: model.task ?? 'classification',
      seed: this.seed,
      directory: await this.folder(),
    });
    this.info = { path: this.name, sha256: prepared.sha256 };
    return prepared;
  });

  readonly outputs: () => Promise<OutputAccess> = lazy(async (): Promise<OutputAccess> => {
    const { model } = this.planned;
    const { predicted, dataset } = await this.prepared();
    const { task = 'classification', decision } = model;
    const classes = await this.classes();
    const common = { task, origin: 'dataset' as const };
    if (predicted.kind === 'scores' || predicted.values.kind === 'regression') {
      const { width } = predicted.kind === 'scores' ? predicted : (predicted.values as Labels & { width: number });
      const values = (predicted.kind === 'scores' ? predicted.values : predicted.values.values) as Float64Array;
      const data = activate(this.name, 'the predictions', values, width, model);
      const names = classNames(this.name, classes, task, width);
      const thresholds = await readThresholds(decision, names, width, this.fetch);
      return {
        ...common,
        scores: { data, rows: dataset.rows, width },
        classNames: names,
        decision: { kind: 'threshold', thresholds, declared: decision !== undefined },
      };
    }
    this.refuseForLabels();
    const decided = this.decisions(predicted.values, classes);
    const width = decided.kind === 'class' ? decided.classCount : decided.width;
    return {
      ...common,
      scores: withoutScores(dataset.rows, width),
      decided,
      classNames: classNames(this.name, classes, task, width),
      decision: { kind: 'threshold', thresholds: new Float64Array(width).fill(0.5), declared: false },
    };
  });

  private decisions(labels: Labels, classes: readonly string[] | undefined): Predictions {
    if (labels.kind !== 'class') return labels;
    const count = this.planned.model.task === 'binary' ? 2 : classes?.length;
    if (count !== undefined) return { kind: 'class', values: labels.values, classCount: count };
    throw new ModelGateError(
      'predictions.no_classes',
      `${this.name}: the predictions are classes, and how many there are is not said`,
      'Add `classes:` to the model.',
    );
  }

  /** Labels are decided already, and are no probabilities. */
  private refuseForLabels(): void {
    const { decision, output, checks } = this.planned.model;
    const needless = decision ? 'decision' : output?.activation ? 'output.activation' : undefined;
    if (needless === undefined && !checks.probabilities) return;
    throw new ModelGateError(
      'predictions.no_scores',
      `${this.name}: the predictions are labels without scores, which ${needless ?? 'the check probabilities'} needs`,
      'Give the scores, or remove it.',
    );
  }

  readonly labels: () => Promise<Labels> = lazy(async () => {
    const { scores } = await this.outputs();
    return labelsOf(await this.dataset(), scores);
  });

  async dataset(): Promise<PreparedDataset> {
    return (await this.prepared()).dataset;
  }
}

/** Whatever looks at the scores is undefined, and says why. */
function withoutScores(rows: number, width: number): Scores {
  return {
    rows,
    width,
    get data(): Float64Array {
      throw new UndefinedMetricError('a metric of scores', 'the predictions are labels without scores');
    },
  };
}
