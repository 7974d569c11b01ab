/* Generated from the schema of the same name by `npm run generate`. */

/**
 * error outranks fail, fail outranks pass.
 */
export type Verdict = "pass" | "fail" | "error";
/**
 * Worst first: error, fail, inconclusive, warn, waived, skipped, pass.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "status".
 */
export type Status = "error" | "fail" | "inconclusive" | "warn" | "waived" | "skipped" | "pass";
/**
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "sha256".
 */
export type Sha256 = string;

/**
 * The result of a Model Gate run. Every report is a function of this document.
 */
export interface Result {
  /**
   * Semantic version of this document format; the same major reads older documents.
   */
  schemaVersion: string;
  tool: Tool;
  verdict: Verdict;
  /**
   * ISO 8601, UTC.
   */
  startedAt: string;
  /**
   * Wall-clock time of the run.
   */
  durationMs: number;
  environment: Environment;
  /**
   * The commit that was judged, where the Action says which.
   */
  commit?: string;
  gate: GateInfo;
  baseline?: BaselineInfo;
  /**
   * What changed in the gate file itself, what asks for less first.
   */
  policyChanges?: PolicyChange[];
  /**
   * What is wrong with the gate file or the run as a whole.
   */
  errors: ResultProblem[];
  /**
   * Every model of the gate, in its order.
   */
  models: ModelResult[];
  /**
   * Numbers that another job measured.
   */
  metrics?: CheckResult[];
  /**
   * What a reader should know.
   */
  warnings: string[];
}
/**
 * What wrote this document.
 */
export interface Tool {
  name: "model-gate";
  /**
   * Version of Model Gate.
   */
  version: string;
}
/**
 * Where it ran.
 */
export interface Environment {
  /**
   * Operating system and release.
   */
  os: string;
  /**
   * Processor architecture.
   */
  arch: string;
  /**
   * Processor model.
   */
  cpu: string;
  /**
   * Logical cores.
   */
  cores: number;
  /**
   * Physical memory.
   */
  memoryBytes: number;
  /**
   * Node.js version.
   */
  node: string;
  /**
   * GPU model.
   */
  gpu?: string;
  /**
   * Which protections held around the model processes.
   */
  isolation: string[];
}
/**
 * What it was held against; no digest where the file could not be read.
 */
export interface GateInfo {
  /**
   * The gate file; of several, the pattern that named them.
   */
  path: string;
  /**
   * Digest of the gate file; of several, the digest of their digests.
   */
  sha256?: string;
  /**
   * Each gate file, where several were judged.
   */
  files?: GateFile[];
}
/**
 * One gate file.
 */
export interface GateFile {
  /**
   * The gate file.
   */
  path: string;
  sha256: string;
}
/**
 * The result it was compared with.
 */
export interface BaselineInfo {
  /**
   * Where it came from.
   */
  source: string;
  /**
   * Its commit.
   */
  commit?: string;
  /**
   * ISO 8601, UTC.
   */
  createdAt?: string;
  environment?: {
    [k: string]: unknown;
  };
}
/**
 * One change of what a gate file asks for.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "policyChange".
 */
export interface PolicyChange {
  /**
   * What it does to the demand; `changed` is neither plainly more nor plainly less.
   */
  kind: "removed" | "loosened" | "waived" | "changed" | "added" | "tightened";
  /**
   * The key, models and external metrics by their ids.
   */
  what: string;
  /**
   * Its value in the base's gate file.
   */
  before?: string;
  /**
   * Its value in the gate file at hand.
   */
  after?: string;
  /**
   * The gate file, where several were judged.
   */
  gate?: string;
  at?: Location;
}
/**
 * A place in a file; lines and columns start at 1.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "location".
 */
export interface Location {
  /**
   * The file, as the user named it.
   */
  file: string;
  line: number;
  column: number;
}
/**
 * An error that a user can mend.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "problem".
 */
