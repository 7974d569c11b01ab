import type { Tensor } from '@tensorflow/tfjs-core';
import type { HostTensor, RuntimeSession, Tensors } from '../../contracts/runtime.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';
import { runFailure } from './failures.ts';
import type { TfjsLibrary } from './library.ts';
import { readBack, toTensors } from './tensors.ts';

/** A model of one of TensorFlow.js' kinds. */
export interface Executable {
  /** One inference; the tensors are those of `wanted`, in that order, and everything else is disposed of. */
  execute(inputs: readonly Tensor[], wanted: readonly string[]): Tensor[] | Promise<Tensor[]>;
  dispose(): void;
}

export interface Signature {
  inputs: readonly TensorSpec[];
  outputs: readonly TensorSpec[];
}

/** A session that keeps no tensor but a query's inputs, and those until the query is disposed of. */
export function sessionOf(tf: TfjsLibrary, { inputs, outputs }: Signature, model: Executable): RuntimeSession {
  return {
    inputs: [...inputs],
    outputs: [...outputs],
    bind(feeds, wanted) {
      requireOutputs(outputs, wanted);
      const names = [...wanted];
      const tensors = toTensors(tf, inputs, feeds);
      return {
        async run() {
          try {
            const results = await model.execute(tensors, names);
            const values = results.map((tensor, index) => readBack(names[index]!, tensor));
            tf.dispose(results);
            return values;
          } catch (error) {
            throw runFailure(error);
          }
        },
        outputs(result) {
          const values = result as HostTensor[];
          return Object.fromEntries(names.map((name, index) => [name, values[index]!])) as Tensors;
        },
        dispose: () => tf.dispose(tensors),
      };
    },
    dispose: async () => model.dispose(),
  };
}

function requireOutputs(outputs: readonly TensorSpec[], wanted: readonly string[]): void {
  if (wanted.length === 0) throw new RuntimeFailure('model.output_missing', 'no output of the model is asked for');
  const stranger = wanted.find((name) => !outputs.some((output) => output.name === name));
  if (stranger !== undefined) {
    throw new RuntimeFailure('model.output_missing', `the model has no output "${stranger}"`);
  }
}
