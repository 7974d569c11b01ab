/* Generated from the schema of the same name by `npm run generate`. */

/**
 * a duration with its unit (ms, s, min, h) such as "5 min"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "durationWithUnit".
 */
export type DurationWithUnit = string;
/**
 * a size with its unit (kB, MB, GB, KiB, MiB, GiB) such as "4 GB"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "bytesWithUnit".
 */
export type BytesWithUnit = string;
/**
 * What a limit that noise leaves undecided does: `warn` (the default) reports it as inconclusive, `fail` fails the gate.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "onInconclusive".
 */
export type OnInconclusive = "fail" | "warn";
/**
 * What a limit against the baseline does where there is none to compare with: `error` (the default) or `warn`.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "onMissingBaseline".
 */
export type OnMissingBaseline = "error" | "warn";
/**
 * a path, relative to the gate file (for a gate file in .github: to the repository), an address that begins with https://, or artifact:NAME/PATH for a file of a workflow artifact
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "location".
 */
export type Location = string;
/**
 * a SHA-256 digest: 64 hexadecimal digits
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "sha256".
 */
export type Sha256 = string;
/**
 * how the file is written, where its name does not say so
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "format".
 */
export type DataFormat = "csv" | "tsv" | "json" | "jsonl" | "npy" | "npz" | "idx";
/**
 * The column (for npz: the key) that holds the label; a list of 0/1 columns for multi-label data.
 */
export type LabelColumns = string | string[];
/**
 * The columns that make the input, in order; every column but the label where it is not given. For several inputs: input name to columns.
 */
export type FeatureColumns =
  | string[]
  | {
      /**
       * @minItems 1
       */
      [k: string]: string[];
    };
/**
 * Arrays (npy, npz, idx; gzip too) whose first axis is samples: one file, or input name to file. The keys of an npz file are input names.
 */
export type InputArrays =
  | Location
  | {
      [k: string]: DataSource;
    };
/**
 * a file of values: its location, or an object with location, digest and (for npz) key
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "dataSource".
 */
export type DataSource = Location | DataFile;
/**
 * a name: letters, digits, dots, dashes and underscores, beginning with a letter or digit
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "name".
 */
export type Name = string;
/**
 * Instead of `artifact`: what a model that cannot run here answered, one prediction for each row of `dataset`, in its order. An npy or npz array holds classes (N), scores (N×C), for multi-label data scores or 0/1 (N×L), for a regression numbers; a table needs `label` or `scores`.
 */
export type PredictionsSource = Location | PredictionsFile;
/**
 * The column of a table that holds the predicted class (a name of `classes` or an index) or number; a list of 0/1 columns for multi-label data.
 */
export type PredictedColumns = string | string[];
/**
 * The columns of a table that hold the scores, one a class in the order of `classes`; for binary the score of the positive class. In JSON also one column of lists.
 */
export type ScoreColumns = string | string[];
/**
 * What the outputs mean: one class of several (classification, the default), one of two (binary), any number of labels (multilabel), or numbers (regression).
 */
export type Task = "classification" | "binary" | "multilabel" | "regression";
/**
 * The label of each output, in order: a list, or a text file (one a line) or JSON file with a list.
 */
export type Classes = (string | number)[] | string;
/**
 * one step: standardize, scale, transpose, reshape, cast, resize, grayscale, channels or tokenize
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "preprocessStep".
 */
export type PreprocessStep =
  | StandardizeStep
  | ScaleStep
  | TransposeStep
  | ReshapeStep
  | CastStep
  | ResizeStep
  | GrayscaleStep
  | ChannelsStep
  | TokenizeStep;
/**
 * one number for all elements, a list of numbers, or an npy file
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "values".
 */
export type Values = number | number[] | string;
/**
 * The file tokenizer.json of Hugging Face, or an object with it and its options
 */
export type Tokenize = Location | TokenizeOptions;
/**
 * Where a score becomes a yes (binary, multilabel): one threshold, one for each class, or the best one on another dataset. Default: 0.5.
 */
