import type { Checks } from '../../schemas/generated/gate.d.ts';
import type { Measurement } from '../../schemas/generated/result.d.ts';
import type { PairedDifference } from './baseline.ts';
import type { Labels, SliceColumn, Task } from './dataset.ts';
import type { SourceLocation } from './errors.ts';
import type { DocumentPath, Locate } from './gate.ts';
import type { ModelDescription } from './model.ts';
import type { Answers, Predictions, ScoreUse } from './predictions.ts';
import type { TensorSpec } from './tensor.ts';

export type { Measurement, Task };
export type CheckId = keyof Checks;
export type Severity = 'fail' | 'warn';
export type LimitKind = 'min' | 'max' | 'equals' | 'max_ratio';
export type ChangeKind = 'max_drop' | 'max_increase';

/** A limit of the gate file. */
export type Limit = AbsoluteLimit | ChangeLimit;

interface CommonLimit {
  metric: string;
  severity: Severity;
  at: SourceLocation;
}

export interface AbsoluteLimit extends CommonLimit {
  kind: LimitKind;
  /** In the unit of the metric. */
  threshold: number;
  /** The limit is judged by the measurement's interval, and this is what an undecided one does. */
  onInconclusive?: 'fail' | 'warn';
}

/** How far a metric may fall or rise from the baseline's. */
export interface ChangeLimit extends CommonLimit {
  kind: ChangeKind;
  /** A change in the unit of the metric, a share of the baseline's value, or both: then a violation exceeds both. */
  allowed: AllowedChange;
  /** What it does where the change could be chance. */
  onInconclusive: 'fail' | 'warn';
  /** What it does where there is nothing to compare with. */
  onMissingBaseline: 'error' | 'warn';
}

export interface AllowedChange {
  absolute?: number;
  relative?: number;
}

/** What a check may ask for. It gets that and nothing else. */
export interface Available {
  file: FileAccess;
  outputs: OutputAccess;
  dataset: DatasetAccess;
  process: ProcessAccess;
  reference: ReferenceAccess;
}
export type Need = keyof Available;

interface FileAccess {
  description: ModelDescription;
  /** Bytes of every file of the model. */
  sizeBytes: number;
  /** Sizes that the gate file binds symbolic dimensions to. */
  dims: Record<string, number>;
}

/** Row-major rows × width scores in float64, after the activation that the gate file declares. */
export interface Scores {
  data: Float64Array;
  rows: number;
  width: number;
}

export interface OutputAccess {
  task: Task;
  /** Where there are none, looking at `data` throws the reason as an UndefinedMetricError. */
  scores: Scores;
  /** What the model decided, where its scores are not known. */
  decided?: Predictions;
  /** Whether the rows are a dataset's or generated. */
  origin: 'dataset' | 'generated';
  /** Name of each class; its index where the gate file names none. A binary output of one score has two classes. */
  classNames: string[];
  decision: Decision;
}

/** How a score becomes a yes. For `tuned`, the threshold is chosen on `rows`, which are never the judged ones. */
export type Decision =
  | { kind: 'threshold'; thresholds: Float64Array; declared: boolean }
  | { kind: 'tuned'; metric: 'f1_micro' | 'f1_macro'; dataset: string; scores: Scores; labels: Labels };

interface DatasetAccess {
  labels: Labels;
  /** What the rows are grouped by. */
  slices: readonly SliceColumn[];
}

/** Other models of the gate, by their id. Whatever fails there is an error of the check that asks, and names the model. */
export interface ReferenceAccess {
  /** Bytes of every file of it; nothing is run. */
  sizeBytes(id: string): Promise<number>;
  /** Runs the rows of the judged model through both. */
  compare(id: string): Promise<Comparison>;
}

/** The same rows through the judged model and through its reference. */
export interface Comparison {
  rows: number;
  origin: 'dataset' | 'generated';
  outputs: ComparedOutput[];
  /** Outputs of the judged model that the reference has nothing to hold against. */
  notCompared: string[];
  /** The scores that decide a row, as both models give them; a reason where no output was chosen or it holds no scores. */
  decided: { judged: OutputAccess; reference: Scores } | { reason: string };
  /** A reason where the rows have none. */
  labels: Labels | { reason: string };
}

/** An output of both models, dequantised and after the activation that each model declares. */
export interface ComparedOutput {
  name: string;
  /** What the reference calls it. */
  reference: string;
  /** Values of one row. */
  width: number;
  /** Reads both from disk: only what is being compared is held in memory. */
  read(): Promise<{ judged: Float64Array; reference: Float64Array }>;
}

export interface ProcessAccess {
  /** Time to load the model into the runtime, once, in milliseconds. */
  loadTimeMs: number;
  runInputs(inputs: GeneratedInput): Promise<RunOutputs>;
  /** Every output for the same rows, which are the dataset's, or generated ones where none is declared. */
  repeat(how: Repetition): Promise<RepeatedOutputs>;
  /** Resident memory of a fresh process that loads the model and runs single-stream queries. */
  memory(): Promise<MemoryUse>;
  /** Single-stream sampling; see `LatencySampler`. */
  latency: LatencySampler;
  /** Undefined where there is no baseline that could be run. */
  sideBySide?: SideBySide;
  /** The seed of everything that the check draws. */
  seed: number;
  /** The confidence of every interval. */
  confidence: number;
}

