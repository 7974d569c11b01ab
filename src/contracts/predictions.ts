import type { Task } from './dataset.ts';

/** What a model answers for each row: class indices, a row-major matrix of 0 and 1, or one of numbers. */
export type Predictions =
  | { kind: 'class'; values: Int32Array; classCount: number }
  | { kind: 'multilabel'; values: Uint8Array; width: number }
  | { kind: 'regression'; values: Float64Array; width: number };

/** The scores behind predictions, row-major, after the activation that the gate file declares. */
export interface Scored {
  values: Float64Array;
  width: number;
}

/** What a model answered for each row, with its scores where a metric looked at them and they are known. */
export interface Answers {
  predictions: Predictions;
  scored?: Scored | undefined;
}

/** How metrics look at scores. */
export interface ScoreUse {
  task: Task;
  /** Of `top_k_accuracy`. */
  topK: number;
}
