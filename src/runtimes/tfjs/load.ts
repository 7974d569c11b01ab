import path from 'node:path';
import type { LoadableModel, RuntimeSession } from '../../contracts/runtime.ts';
import { loadFailure } from './failures.ts';
import { type Artifacts, readArtifacts } from './files.ts';
import { loadGraph } from './graph-model.ts';
import { loadLayers } from './layers-model.ts';
import type { TfjsLibrary } from './library.ts';
import { sessionOf } from './session.ts';

/** A placeholder for one row of one float, and an Identity node: the smallest graph model. */
const EMPTY: Artifacts = {
  modelTopology: {
    versions: { producer: 1, minConsumer: 1 },
    node: [
      {
        name: 'x',
        op: 'Placeholder',
        attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim: [{ size: '-1' }] } } },
      },
      { name: 'y', op: 'Identity', input: ['x'], attr: { T: { type: 'DT_FLOAT' } } },
    ],
  },
  weightSpecs: [],
  weightData: new ArrayBuffer(0),
};

/** Loads `model.json` of either kind. Throws RuntimeFailure `model.*`. */
export async function loadTfjs(tf: TfjsLibrary, { model, inputs, outputs }: LoadableModel): Promise<RuntimeSession> {
  if (typeof model !== 'string') throw new TypeError('TensorFlow.js models are read from their folder');
  const name = path.basename(model);
  const signature = { inputs, outputs };
  try {
    const artifacts = await readArtifacts(model);
    const isGraph = 'node' in artifacts.modelTopology;
    const executable = isGraph
      ? await loadGraph(tf, artifacts, signature)
      : await loadLayers(tf, artifacts, signature, name);
    return sessionOf(tf, signature, executable);
  } catch (error) {
    throw loadFailure(error, name);
  }
}

/** A model that does nothing. */
export async function loadEmptyTfjs(tf: TfjsLibrary): Promise<RuntimeSession> {
  const signature = {
    inputs: [{ name: 'x', dtype: 'float32' as const, shape: [null] }],
    outputs: [{ name: 'y', dtype: 'float32' as const, shape: [null] }],
  };
  return sessionOf(tf, signature, await loadGraph(tf, EMPTY, signature));
}