/** The same process once more, another process, or the same process with one row a call (and its copies, where a model fixes how many). */
export type Repetition = 'same process' | 'fresh process' | 'row by row';

export interface RepeatedOutputs {
  rows: number;
  /** Rows a call; row by row, those of a model that fixes it are copies of one. */
  batch: number;
  fixedBatch: boolean;
  outputs: { name: string; values: Float64Array }[];
}

export interface MemoryUse {
  /** Most that was resident at once, in bytes. */
  peakBytes: number;
  /** What the process with its runtime takes before the model is loaded. */
  runtimeBytes: number;
  queries: number;
}

/** Which generated values each input of the model is filled with. */
export type InputKind = 'normal' | 'zeros' | 'ones' | 'large' | 'negative' | 'extreme' | 'nonfinite';

export interface GeneratedInput {
  kind: InputKind;
  rows: number;
}

export interface RunOutputs {
  outputs: RunOutput[];
}

export interface RunOutput {
  declared: TensorSpec;
  /** All rows together, samples first. */
  shape: number[];
  /** Whether `shape` is what the file declares, symbols bound as the gate file says. */
  asDeclared: boolean;
  values: Float64Array;
}

/** What measures a model beside its baseline. */
export interface SideBySide {
  /** Loads both into one process for as long as `use` takes; a reason where that cannot be. */
  run<T>(use: (pairs: LatencyPairs) => Promise<T>): Promise<{ done: T } | { reason: string }>;
  /** Whether these differences already decide every limit on a change. Made by the verdict. */
  enough(measurements: readonly Measurement[], paired: readonly PairedDifference[]): boolean;
}

/** A model and its baseline in one process. */
export interface LatencyPairs {
  /** Times `count` rounds of one query of each, in milliseconds; fewer when `maxDurationMs` passes first. */
  sample(count: number, maxDurationMs: number): Promise<{ model: Float64Array; baseline: Float64Array }>;
}

export interface LatencySampler {
  /** The clock that budgets are kept by, in milliseconds. */
  now(): number;
  /** Harness overhead in milliseconds (an empty model through the same loop) and clock readings in nanoseconds. */
  overhead(count: number): Promise<{ samplesMs: Float64Array; clockDifferencesNs: Float64Array }>;
  /** Times `count` queries in milliseconds; fewer when `maxDurationMs` passes first. */
  sample(count: number, maxDurationMs: number): Promise<Float64Array>;
  /**
   * Whether these measurements already decide every limit. Made by the verdict; the check knows nothing of limits.
   *
   * @param alone whether limits on a change are left to these measurements, since nothing was measured side by side
   */
  enough(measurements: readonly Measurement[], alone: boolean): boolean;
  /** Rows of the dataset that the queries take in turn, or generated ones. */
  origin: 'dataset' | 'generated';
}

export interface CheckOutcome {
  measurements: Measurement[];
  details?: Record<string, unknown>;
  warnings?: string[];
  /** What the model answered for each labelled row, so that later runs can be compared with it in pairs. */
  answers?: Answers;
  /** How metrics looked at the scores among them. */
  scoreUse?: ScoreUse;
  /** What measuring beside the baseline said. */
  paired?: PairedDifference[];
}

/** What the plan of a check is made from: its part of the gate file and where that stands. */
export interface PlanInput<Config> {
  config: Config;
  task: Task;
  severity: Severity;
  onInconclusive: 'fail' | 'warn';
  onMissingBaseline: 'error' | 'warn';
  /** The seed of everything that the check draws. */
  seed: number;
  /** The confidence of every interval. */
  confidence: number;
  path: DocumentPath;
  locate: Locate;
}

interface CheckPlan<Options> {
  options: Options;
  limits: Limit[];
  /** Limits that hold only for what the file turns out to be; known once it is read. */
  limitsFor?: (model: ModelDescription) => Limit[];
  /** Ids of the models that the check compares with; they are judged first. */
  references?: string[];
}

/**
 * A check measures and never sees a limit. `plan` splits its part of the gate file into options, which `measure` gets,
 * and limits, which only the verdict gets. Adding a check is a file in `src/checks`, a line in its index and its schema.
 */
export interface Check<Id extends CheckId, N extends Need, Options> {
  id: Id;
  needs: readonly N[];
  /** `config` is the check's part of the gate file, already valid by the schema. */
  plan(input: PlanInput<NonNullable<Checks[Id]>>): CheckPlan<Options>;
  /** Throws where nothing can be measured; a single metric that cannot be is a measurement whose value is null. */
  measure(given: Pick<Available, N>, options: Options): Promise<CheckOutcome>;
}
