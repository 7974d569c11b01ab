/** What a model answers for each row: class indices, a row-major matrix of 0 and 1, or one of numbers. */
export type Predictions =
  | { kind: 'class'; values: Int32Array; classCount: number }
  | { kind: 'multilabel'; values: Uint8Array; width: number }
  | { kind: 'regression'; values: Float64Array; width: number };
