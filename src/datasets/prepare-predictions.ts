import type { PredictionsRequest, PreparedPredictions } from '../contracts/dataset.ts';
import { resolveBeside } from './array-sources.ts';
import { digestOf, imageDigests } from './images/files.ts';
import { readBeside } from './labels/array-beside.ts';
import { readPredicted } from './labels/predicted.ts';
import { type Beside, readTableBeside } from './labels/table-labels.ts';
import type { Library } from './library.ts';
import { folderLabels } from './prepare-images.ts';
import { problem, quote, shownPath } from './problem.ts';
import { draw, keepBeside, keepLabels, keepRows } from './sample.ts';

/** What stands beside the inputs of a dataset that is fed to nobody. `name` is the file that has the rows. */
interface Unfed extends Beside {
  rows: number;
  name: string;
}

/**
 * Predictions and the labels of a dataset, which are matched by position: both must have the same number of rows, and a
 * sample takes the same ones of both. `predictions` knows only the file of the predictions, `library` only the dataset's.
 */
export async function matchPredictions(
  request: PredictionsRequest,
  library: Library,
  predictions: Library,
): Promise<PreparedPredictions> {
  const { config, id, seed } = request;
  const all = await readUnfed(request, library);
  if (!all.labels) {
    const what = `dataset ${quote(id)} has no labels to hold predictions against`;
    throw problem('no_labels', { file: all.name }, what, 'Name its label column (label:) or file (labels:).');
  }
  const { predicted, rows, name } = await readPredicted(request, predictions);
  if (rows !== all.rows) {
    const what = `holds ${rows} predictions, but ${quote(all.name)} has ${all.rows} rows`;
    throw problem(
      'rows_differ',
      { file: name },
      what,
      'Write one prediction for each row of the dataset, in its order.',
    );
  }
  const drawn = draw(all.rows, config.sample, seed, all.labels, all.name);
  const kept = keepBeside(all, drawn);
  return {
    dataset: {
      id,
      rows: drawn?.rows ?? all.rows,
      sha256: library.digest(),
      feeds: [],
      ...(drawn && { sampled: drawn.sampled }),
      ...kept,
      labels: kept.labels!,
    },
    sha256: predictions.digest(),
    predicted: !drawn
      ? predicted
      : predicted.kind === 'decided'
        ? { kind: 'decided', values: keepLabels(predicted.values, drawn) }
        : { ...predicted, values: keepRows(predicted.values, predicted.width, drawn) },
  };
}

async function readUnfed(request: PredictionsRequest, library: Library): Promise<Unfed> {
  const { path: location, sha256, format } = request.config;
  const folder = location === undefined ? undefined : await request.findFolder(location);
  if (folder !== undefined) return ofFolder(folder, request, library);
  const opened = location === undefined ? undefined : await library.open({ location, sha256, format });
  if (opened?.kind === 'table') {
    const { rows, beside } = await readTableBeside(opened, request);
    return { rows, name: opened.file.name, ...beside };
  }
  const { beside, counts } = await readBeside(await resolveBeside(opened, request, library), request);
  const [first] = counts;
  const other = counts.find(({ rows }) => rows !== first!.rows);
  if (other) {
    const what = `has ${other.rows} rows, but ${quote(first!.name)} has ${first!.rows}`;
    throw problem('rows_differ', { file: other.name }, what, 'Give the labels and the slices the same number of rows.');
  }
  return { rows: first?.rows ?? 0, name: first?.name ?? `dataset ${quote(request.id)}`, ...beside };
}

/** The digest is that of the images, as where they are fed. */
async function ofFolder(root: string, request: PredictionsRequest, library: Library): Promise<Unfed> {
  const { sha256 } = request.config;
  const { folders, labels } = await folderLabels(root, request);
  const name = shownPath(folders.shown);
  const digest = digestOf(folders, await imageDigests(folders, library.time));
  if (sha256 !== undefined && sha256.toLowerCase() !== digest) {
    const what = `has the digest ${digest}, expected ${sha256}`;
    throw problem('digest_mismatch', { file: name }, what, 'Restore the images, or review them.');
  }
  library.addDigest(`images of ${folders.root}`, digest);
  return { rows: folders.names.length, name, labels };
}
