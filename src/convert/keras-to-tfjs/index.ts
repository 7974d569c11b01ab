import { unsupported } from '../../formats/keras/layer-problem.ts';
import { orderCalls } from '../../formats/keras/order.ts';
import type { KerasCall, KerasLayer, KerasModel, KerasTensor } from '../../formats/keras/types.ts';
import { tfjsConfig } from './config.ts';
import { weightNames } from './weights.ts';

const SHARD = 'group1-shard1of1.bin';

/** The files of a TensorFlow.js layers model. */
export interface TfjsFiles {
  'model.json': string;
  [SHARD]: Uint8Array;
}

interface Manifest {
  weights: { name: string; shape: readonly number[]; dtype: 'float32' }[];
  pieces: Float32Array[];
}

/**
 * Writes a Keras model as a TensorFlow.js layers model (`model.json` and one shard of little-endian float32). Throws
 * `convert.unsupported_layer`, which names the layer, for what tfjs-layers cannot compute.
 */
export async function toTfjs(model: KerasModel): Promise<TfjsFiles> {
  const manifest: Manifest = { weights: [], pieces: [] };
  const layers: object[] = [];
  for (const layer of new Set(orderCalls(model).map((call) => call.layer))) {
    await addWeights(layer, manifest);
    layers.push({
      class_name: layer.className,
      name: layer.name,
      config: tfjsConfig(layer),
      inbound_nodes: layer.className === 'InputLayer' ? [] : layer.calls.map((call) => inboundNode(layer, call)),
    });
  }
  const config = {
    name: model.name,
    layers,
    input_layers: model.inputs.map(reference),
    output_layers: model.outputs.map(reference),
  };
  const json = {
    format: 'layers-model',
    generatedBy: `keras ${model.kerasVersion ?? ''}`.trim(),
    convertedBy: 'Model Gate',
    modelTopology: { model_config: { class_name: 'Model', config } },
    weightsManifest: [{ paths: [SHARD], weights: manifest.weights }],
  };
  return { 'model.json': `${JSON.stringify(json)}\n`, [SHARD]: joined(manifest.pieces) };
}

async function addWeights(layer: KerasLayer, { weights, pieces }: Manifest): Promise<void> {
  for (const [index, name] of weightNames(layer).entries()) {
    const weight = layer.weights[index]!;
    weights.push({ name: `${layer.name}/${name}`, shape: weight.shape, dtype: 'float32' });
    pieces.push(Float32Array.from(await weight.read()));
  }
}

function inboundNode(layer: KerasLayer, { inputs, kwargs }: KerasCall): unknown[] {
  const tensor = Object.entries(kwargs).find(([, value]) => typeof value === 'object' && value !== null);
  if (tensor) throw unsupported(layer, `it is called with "${tensor[0]}", which is not written for TensorFlow.js`);
  return inputs.map((input) => [...reference(input), {}]);
}

function reference({ layer, call, index }: KerasTensor): [string, number, number] {
  return [layer, call, index];
}

function joined(pieces: readonly Float32Array[]): Uint8Array {
  const bytes = new Uint8Array(4 * pieces.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const piece of pieces) {
    for (const value of piece) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}