export interface ResultProblem {
  /**
   * A stable, dotted code.
   */
  code: string;
  /**
   * One line: what is wrong, and in which file.
   */
  message: string;
  /**
   * One line: what to do next.
   */
  remedy: string;
  at?: Location;
}
/**
 * One model.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "model".
 */
export interface ModelResult {
  /**
   * The model's name.
   */
  id: string;
  /**
   * Its gate file, where several were judged.
   */
  gate?: string;
  status: Status;
  error?: ResultProblem;
  artifact?: ArtifactInfo;
  /**
   * The recognised format.
   */
  format?: string;
  runtime?: RuntimeInfo;
  /**
   * Time to load the model, once.
   */
  loadTimeMs?: number;
  /**
   * The rows that were fed.
   */
  dataset?: DatasetInfo | GeneratedInfo;
  predictions?: PredictionsInfo;
  rowPredictions?: RowPredictions;
  waiver?: WaiverInfo;
  /**
   * Every check of the gate file, in its order.
   */
  checks: CheckResult[];
}
/**
 * The bytes that were judged.
 */
export interface ArtifactInfo {
  /**
   * Where it came from, as the gate file says.
   */
  uri: string;
  /**
   * Bytes of all its files.
   */
  sizeBytes?: number;
  /**
   * Digest of the artifact; of several files, the digest of their digests.
   */
  sha256?: string;
  /**
   * Every file of the model.
   */
  files?: ArtifactFile[];
}
/**
 * One file.
 */
export interface ArtifactFile {
  /**
   * The file.
   */
  name: string;
  /**
   * Its bytes.
   */
  sizeBytes: number;
  sha256: string;
}
/**
 * What ran the model.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "runtime".
 */
export interface RuntimeInfo {
  /**
   * The runtime's package.
   */
  name: string;
  /**
   * Its version.
   */
  version: string;
  /**
   * Where it ran.
   */
  device: string;
  /**
   * Threads inside an operator.
   */
  threads: number;
  /**
   * The graph optimisation level; `fixed` where the runtime has none to choose from.
   */
  optimization: string;
  /**
   * The format the model was converted to before it ran.
   */
  via?: "onnx";
}
/**
 * A declared dataset.
 */
export interface DatasetInfo {
  /**
   * The dataset.
   */
  id: string;
  /**
   * Rows that were judged.
   */
  rows: number;
  /**
   * Digest of its files.
   */
  sha256: string;
  sampled?: SampledInfo;
}
/**
 * Set when only a sample was judged.
 */
export interface SampledInfo {
  /**
   * Rows in the file.
   */
  from: number;
  /**
   * The seed of the draw.
   */
  seed: number;
  stratified: boolean;
}
/**
 * No dataset was declared.
 */
export interface GeneratedInfo {
  generated: GeneratedInputs;
}
/**
 * Generated inputs.
 */
export interface GeneratedInputs {
  /**
   * The seed.
   */
  seed: number;
  /**
   * How many inputs.
   */
  samples: number;
}
/**
 * The file of predictions that was judged instead of a model.
 */
export interface PredictionsInfo {
  /**
   * Where.
   */
  path: string;
  /**
   * Its digest.
   */
  sha256: string;
}
/**
 * What the model answered for each labelled row, packed, so that a later run on the same rows can be compared in pairs.
 */
export interface RowPredictions {
  /**
   * What a row holds: a class index, a bit for each label, or a float32 number for each output.
   */
  kind: "class" | "multilabel" | "regression";
  /**
   * How many rows.
   */
  rows: number;
  /**
   * Classes, labels or outputs.
   */
  width: number;
  /**
   * Digest of the rows and their labels; equal ones can be compared row by row.
   */
  rowsSha256: string;
  /**
   * Base64 of 1, 2 or 4 bytes a row (class, little-endian), of the bits of all rows (multilabel, lowest first), or of float32 numbers (regression, little-endian).
   */
  data: string;
  scores?: RowScores;
}
/**
 * The scores behind them, where a metric looked at those.
 */
