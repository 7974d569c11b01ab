import { folderSource } from '../../artifacts/byte-source.ts';
import { fetchArtifact, type LocalArtifact } from '../../artifacts/index.ts';
import type { ModelDescription, ReadOptions } from '../../contracts/model.ts';
import { recogniseFormat } from '../../formats/index.ts';
import { readKerasModel } from '../../formats/keras/read.ts';
import { artifactSettings, type Services } from '../services.ts';
import { indexRanges } from './index-ranges.ts';

/** A model file of the command line: where it lies, what it says, and which of its inputs are indices. */
export interface ReadFile {
  local: LocalArtifact;
  description: ModelDescription;
  /** One more than the largest index, by the name of the input. */
  indices: ReadonlyMap<string, number>;
}

/** Fetches and reads a model file; nothing is run. Throws ModelGateError `artifact.*`, `format.*`. */
export async function readFile(uri: string, cwd: string, options: ReadOptions, services: Services): Promise<ReadFile> {
  const local = await fetchArtifact({ ...artifactSettings(services), uri, baseDir: cwd });
  const source = folderSource(local.directory, local.name);
  const format = await recogniseFormat(source, local.name);
  const description = await format.describe(source, local.name, options);
  const isKeras = format.id === 'keras';
  const indices = isKeras ? indexRanges(await readKerasModel(source, local.name)) : new Map<string, number>();
  return { local, description, indices };
}
