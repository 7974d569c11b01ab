import type { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { openHdf5 } from '../hdf5/file.ts';
import { readJson } from '../shared/json.ts';
import { sizeOf } from '../shared/problems.ts';
import { openArchive } from './archive.ts';
import { readModelConfig } from './config.ts';
import { attachGroups } from './groups.ts';
import { isObject } from './json.ts';
import { attachLegacy } from './legacy.ts';
import { memorySource } from './memory-source.ts';
import { malformed, unsupported } from './problem.ts';
import type { KerasModel } from './types.ts';

/** A model with what the file says about its making. */
export interface KerasFile {
  model: KerasModel;
  container: 'keras' | 'hdf5';
  /** Versions, backend and date as the file gives them. */
  facts: Readonly<Record<string, string>>;
}

const CONFIG_LIMITS = { bytes: 64 * 2 ** 20 };

/**
 * Reads a `.keras` archive or a whole-model HDF5 file; weights are read when they are asked for. Nothing in it is run.
 * Throws `artifact.missing` or `format.*`.
 */
export async function readKerasModel(source: ByteSource, name: string): Promise<KerasModel> {
  return (await readKerasFile(source, name)).model;
}

/** As `readKerasModel`, with the facts. */
export async function readKerasFile(source: ByteSource, name: string): Promise<KerasFile> {
  const size = await sizeOf(source, name);
  const head = await source.read(name, 0, 2);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  return isZip ? readArchive(source, name, size) : readLegacy(source, name, size);
}

async function readArchive(source: ByteSource, name: string, size: number): Promise<KerasFile> {
  const open = await openArchive(source, name, size);
  const config = await open('config.json', CONFIG_LIMITS.bytes);
  if (!config) throw malformed(name, 'it holds no config.json');
  const model = readModelConfig(name, await readJson(config.source, `${name}, config.json`, CONFIG_LIMITS));
  const weights = await open('model.weights.h5');
  if (!weights) {
    throw unsupported(
      name,
      'no model.weights.h5',
      'Save the model with `model.save`, in one file and with HDF5 weights.',
    );
  }
  const group = await openHdf5(weights.source, 'model.weights.h5', weights.bytes, `${name}, model.weights.h5`);
  const metadata = await open('metadata.json', CONFIG_LIMITS.bytes);
  const facts = metadata ? await readJson(metadata.source, `${name}, metadata.json`, CONFIG_LIMITS) : {};
  return { model: await attachGroups(name, model, group), container: 'keras', facts: textsIn(facts) };
}

async function readLegacy(source: ByteSource, name: string, size: number): Promise<KerasFile> {
  const root = await openHdf5(source, name, size);
  const config = (await root.texts('model_config'))?.[0];
  const weights = await root.group('model_weights');
  if (config === undefined) throw noModel(name, root.names, (await root.texts('layer_names')) !== undefined);
  if (!weights) throw malformed(name, 'it has no group model_weights');
  const bytes = new TextEncoder().encode(config);
  const model = readModelConfig(name, await readJson(memorySource(bytes), `${name}, model_config`, CONFIG_LIMITS));
  const facts: Record<string, string> = {};
  for (const key of ['keras_version', 'backend']) {
    const text = (await root.texts(key))?.[0] ?? (await weights.texts(key))?.[0];
    if (text !== undefined) facts[key] = text;
  }
  return { model: await attachLegacy(name, model, weights), container: 'hdf5', facts };
}

/** Weights without a model: as Keras 2 saved them (`layer_names`), or Keras 3 (`layers`, `vars`). */
function noModel(name: string, groups: readonly string[], hasLayerNames: boolean): ModelGateError {
  const weightsOnly =
    hasLayerNames || groups.some((group) => ['layers', 'vars', '_layer_checkpoint_dependencies'].includes(group));
  return weightsOnly
    ? unsupported(
        name,
        'only weights and no model',
        'Save the whole model with `model.save`, not `model.save_weights`.',
      )
    : unsupported(name, 'no Keras model in its HDF5 structure', 'Give a file that Keras saved with `model.save`.');
}

function textsIn(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
