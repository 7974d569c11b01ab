import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { lfsPointer, lfsPointerError } from '../lfs.ts';
import type { AttributeFacts, GraphFacts } from './graph.ts';
import type { ModelFacts } from './model.ts';
import { shown } from './shown.ts';
import type { TensorFacts } from './tensor.ts';
import { rawBytes } from './types.ts';

const MAX_FILES = 10_000;
const MAX_POINTER_BYTES = 1024;

/**
 * The names of all external data files, in order of first use. Throws `format.external_data` where a location leads out of
 * the model's folder, a file is missing, or a tensor does not lie inside of its file, and `artifact.lfs_pointer` where the
 * file is a Git LFS pointer; the data are not read.
 * Entries of TensorProto.external_data: location (required), offset and length in bytes (decimal, optional).
 */
export async function externalFiles(source: ByteSource, entry: string, model: ModelFacts): Promise<string[]> {
  const sizes = new Map<string, number>();
  for (const tensor of externalTensors(model)) {
    const fault = (what: string, remedy: string) =>
      new ModelGateError('format.external_data', `${entry}: tensor ${shown(tensor.name)} ${what}`, remedy);
    const location = plainPath(tensor.external.get('location') ?? '');
    if (location === undefined) {
      throw fault(
        `has its data at '${shown(tensor.external.get('location') ?? '')}', which is no path inside the model's folder`,
        'Save the model again with its external data in the same folder, under a relative path.',
      );
    }
    const size = sizes.get(location) ?? (await source.size(location));
    if (size === undefined) {
      throw fault(
        `has its data in ${shown(location)}, and there is no such file`,
        `Put ${shown(location)} beside the model, at the path that the model names.`,
      );
    }
    sizes.set(location, size);
    if (sizes.size > MAX_FILES) {
      throw fault(
        `is in one of more than ${MAX_FILES} files`,
        'Save the model again with its external data in one file.',
      );
    }
    const problem = misfit(tensor, size);
    if (problem && size <= MAX_POINTER_BYTES && lfsPointer(await source.read(location, 0, size))) {
      throw lfsPointerError(shown(location));
    }
    if (problem) {
      throw fault(
        `does not fit into ${shown(location)}: ${problem}`,
        `Check that ${shown(location)} is complete and belongs to this model.`,
      );
    }
  }
  return [...sizes.keys()];
}

type ExternalTensor = TensorFacts & Required<Pick<TensorFacts, 'external'>>;

/** Why the tensor's bytes cannot be in a file of `size` bytes. */
function misfit({ external, type, elements }: ExternalTensor, size: number): string | undefined {
  const bytes = rawBytes(type, elements);
  if (bytes === undefined) return 'strings cannot lie in another file';
  const offset = wholeNumber(external.get('offset') ?? '0');
  if (offset === undefined) return `its offset is '${shown(external.get('offset')!)}'`;
  const length = external.get('length');
  if (length !== undefined && wholeNumber(length) !== bytes) {
    return `it takes ${bytes} bytes, but its length is '${shown(length)}'`;
  }
  return offset + bytes > size ? `it ends at byte ${offset + bytes}, the file at ${size}` : undefined;
}

function wholeNumber(text: string): number | undefined {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * The location without `.` steps; undefined where it has a way out (`..`, a root, drive, backslash, URL or NUL), or a name
 * that is no UTF-8: the file that is opened would be another one than the file that is hashed.
 */
function plainPath(location: string): string | undefined {
  const steps = location.split('/').filter((step) => step !== '.');
  const safe =
    steps.length > 0 && !/[\\:\0\ufffd]/.test(location) && steps.every((step) => step !== '' && step !== '..');
  return safe ? steps.join('/') : undefined;
}

function* externalTensors(model: ModelFacts): Generator<ExternalTensor> {
  yield* ofGraph(model.graph);
  for (const fn of model.functions) yield* ofNodes([...fn.nodes, fn.defaults]);
}

function* ofGraph(graph: GraphFacts): Generator<ExternalTensor> {
  for (const tensor of graph.initializers) if (isExternal(tensor)) yield tensor;
  yield* ofNodes(graph.nodes);
}

function* ofNodes(nodes: readonly AttributeFacts[]): Generator<ExternalTensor> {
  for (const node of nodes) {
    for (const tensor of node.tensors) if (isExternal(tensor)) yield tensor;
    for (const graph of node.subgraphs) yield* ofGraph(graph);
  }
}

function isExternal(tensor: TensorFacts): tensor is ExternalTensor {
  return tensor.external !== undefined;
}
