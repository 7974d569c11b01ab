import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { io } from '@tensorflow/tfjs-core';

/** A model as TensorFlow.js' loaders take it. */
export type Artifacts = Omit<io.ModelArtifacts, 'modelTopology'> & { modelTopology: object };

interface ModelJson extends Artifacts {
  weightsManifest: io.WeightsManifestConfig;
}

/**
 * Reads `model.json` and all shards into memory; the format has already checked that they are sound. Settings for training
 * are left out: compiling a model is no part of running it.
 */
export async function readArtifacts(modelPath: string): Promise<Artifacts> {
  const text = await readFile(modelPath, 'utf8');
  const { weightsManifest, trainingConfig: _training, ...model } = JSON.parse(text.replace(/^\ufeff/, '')) as ModelJson;
  const shards: Buffer[] = [];
  for (const { paths } of weightsManifest) {
    for (const shard of paths) shards.push(await readFile(path.join(path.dirname(modelPath), shard)));
  }
  return { ...model, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData: joined(shards) };
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}
