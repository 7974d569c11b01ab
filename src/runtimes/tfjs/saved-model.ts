import path from 'node:path';
import type { NamedTensorMap } from '@tensorflow/tfjs-core';
import type { LoadableModel, RuntimeSession } from '../../contracts/runtime.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';
import { loadFailure } from './failures.ts';
import type { TfjsLibrary } from './library.ts';
import { sessionOf } from './session.ts';

interface SignatureDef {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
}

interface MetaGraph {
  tags: string[];
  signatureDefs: Record<string, SignatureDef>;
}

interface TfSavedModel {
  predict(inputs: NamedTensorMap): NamedTensorMap;
  dispose(): void;
}

/** What @tensorflow/tfjs-node has beyond the other packages (its `node` namespace). */
export type TfjsNodeLibrary = TfjsLibrary & {
  node: {
    getMetaGraphsFromSavedModel(folder: string): Promise<MetaGraph[]>;
    loadSavedModel(folder: string, tags: string[], signature: string): Promise<TfSavedModel>;
  };
};

/** Loads the signature whose inputs and outputs the file was described by. Throws RuntimeFailure `model.*`. */
export async function loadSavedModel(
  tf: TfjsNodeLibrary,
  { model, inputs, outputs }: LoadableModel,
): Promise<RuntimeSession> {
  const folder = path.dirname(model as string);
  const name = path.basename(model as string);
  if (name !== 'saved_model.pb') {
    throw new RuntimeFailure(
      'model.load_failed',
      `${name}: TensorFlow loads a SavedModel only by the name saved_model.pb`,
    );
  }
  try {
    const { tags, signature } = choose(await tf.node.getMetaGraphsFromSavedModel(folder), inputs, outputs, name);
    const loaded = await tf.node.loadSavedModel(folder, tags, signature);
    return sessionOf(
      tf,
      { inputs, outputs },
      {
        execute: (tensors, wanted) =>
          tf.tidy(() => {
            const feeds = Object.fromEntries(inputs.map((input, index) => [input.name, tensors[index]!]));
            const results = loaded.predict(feeds);
            return wanted.map((output) => results[output]!);
          }),
        dispose: () => loaded.dispose(),
      },
    );
  } catch (error) {
    throw loadFailure(error, name);
  }
}

function choose(
  graphs: readonly MetaGraph[],
  inputs: readonly TensorSpec[],
  outputs: readonly TensorSpec[],
  name: string,
): { tags: string[]; signature: string } {
  const graph = graphs.find(({ tags }) => tags.includes('serve')) ?? graphs[0];
  const fits = (signature: SignatureDef) => has(signature.inputs, inputs) && has(signature.outputs, outputs);
  const fitting = Object.entries(graph?.signatureDefs ?? {}).filter(([, signature]) => fits(signature));
  const [chosen] = fitting.find(([key]) => key === 'serving_default') ?? fitting[0] ?? [];
  if (graph && chosen !== undefined) return { tags: graph.tags, signature: chosen };
  throw new RuntimeFailure(
    'model.load_failed',
    `${name}: TensorFlow finds no signature with the inputs and outputs of the file`,
  );
}

function has(entries: Record<string, unknown>, specs: readonly TensorSpec[]): boolean {
  return Object.keys(entries).length === specs.length && specs.every(({ name }) => Object.hasOwn(entries, name));
}