export type Decision = ThresholdDecision | PerClassDecision | SweepDecision;
/**
 * What a violated limit does: `fail` (the default) fails the gate, `warn` only reports it. That of a limit goes before that of its check.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "severity".
 */
export type Severity = "fail" | "warn";
/**
 * a whole number of at least 0
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "count".
 */
export type Count = number;
/**
 * a whole number, a percentage of the baseline's value such as "5%", or both in a list such as [10, 5%]
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "countChange".
 */
export type CountChange = number | Percentage | [Count, Percentage];
/**
 * a percentage such as "5%"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "percentage".
 */
export type Percentage = string;
/**
 * a size: a number of bytes, or a number with a unit (B, kB, MB, GB, KiB, MiB, GiB) such as "2 MB"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "bytes".
 */
export type Bytes = number | string;
/**
 * a size such as "100 kB", a percentage of the baseline's value such as "5%", or both in a list such as [100 kB, 5%]
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "bytesChange".
 */
export type BytesChange = number | string | Percentage | [Bytes, Percentage];
/**
 * a number, or a percentage such as "95%"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "fraction".
 */
export type Fraction = number | string;
/**
 * a number
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "real".
 */
export type Real = number;
/**
 * a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "realChange".
 */
export type RealChange = number | Percentage | [number, Percentage];
/**
 * a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "fractionChange".
 */
export type FractionChange = number | Percentage | [number, Percentage];
/**
 * a duration: a number of milliseconds, or a number with a unit (ns, us, ms, s, min, h) such as "5 ms"
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "duration".
 */
export type Duration = number | string;
/**
 * a duration such as "0.5 ms", a percentage of the baseline's value such as "5%", or both in a list such as [0.5 ms, 5%]
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "durationChange".
 */
export type DurationChange = number | string | Percentage | [Duration, Percentage];
/**
 * Columns of the dataset whose values group the rows: each limit must hold for every group too, and the worst one is judged. Metrics by class are of all rows. A column that is named here is no feature unless `features` lists it.
 *
 * @minItems 1
 * @maxItems 20
 */
export type SliceNames = string[];
/**
 * Read a JSON file of this dialect, which is not RTNeural's schema, as if it were; the differences stay in the report as warnings.
 */
export type Dialect = "kmidi";
/**
 * a day such as 2027-03-01: the last one on which it holds (UTC)
 */
export type Day = string;
/**
 * Which way the number is better; needed beside `max_drop` or `max_increase` where neither `min` (higher) nor `max` (lower) says it.
 */
export type Better = "higher" | "lower";

/**
 * A Model Gate file: which models are run on which data, and which limits must hold.
 */
export interface Gate {
  /**
   * The version of the gate file format.
   */
  version: 1;
  /**
   * The confidence of every interval (default 0.95).
   */
  confidence?: number;
  /**
   * The seed of everything that is drawn at random (default 1).
   */
  seed?: number;
  limits?: ProcessLimits;
  on_inconclusive?: OnInconclusive;
  on_missing_baseline?: OnMissingBaseline;
  /**
   * What a baseline may have that this gate has no more: models (and external metrics), their checks, or metrics, columns of groups (`speaker`), groups (`speaker=anna`) or classes of these. Anything else that is gone fails.
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: a name such as `emotions`, `emotions/latency`, `emotions/quality/accuracy` or `emotions/quality/speaker`
   */
  allow_missing?: string[];
  /**
   * Labelled rows, by name.
   */
  datasets?: {
    [k: string]: Dataset;
  };
  /**
   * The models that are held against the gate.
   *
   * @minItems 1
   */
  models?: Model[];
  /**
   * Numbers that another job measured and wrote to a JSON file: a word error rate, an uptime, a human score.
   *
   * @minItems 1
   */
  metrics?: ExternalMetrics[];
}
/**
 * What a model process may use.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "limits".
 */
