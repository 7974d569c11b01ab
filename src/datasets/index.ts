import type { DataFormat } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest, PredictionsRequest, PreparedDataset, PreparedPredictions } from '../contracts/dataset.ts';
import { csv } from './csv.ts';
import { idx } from './idx.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { DataKind } from './kind.ts';
import { npy } from './npy.ts';
import { npz } from './npz.ts';
import { predictions, prepare } from './prepare.ts';
import { tsv } from './tsv.ts';

/** How labelled rows can be written. */
const dataKinds: Record<DataFormat, DataKind> = { csv, tsv, json, jsonl, npy, npz, idx };

/**
 * Makes a dataset ready for one model: each input becomes a `TensorFile` of [rows, ...rowShape] in the model's element
 * type, preprocessed in float64; labels become class indices or a 0/1 matrix, in the same order. Features are streamed,
 * labels are held in memory.
 *
 * Throws ModelGateError `dataset.*`, and what `request.fetch` throws.
 */
export function prepareDataset(request: DatasetRequest): Promise<PreparedDataset> {
  return prepare(request, dataKinds);
}

/**
 * Matches a file of predictions with the labels of a dataset by position; the inputs of the dataset are not read.
 *
 * Throws ModelGateError `dataset.*`, and what `request.fetch` throws.
 */
export function preparePredictions(request: PredictionsRequest): Promise<PreparedPredictions> {
  return predictions(request, dataKinds);
}
