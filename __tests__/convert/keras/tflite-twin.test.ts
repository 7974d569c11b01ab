import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/artifacts/byte-source.ts';
import { readKerasModel } from '../../../src/formats/keras/read.ts';
import type { KerasLayer } from '../../../src/formats/keras/types.ts';
import { floats, run } from '../../runtimes/tflite/backends.ts';
import { hasShared, sharedCases } from '../../shared.ts';
import { expectClose, runKeras } from './build.ts';

const folder = path.join(sharedCases, 'tflite/mlperf_anomaly');
const x = { shape: [3, 640], data: Float32Array.from({ length: 3 * 640 }, (_, i) => Math.sin(i) * 20 - 20) };

/** The layer without the bias of a Dense that a BatchNormalization follows. */
function withoutBias(layer: KerasLayer): KerasLayer {
  if (layer.className !== 'Dense' || layer.config.units === 640) return layer;
  const [kernel, bias] = layer.weights;
  const zeros = async () => new Float32Array(bias!.shape[0]!);
  return { ...layer, weights: [kernel!, { ...bias!, read: zeros }] };
}

/**
 * Who made the TFLite file of MLPerf Tiny's autoencoder lost the biases of nine layers when they folded the normalisations
 * into them: its own biases are β − μγ/√(σ² + ε), to 1e-6.
 */
describe.runIf(hasShared)('the autoencoder of MLPerf Tiny, and its twin in TFLite', () => {
  it('agree but for the biases that the twin lost', async () => {
    const model = await readKerasModel(folderSource(folder), 'ad01.h5');
    const twin = await run('litert', readFileSync(path.join(folder, 'ad01_fp32.tflite')), floats(x.shape, x.data));
    const wanted = { shape: twin.shape, data: Array.from(twin.data as Float32Array) };
    const [same] = await runKeras({ ...model, layers: model.layers.map(withoutBias) }, [x]);
    expectClose(same!, wanted, 1e-5);
    const [whole] = await runKeras(model, [x]);
    expect(Math.max(...wanted.data.map((each, i) => Math.abs(each - whole!.data[i]!)))).toBeGreaterThan(0.1);
  });
});