export interface RowScores {
  /**
   * Scores a row.
   */
  width: number;
  /**
   * Base64 of float32 numbers (row-major, little-endian), after the activation that the gate file declares.
   */
  data: string;
}
/**
 * The waiver of the gate file.
 */
export interface WaiverInfo {
  /**
   * Why.
   */
  reason: string;
  /**
   * The last day on which it holds.
   */
  until: string;
  /**
   * Days until then; below 0 it has expired.
   */
  daysLeft: number;
  /**
   * Which checks it is for; all where it is absent.
   */
  checks?: string[];
}
/**
 * One check of one model.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "check".
 */
export interface CheckResult {
  /**
   * The check, as the gate file names it.
   */
  check: string;
  /**
   * Of numbers that another job measured: their gate file, where several were judged.
   */
  gate?: string;
  status: Status;
  /**
   * The severity of the check.
   */
  severity: "fail" | "warn";
  /**
   * Everything that was measured.
   */
  measurements: Measurement[];
  /**
   * Every limit, judged.
   */
  evaluations: Evaluation[];
  /**
   * What helps a person understand the numbers; its shape is the check's own.
   */
  details?: {
    [k: string]: unknown;
  };
  /**
   * Why the check is an error or was skipped.
   */
  reason?: string;
}
/**
 * One measured number.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "measurement".
 */
export interface Measurement {
  /**
   * The metric name.
   */
  metric: string;
  /**
   * The measured value; null when it could not be measured or is not finite.
   */
  value: number | null;
  /**
   * ms, bytes, count, or 1 for a dimensionless number.
   */
  unit: string;
  /**
   * How many samples the value rests on.
   */
  samples: number;
  /**
   * The confidence interval; null is an open side.
   *
   * @minItems 2
   * @maxItems 2
   */
  interval?: (number | null)[];
  /**
   * The class or group of rows that the value is of.
   */
  slice?: string;
  /**
   * Among how many of the best classes `top_k_accuracy` looks for the true one.
   */
  k?: number;
  /**
   * Why the value is null.
   */
  reason?: string;
}
/**
 * One limit held against one measurement.
 *
 * This interface was referenced by `Result`'s JSON-Schema
 * via the `definition` "evaluation".
 */
export interface Evaluation {
  /**
   * The metric name.
   */
  metric: string;
  /**
   * Which limit.
   */
  limit: "min" | "max" | "equals" | "max_ratio" | "max_drop" | "max_increase";
  /**
   * The limit, in the unit of the metric; of a change, the larger of what the limit allows.
   */
  threshold: number;
  /**
   * The value that was judged.
   */
  actual: number | null;
  /**
   * The value it was compared with.
   */
  baseline?: number;
  allowed?: AllowedChange;
  change?: Change;
  /**
   * The class or group of rows that was judged.
   */
  slice?: string;
  status: Status;
  /**
   * What a violation does.
   */
  severity: "fail" | "warn";
  /**
   * One line for a person.
   */
  message: string;
  at: Location;
}
/**
 * A limit on a change as it was written; a violation exceeds all of it.
 */
export interface AllowedChange {
  /**
   * In the unit of the metric.
   */
  absolute?: number;
  /**
   * As a share of the baseline's value.
   */
  relative?: number;
}
/**
 * How the value differs from the one it was compared with.
 */
export interface Change {
  /**
   * This run less the baseline.
   */
  value: number;
  /**
   * Its confidence interval, from the same rows in both runs; null is an open side.
   *
   * @minItems 2
   * @maxItems 2
   */
  interval?: (number | null)[];
  /**
   * Of the hypothesis that nothing changed.
   */
  pValue?: number;
  /**
   * Rows that were right and are wrong now; of a class, about that class.
   */
  newlyWrong?: number;
}
