import type { Dataset, PredictionsSource, PreprocessStep } from '../../schemas/generated/gate.d.ts';
import type { TensorFile } from './protocol.ts';
import type { DType } from './tensor.ts';

/** An input of a model with every dimension resolved: what a dataset must deliver for it. */
export interface ResolvedInput {
  name: string;
  dtype: DType;
  /** The shape of one row, without the sample axis. */
  rowShape: number[];
}

/** Fetches a location of the gate file (a path or an address) and resolves to the absolute path of a local file. */
export type FetchFile = (location: string, sha256: string | undefined) => Promise<string>;

/**
 * Resolves to the absolute path, links followed, of the folder that a location of the gate file names; to undefined where
 * it names no folder on this machine.
 */
export type FindFolder = (location: string) => Promise<string | undefined>;

export interface DatasetRequest {
  id: string;
  config: Dataset;
  fetch: FetchFile;
  findFolder: FindFolder;
  inputs: ResolvedInput[];
  preprocess: PreprocessStep[];
  /** Names that the rows are grouped by: columns of a table, keys of an npz file, or those that the dataset declares. */
  slices: readonly string[];
  /** Columns that group rows for somebody, and so are no features unless they are listed as such. */
  reserved: readonly string[];
  /** Names of the classes by output index, where the gate file gives them. */
  classes: string[] | undefined;
  task: Task;
  seed: number;
  /** An empty folder for the tensor files. */
  directory: string;
}

export type Task = 'classification' | 'binary' | 'multilabel' | 'regression';

/** Class indices (N), or a row-major N×`width` matrix: of 0 and 1, or of finite real numbers. */
export type Labels =
  | { kind: 'class'; values: Int32Array }
  | { kind: 'multilabel'; values: Uint8Array; width: number }
  | { kind: 'regression'; values: Float64Array; width: number };

/** A dataset made ready for one model: its tensors on disk, its labels in memory, in the same order. */
export interface PreparedDataset {
  id: string;
  rows: number;
  /** Digest of the dataset's files (of several: of their digests, in the order of the gate file). */
  sha256: string;
  sampled?: { from: number; seed: number; stratified: boolean };
  feeds: TensorFile[];
  labels?: Labels;
  slices?: SliceColumn[];
}

/** Which group each row belongs to, by the values of one column. */
export interface SliceColumn {
  name: string;
  /** Distinct values as text, in the order of their first rows. */
  groups: readonly string[];
  /** Of each row, an index into `groups`. */
  of: Int32Array;
}

/** A file of predictions that belong to the rows of a dataset, in their order. */
export interface PredictionsRequest extends Omit<DatasetRequest, 'inputs' | 'preprocess'> {
  predictions: PredictionsSource;
}

/** Predictions with the labels of the same rows. Nothing was fed to a model. */
export interface PreparedPredictions {
  dataset: PreparedDataset & { labels: Labels };
  sha256: string;
  predicted: Predicted;
}

/** What was decided for each row, or a row-major matrix of the finite scores that decide. */
export type Predicted = { kind: 'decided'; values: Labels } | { kind: 'scores'; values: Float64Array; width: number };
