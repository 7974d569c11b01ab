import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFormat } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest, PredictionsRequest, PreparedDataset, PreparedPredictions } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { DataKind, Prepared } from './kind.ts';
import { Library } from './library.ts';
import type { FileRequest } from './open.ts';
import { prepareArrays } from './prepare-arrays.ts';
import { prepareFolder, prepareImageList } from './prepare-images.ts';
import { matchPredictions } from './prepare-predictions.ts';
import { prepareTable } from './prepare-table.ts';
import { prepareText, tokenizeStep } from './prepare-text.ts';
import { checkSteps } from './rows/pipeline.ts';
import { TimeBudget } from './time-budget.ts';

type Kinds = Readonly<Record<DataFormat, DataKind>>;

/** `prepareDataset` with the kinds of files that it knows. */
export async function prepare(asked: DatasetRequest, kinds: Kinds): Promise<PreparedDataset> {
  checkSteps(asked);
  return withScratch(asked, async (scratch) => {
    const { request, time } = timed(asked);
    const library = new Library(request.fetch, Object.values(kinds), scratch, time);
    const { path: location, sha256, format } = request.config;
    const folder = location === undefined ? undefined : await request.findFolder(location);
    const prepared =
      folder === undefined
        ? await prepareFile(location === undefined ? undefined : { location, sha256, format }, request, library)
        : await prepareFolder(folder, request, library);
    return { id: request.id, sha256: library.digest(), ...prepared };
  });
}

/** `preparePredictions` with the kinds of files that it knows. */
export function predictions(asked: PredictionsRequest, kinds: Kinds): Promise<PreparedPredictions> {
  return withScratch(asked, async (scratch) => {
    const { request, time } = timed(asked);
    const of = (folder: string) => new Library(request.fetch, Object.values(kinds), folder, time);
    return matchPredictions(request, of(scratch), of(await mkdtemp(join(scratch, 'predictions-'))));
  });
}

function timed<Request extends Pick<DatasetRequest, 'id' | 'config' | 'fetch'>>(
  asked: Request,
): { request: Request; time: TimeBudget } {
  const time = new TimeBudget(asked.id, asked.config.time);
  return { request: { ...asked, fetch: (...file) => time.outside(() => asked.fetch(...file)) }, time };
}

async function withScratch<T>(
  { id, directory }: Pick<DatasetRequest, 'id' | 'directory'>,
  use: (scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(directory, 'expanded-'));
  try {
    return await use(scratch);
  } catch (error) {
    throw isSystemError(error) ? unusable(id, error) : error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `file` is the `path:` of the dataset; undefined where `inputs:` names the files. */
async function prepareFile(
  file: FileRequest | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<Prepared> {
  const opened = file && (await library.open(file));
  const tokenize = tokenizeStep(request);
  if (tokenize && opened?.kind === 'table') return prepareText(opened, tokenize, request);
  if (opened?.kind !== 'table') return prepareArrays(opened, request, library);
  return request.config.image === undefined
    ? prepareTable(opened, request, library)
    : prepareImageList(opened, request, library);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function unusable(id: string, { code }: NodeJS.ErrnoException): ModelGateError {
  const message = `Files of dataset "${id}" cannot be read or written (${code})`;
  return new ModelGateError('dataset.unusable', message, 'Check permissions and the free space of the disk.');
}