export interface ProcessLimits {
  /**
   * The model process is ended after this long (default 5 min).
   */
  time?: DurationWithUnit;
  /**
   * The model process may allocate this much (default 4 GB).
   */
  memory?: BytesWithUnit;
}
/**
 * Labelled rows: either `path` (a table or an npz) or `inputs` (arrays), not both; for `predictions` of a model that is not run here, `labels` alone will do.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "dataset".
 */
export interface Dataset {
  /**
   * A table (csv, tsv, json, jsonl; gzip too), an npz file whose keys are input names, or a folder with one folder of png or jpeg files a class, named as in `classes`. The first row of csv and tsv names the columns.
   */
  path?: Location;
  /**
   * The digest of `path`; required for https.
   */
  sha256?: Sha256;
  format?: DataFormat;
  label?: LabelColumns;
  features?: FeatureColumns;
  /**
   * The column that holds the path of an image (png or jpeg), relative to the table's own folder and inside of it.
   */
  image?: string;
  inputs?: InputArrays;
  /**
   * The labels of `inputs`: N class indices, N class names, or an N×L matrix of 0 and 1 for multi-label data.
   */
  labels?: DataSource;
  slices?: SliceArrays;
  sample?: Sample;
  /**
   * How long reading and preprocessing it for one model may take, downloads apart. Default 10 min.
   */
  time?: DurationWithUnit;
}
/**
 * A file of values with its digest or the array inside it.
 */
export interface DataFile {
  /**
   * Where the file is.
   */
  path: Location;
  /**
   * The digest of the file; required for https.
   */
  sha256?: Sha256;
  /**
   * The array inside an npz file, or the column of a table.
   */
  key?: string;
  format?: DataFormat;
}
/**
 * Values beside `inputs` that group the rows, by name: files with one text or number for each row, in the order of the rows. A file is an array of N values or N×1 (npy or idx, or the only one of an npz file, or the one that `key` names; numbers or fixed-width text), or a table (csv and tsv with a header; json as a list of objects; jsonl) of which the column that `key` names is taken, or the only one, or the one that is called like the group; gzip too. The columns of a `path` that is a table, and the keys of one that is an npz file, need no mention here.
 */
export interface SliceArrays {
  [k: string]: DataSource;
}
/**
 * Judge a random sample of the rows. The report always says so.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "sample".
 */
export interface Sample {
  /**
   * How many rows are drawn, without replacement.
   */
  rows: number;
  /**
   * The seed of the draw; the gate's seed where it is not given.
   */
  seed?: number;
  /**
   * Keep the share of each label.
   */
  stratify?: boolean;
}
/**
 * A model file and what must be true of it.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "model".
 */
export interface Model {
  /**
   * The model's name in every report.
   */
  id: Name;
  /**
   * The model file; or give `predictions`.
   */
  artifact?: Location;
  /**
   * The digest of the artifact; required for https.
   */
  sha256?: Sha256;
  predictions?: PredictionsSource;
  /**
   * Which of `datasets` the model is run on.
   */
  dataset?: Name;
  task?: Task;
  classes?: Classes;
  /**
   * Steps applied to each row before the model sees it, in order.
   *
   * @minItems 1
   */
  preprocess?: PreprocessStep[];
  output?: OutputOptions;
  decision?: Decision;
  generate?: Generate;
  dims?: Dims;
  runtime?: RuntimeOptions;
  limits?: ProcessLimits;
  checks: Checks;
  dialect?: Dialect;
  /**
   * Feed quantised inputs with stored integers as they are. Without it real numbers are fed, and quantised with the scale and zero point of the file.
   */
  raw_inputs?: boolean;
  waive?: Waiver;
}
/**
 * A file of predictions.
 */
export interface PredictionsFile {
  /**
   * Where the file is.
   */
  path: Location;
  /**
   * The digest of the file; required for https.
   */
  sha256?: Sha256;
  format?: DataFormat;
  /**
   * The array inside an npz file.
   */
  key?: string;
  label?: PredictedColumns;
  scores?: ScoreColumns;
}
/**
 * (x - mean) / std, computed in float64.
 */
