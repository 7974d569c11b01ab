import { beforeAll } from 'vitest';
import type { Gate, Model } from '../../schemas/generated/gate.d.ts';
import { npy } from '../datasets/arrays.ts';
import { classifier, collapsed } from './models.ts';
import { type Judged, workspace } from './workspace.ts';

/** Inputs and labels that `good.onnx` is right about in four of five rows. */
export const rows = { inputs: 'X.npy', labels: 'y.npy' };

export const accurate: Model['checks'] = { quality: { accuracy: { min: 0.8 } } };

type OneModel = Omit<Model, 'id' | 'artifact'> & { artifact?: string };

/** A workspace with a good and a collapsed model of two classes, and five labelled rows. */
export function fiveRows() {
  const space = workspace();

  beforeAll(() => {
    space.write('good.onnx', classifier());
    space.write('collapsed.onnx', collapsed());
    space.write('X.npy', npy(Float32Array.of(2, 1, 1, 2, 3, 0, 0, 3, 5, 4), [5, 2]));
    space.write('y.npy', npy(BigInt64Array.of(0n, 1n, 0n, 1n, 1n), [5]));
    space.write('one-class.npy', npy(BigInt64Array.of(0n, 0n, 0n, 0n, 0n), [5]));
    space.write('y3.npy', npy(BigInt64Array.of(0n, 1n, 0n, 2n, 1n), [5]));
  });

  /** Judges one model, `m`: the good one on the five rows unless told otherwise. */
  const one = (more: OneModel, datasets: NonNullable<Gate['datasets']> = { rows }): Promise<Judged> =>
    space.judge({ datasets, models: [{ id: 'm', artifact: 'good.onnx', dataset: 'rows', ...more }] });

  return { space, one };
}
