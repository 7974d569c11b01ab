import type { Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { RuntimeFailure } from '../failure.ts';
import type { Artifacts } from './files.ts';
import type { TfjsLibrary } from './library.ts';
import type { Executable, Signature } from './session.ts';
import { prepareTopology } from './topology.ts';

/** A Keras-like model; inputs and outputs are taken in the order of the file. Throws what TensorFlow.js throws. */
export async function loadLayers(
  tf: TfjsLibrary,
  artifacts: Artifacts,
  { inputs, outputs }: Signature,
  name: string,
): Promise<Executable> {
  const modelTopology = prepareTopology(tf, artifacts.modelTopology, name);
  const model = await tf.loadLayersModel({ load: async () => ({ ...artifacts, modelTopology }) });
  if (model.inputs.length !== inputs.length || model.outputs.length !== outputs.length) {
    const found = `${model.inputs.length} inputs and ${model.outputs.length} outputs`;
    throw new RuntimeFailure(
      'model.load_failed',
      `${name}: TensorFlow.js finds ${found} in the model, unlike its file`,
    );
  }
  const position = new Map(outputs.map((output, index) => [output.name, index]));
  return {
    execute(tensors, wanted) {
      // Every query is a sequence of its own.
      if (isStateful(model)) model.resetStates();
      return tf.tidy(() => {
        const results = [model.apply([...tensors], { training: false }) as Tensor | Tensor[]].flat();
        return wanted.map((output) => results[position.get(output)!]!);
      });
    },
    dispose: () => model.dispose(),
  };
}

function isStateful(model: LayersModel): boolean {
  return model.layers.some(({ stateful }) => stateful);
}