export interface StandardizeStep {
  /**
   * (x - mean) / std
   */
  standardize: {
    /**
     * Subtracted from each element: one number, one for each element of the row, or one for each position of the last axis.
     */
    mean: Values;
    /**
     * What each element is divided by afterwards, in the same three forms.
     */
    std: Values;
  };
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Multiply each element.
 */
export interface ScaleStep {
  /**
   * Each element is multiplied by this.
   */
  scale: number;
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Reorder the axes of a row.
 */
export interface TransposeStep {
  /**
   * The new order of the axes of one row (the sample axis is not counted): [2, 0, 1] turns HWC into CHW.
   *
   * @minItems 1
   */
  transpose: number[];
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Give a row another shape with as many elements.
 */
export interface ReshapeStep {
  /**
   * The new shape of one row (the sample axis is not counted).
   *
   * @minItems 1
   */
  reshape: number[];
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Cast each element.
 */
export interface CastStep {
  /**
   * Round each element to this type; a lossy cast to an integer type is an error.
   */
  cast:
    | "float16"
    | "float32"
    | "float64"
    | "int8"
    | "uint8"
    | "int16"
    | "uint16"
    | "int32"
    | "uint32"
    | "int64"
    | "uint64"
    | "bool";
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Resize images; values stay unrounded.
 */
export interface ResizeStep {
  resize: Resize;
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Rows of [height, width] or [height, width, channels] in another size, computed in float64 with half-pixel centres (pixel i of the result lies at (i + 0.5) × old ÷ new), as Pillow and TensorFlow 2 do.
 */
export interface Resize {
  /**
   * Rows of pixels of the result.
   */
  height: number;
  /**
   * Columns of pixels of the result.
   */
  width: number;
  /**
   * `bilinear` where it is not given; `bicubic` is Keys' with a = -0.5 (Pillow, TensorFlow; not OpenCV or PyTorch tensors, which take -0.75); `area` is the mean of the covered pixels.
   */
  method?: "nearest" | "bilinear" | "bicubic" | "area";
  /**
   * Whether bilinear and bicubic widen their kernel when they shrink: true (where it is not given) as Pillow, false as TensorFlow's default and OpenCV.
   */
  antialias?: boolean;
}
/**
 * Turn colour images into gray ones.
 */
export interface GrayscaleStep {
  /**
   * 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601), unrounded; gray images stay as they are.
   */
  grayscale: true;
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * The channels of an image, and their order.
 */
export interface ChannelsStep {
  /**
   * Images of three channels in this order; a gray image is repeated in each. Images are read as rgb.
   */
  channels: "rgb" | "bgr";
  /**
   * The input that the step changes; needed when the dataset feeds several inputs.
   */
  input?: string;
}
/**
 * Turn a column of text into the inputs input_ids, attention_mask and token_type_ids.
 */
export interface TokenizeStep {
  tokenize: Tokenize;
}
/**
 * A tokenizer and how it is applied.
 */
export interface TokenizeOptions {
  /**
   * The file tokenizer.json.
   */
  tokenizer: Location;
  /**
   * The digest of the tokenizer; required for https.
   */
  sha256?: Sha256;
  /**
   * The column of text; the only one but the label where it is not given.
   */
  column?: string;
  /**
   * Tokens of a row, special ones included. It must be the length that the model's inputs have; where `dims` or the file bind that, it needs not be given.
   */
  max_length?: number;
  /**
   * Cut texts that are longer; where it is not true, such a text is an error.
   */
  truncation?: boolean;
  /**
   * The token that fills shorter texts; the tokenizer's own where it names one, else `[PAD]` or `<pad>`.
   */
  pad_token?: string;
}
/**
 * Which output is judged and how it becomes probabilities.
 */
export interface OutputOptions {
  /**
   * Which output holds the scores; needed when the model has several.
   */
  name?: string;
  /**
   * What turns the output into probabilities (default none).
   */
  activation?: "none" | "softmax" | "sigmoid";
}
/**
 * One threshold for all labels.
 */
export interface ThresholdDecision {
  /**
   * yes when score >= threshold.
   */
  threshold: number;
}
/**
 * One threshold for each label.
 */
export interface PerClassDecision {
  /**
   * A threshold for each class: a list, or a JSON file with a list or an object by class.
   */
  per_class: number[] | string;
}
/**
 * The threshold that is best on another dataset.
 */
export interface SweepDecision {
  /**
   * What the threshold maximises.
   */
  sweep: "f1_micro" | "f1_macro";
  /**
   * The dataset that it is maximised on; never the one that is judged.
   */
  on: Name;
}
/**
 * The range of generated integer inputs, by input name: low <= value < high.
 */
export interface Generate {
  [k: string]: GenerateRange;
}
/**
 * The range of an integer input.
 */
export interface GenerateRange {
  /**
   * The smallest value.
   */
  low: number;
  /**
   * One more than the largest value.
   */
  high: number;
}
/**
 * Sizes of symbolic dimensions other than the batch, by symbol; a dimension without a name is `input/axis`.
 */
export interface Dims {
  [k: string]: number;
}
/**
 * How the runtime runs the model.
 */
export interface RuntimeOptions {
  /**
   * Where the model runs (default cpu). A device that is not there is an error, never a fallback.
   */
  device?: "cpu" | "cuda";
  /**
   * Threads inside an operator (default 1).
   */
  threads?: number;
  /**
   * Graph optimisation level of the runtime (default all).
   */
  optimization?: "none" | "basic" | "extended" | "all";
}
/**
 * What is measured and which limits hold.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "checks".
 */
export interface Checks {
  signature?: SignatureCheck;
  /**
   * Elements of all weight arrays, trainable or not, without quantisation scales.
   */
  parameters?: CountLimit;
  /**
   * Bytes of every file of the model, external weights included; alone, or held against those of another model.
   */
  size?: SizeLimit;
  parity?: ParityCheck;
  latency?: LatencyCheck;
  edge_cases?: EdgeCasesCheck;
  probabilities?: ProbabilitiesCheck;
  diversity?: DiversityCheck;
  quality?: QualityCheck;
  memory?: MemoryCheck;
  determinism?: DeterminismCheck;
}
/**
 * The declared inputs and outputs must be exactly these; each difference counts in `signature_mismatches`.
 */
export interface SignatureCheck {
  /**
   * Every input of the model.
   *
   * @minItems 1
   */
  inputs?: ExpectedTensor[];
  /**
   * Every output of the model.
   *
   * @minItems 1
   */
  outputs?: ExpectedTensor[];
  severity?: Severity;
}
/**
 * An expected input or output.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "tensor".
 */
export interface ExpectedTensor {
  /**
   * The tensor's name; where it is not given, tensors are compared in order.
   */
  name?: string;
  /**
   * The shape: numbers are fixed sizes, words stand for dimensions that the model leaves open.
   *
   * Items: a size, or a word for a dimension that the model leaves open
   */
  shape: (number | string)[];
  /**
   * The element type; not compared where it is not given.
   */
  dtype?:
    | "float16"
    | "bfloat16"
    | "float32"
    | "float64"
    | "int8"
    | "uint8"
    | "int16"
    | "uint16"
    | "int32"
    | "uint32"
    | "int64"
    | "uint64"
    | "bool"
    | "string";
}
/**
 * Limits on a count.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "countLimit".
 */
export interface CountLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Count;
  /**
   * The measured value must be at most this.
   */
  max?: Count;
  /**
   * The measured value must be exactly this.
   */
  equals?: Count;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: CountChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: CountChange;
  severity?: Severity;
}
/**
 * Limits on a size. Bare numbers are bytes.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "sizeLimit".
 */
export interface SizeLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Bytes;
  /**
   * The measured value must be at most this.
   */
  max?: Bytes;
  /**
   * The measured value must be exactly this.
   */
  equals?: Bytes;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: BytesChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: BytesChange;
  /**
   * The size must be at most this share of another model's.
   */
  max_ratio?: SizeAgainst;
  /**
   * The size must be smaller than another model's by at least this share of it.
   */
  min_reduction?: SizeAgainst;
  severity?: Severity;
}
/**
 * A share of the size of another model of the gate.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "sizeAgainst".
 */
export interface SizeAgainst {
  /**
   * The id of the other model. Only its files are read.
   */
  of: Name;
  /**
   * The share, above 0.
   */
  value: Fraction;
  severity?: Severity;
}
/**
 * The same rows through this model and through another one: the dataset's, or 1,000 generated inputs where none is declared. Each model preprocesses them in its own way; inputs and outputs are matched by name, or in order where no name agrees. Values are compared after dequantisation and after the activation that each model declares. Without a limit, the type of the model's weights decides what is allowed: see docs/parity.md.
 */
export interface ParityCheck {
  /**
   * The id of the model that this one is held against. It is judged first.
   */
  reference: Name;
  /**
   * The largest absolute difference of any value.
   */
  max_abs_error?: RealLimit;
  /**
   * The mean absolute difference over all values.
   */
  mean_abs_error?: RealLimit;
  /**
   * max_abs_error ÷ the largest absolute value of the reference.
   */
  max_relative_error?: FractionLimit;
  /**
   * The mean squared difference over all values (`parity_mse`).
   */
  mse?: RealLimit;
  /**
   * The cosine between all values of the one model and all of the other, from -1 to 1.
   */
  cosine_similarity?: RealLimit;
  /**
   * Share of the rows that both models decide alike: the class of the highest score, or by the thresholds of this model's `decision`; of a multi-label row, all its labels.
   */
  top1_agreement?: FractionLimit;
  /**
   * The absolute difference of the two models' macro F1. Needs a dataset with labels.
   */
  f1_difference?: FractionLimit;
  severity?: Severity;
}
/**
 * Limits on a plain number.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "realLimit".
 */
export interface RealLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Real;
  /**
   * The measured value must be at most this.
   */
  max?: Real;
  /**
   * The measured value must be exactly this.
   */
  equals?: Real;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: RealChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: RealChange;
  severity?: Severity;
}
/**
 * Limits on a fraction or score; percentages are divided by 100.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "fractionLimit".
 */
export interface FractionLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Fraction;
  /**
   * The measured value must be at most this.
   */
  max?: Fraction;
  /**
   * The measured value must be exactly this.
   */
  equals?: Fraction;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: FractionChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: FractionChange;
  severity?: Severity;
}
/**
 * Single-stream latency: one query after the other, batch 1, after warm-up. Percentiles use all samples.
 */
export interface LatencyCheck {
  /**
   * The mean latency of one query; its interval is a block bootstrap.
   */
  mean?: DurationLimit;
  /**
   * The median latency.
   */
  p50?: DurationLimit;
  /**
   * The 90th percentile of latency.
   */
  p90?: DurationLimit;
  /**
   * The 95th percentile of latency.
   */
  p95?: DurationLimit;
  /**
   * The 99th percentile of latency.
   */
  p99?: DurationLimit;
  /**
   * The time to load the model into the runtime, once.
   */
  load?: DurationLimit;
  /**
   * How long queries may be sampled before an undecided limit is called inconclusive (default 5 s).
   */
  budget?: DurationWithUnit;
  on_inconclusive?: OnInconclusive;
  severity?: Severity;
}
/**
 * Limits on a time. Bare numbers are milliseconds.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "durationLimit".
 */
export interface DurationLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Duration;
  /**
   * The measured value must be at most this.
   */
  max?: Duration;
  /**
   * The measured value must be exactly this.
   */
  equals?: Duration;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: DurationChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: DurationChange;
  severity?: Severity;
}
/**
 * Feed inputs at the edges and look at the outputs.
 */
export interface EdgeCasesCheck {
  /**
   * Which generated inputs are fed (default: normal, zeros, ones, large, negative).
   *
   * @minItems 1
   */
  inputs?: ("normal" | "zeros" | "ones" | "large" | "negative" | "extreme" | "nonfinite")[];
  /**
   * What must hold for every output: `finite` (no NaN, no infinity), `shape` (as declared). Default: both.
   *
   * @minItems 1
   */
  must?: ("finite" | "shape")[];
  severity?: Severity;
}
/**
 * Outputs must lie in [0, 1] and the scores of a row sum to 1.
 */
export interface ProbabilitiesCheck {
  /**
   * How far the sum of a row may lie from 1 (default 1e-4). Not used for multi-label and single-score outputs.
   */
  sum_tolerance?: number;
  severity?: Severity;
}
/**
 * How varied the predictions are: a collapsed model answers the same for every input. Without a dataset it runs on 1,000 generated inputs and the report says so.
 */
export interface DiversityCheck {
  /**
   * How many classes are predicted at least once.
   */
  unique_predictions?: CountLimit;
  /**
   * unique_predictions / number of classes.
   */
  unique_fraction?: FractionLimit;
  /**
   * Share of the most predicted class.
   */
  top_class_frequency?: FractionLimit;
  /**
   * Entropy of the histogram of predicted classes / log(number of classes).
   */
  normalized_entropy?: FractionLimit;
  /**
   * Mean over outputs of the variance across samples (ddof 0).
   */
  output_variance?: RealLimit;
  /**
   * Mean of the top probability.
   */
  mean_confidence?: FractionLimit;
  severity?: Severity;
}
/**
 * Predictions held against the labels of the dataset, as scikit-learn defines each metric.
 */
export interface QualityCheck {
  /**
   * Share of rows predicted right; for multi-label: rows whose whole label set is right.
   */
  accuracy?: FractionLimit;
  /**
   * Mean recall over the classes that occur.
   */
  balanced_accuracy?: FractionLimit;
  /**
   * F1 of all decisions pooled.
   */
  f1_micro?: FractionLimit;
  /**
   * Mean F1 of the classes.
   */
  f1_macro?: FractionLimit;
  /**
   * Mean F1 of the classes, weighted by support.
   */
  f1_weighted?: FractionLimit;
  /**
   * Mean F1 of the rows (multi-label only).
   */
  f1_samples?: FractionLimit;
  /**
   * F1 of each class; the limit holds for every class.
   */
  f1_per_class?: FractionLimit;
  /**
   * Precision of all decisions pooled.
   */
  precision_micro?: FractionLimit;
  /**
   * Mean precision of the classes.
   */
  precision_macro?: FractionLimit;
  /**
   * Mean precision of the classes, weighted by support.
   */
  precision_weighted?: FractionLimit;
  /**
   * Mean precision of the rows (multi-label only).
   */
  precision_samples?: FractionLimit;
  /**
   * Precision of each class; the limit holds for every class.
   */
  precision_per_class?: FractionLimit;
  /**
   * Recall of all decisions pooled.
   */
  recall_micro?: FractionLimit;
  /**
   * Mean recall of the classes.
   */
  recall_macro?: FractionLimit;
  /**
   * Mean recall of the classes, weighted by support.
   */
  recall_weighted?: FractionLimit;
  /**
   * Mean recall of the rows (multi-label only).
   */
  recall_samples?: FractionLimit;
  /**
   * Recall of each class; the limit holds for every class.
   */
  recall_per_class?: FractionLimit;
  /**
   * Matthews correlation coefficient.
   */
  mcc?: FractionLimit;
  /**
   * Area under the ROC curve; multi-class: one-vs-rest, macro; multi-label: macro.
   */
  roc_auc?: FractionLimit;
  /**
   * Average precision; multi-class: one-vs-rest, macro; multi-label: macro.
   */
  average_precision?: FractionLimit;
  /**
   * Expected calibration error, 15 equal-width bins over the top probability.
   */
  ece?: FractionLimit;
  /**
   * Cross-entropy in nats.
   */
  log_loss?: RealLimit;
  /**
   * Brier score; for several classes the sum over classes.
   */
  brier?: RealLimit;
  top_k_accuracy?: TopKLimit;
  /**
   * Regression: mean absolute error, averaged over outputs.
   */
  mae?: RealLimit;
  /**
   * Regression: mean squared error, averaged over outputs.
   */
  mse?: RealLimit;
  /**
   * Regression: root of the mean squared error of each output, averaged over outputs.
   */
  rmse?: RealLimit;
  /**
   * Regression: coefficient of determination, averaged over outputs; 1 is best, 0 is as good as the mean.
   */
  r2?: RealLimit;
  /**
   * Regression: the largest absolute error; for one output.
   */
  max_error?: RealLimit;
  slices?: SliceNames;
  /**
   * How many rows a group needs to be judged (default 30); smaller ones are listed, never judged.
   */
  min_support?: number;
  on_inconclusive?: OnInconclusive;
  severity?: Severity;
}
/**
 * Share of rows whose label is among the k highest scores.
 */
export interface TopKLimit {
  /**
   * How many of the highest scores count.
   */
  k: number;
  /**
   * The share must be at least this.
   */
  min?: Fraction;
  /**
   * The share must be at most this.
   */
  max?: Fraction;
  /**
   * The share must be exactly this.
   */
  equals?: Fraction;
  /**
   * The share may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: FractionChange;
  /**
   * The share may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: FractionChange;
  severity?: Severity;
}
/**
 * What the model adds to the resident memory of a fresh process: loading it and single-stream queries. What the runtime takes without a model is measured and subtracted.
 */
export interface MemoryCheck {
  /**
   * The most that was resident at once.
   */
  peak: BytesLimit;
  severity?: Severity;
}
/**
 * Limits on a size. Bare numbers are bytes.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "bytesLimit".
 */
export interface BytesLimit {
  /**
   * The measured value must be at least this.
   */
  min?: Bytes;
  /**
   * The measured value must be at most this.
   */
  max?: Bytes;
  /**
   * The measured value must be exactly this.
   */
  equals?: Bytes;
  /**
   * The value may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: BytesChange;
  /**
   * The value may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: BytesChange;
  severity?: Severity;
}
/**
 * The same rows must give the same outputs: once more, in another process, and one row a call.
 */
export interface DeterminismCheck {
  /**
   * Largest absolute difference of an output element between runs (default: max 0).
   */
  run_to_run_difference?: RealLimit;
  /**
   * Largest absolute difference of an output element between a batch and single rows (default: max 1e-5). 0 where the model fixes the batch.
   */
  batch_difference?: RealLimit;
  severity?: Severity;
}
/**
 * A known block: failures and errors of the model are reported as waived until a day, and not after it.
 */
export interface Waiver {
  /**
   * Why, for everyone who reads the report.
   */
  reason: string;
  until: Day;
  /**
   * Which checks it is for; all where it is absent.
   *
   * @minItems 1
   */
  checks?: string[];
}
/**
 * A JSON file of numbers and what must be true of them.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "externalMetrics".
 */
export interface ExternalMetrics {
  /**
   * Its name in every report.
   */
  id: Name;
  /**
   * The JSON file.
   */
  path: Location;
  /**
   * The digest of the file; required for https.
   */
  sha256?: Sha256;
  /**
   * Name of each number to where it stands and its limits.
   */
  checks: {
    [k: string]: ExternalLimit;
  };
}
/**
 * A number in the file and its limits.
 *
 * This interface was referenced by `Gate`'s JSON-Schema
 * via the `definition` "externalLimit".
 */
export interface ExternalLimit {
  /**
   * where the number stands: a JSON pointer (RFC 6901) such as "/metrics/wer"
   */
  at: string;
  /**
   * The number must be at least this.
   */
  min?: Fraction;
  /**
   * The number must be at most this.
   */
  max?: Fraction;
  /**
   * The number must be exactly this.
   */
  equals?: Fraction;
  /**
   * The number may fall by at most this from the baseline's; of two, by the larger.
   */
  max_drop?: RealChange;
  /**
   * The number may rise by at most this from the baseline's; of two, by the larger.
   */
  max_increase?: RealChange;
  better?: Better;
  /**
   * What the number counts, for the report.
   */
  unit?: string;
  severity?: Severity;
}
