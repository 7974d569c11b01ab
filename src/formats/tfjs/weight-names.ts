import { ModelGateError } from '../../contracts/errors.ts';
import { shown } from '../onnx/shown.ts';
import type { LayerConfig } from './layers.ts';
import type { TfjsWeight } from './manifest.ts';

const MOST_NAMES = 5;

/** Layers that cannot be without weights, whatever their configuration. */
const WEIGHTED = new Set([
  ...['Dense', 'EinsumDense', 'Embedding', 'PReLU', 'BatchNormalization'],
  ...['Conv1D', 'Conv2D', 'Conv3D', 'Conv2DTranspose', 'Conv3DTranspose', 'DepthwiseConv2D', 'SeparableConv2D'],
  ...['SimpleRNN', 'GRU', 'LSTM', 'ConvLSTM2D'],
]);

/**
 * TensorFlow.js finds the weights of a layer by name, `LAYER/WEIGHT`, with further names between or before. Throws
 * `format.weight_names` where a weight has the name of no layer, or a layer that needs weights has none.
 */
export function checkWeightNames(file: string, layers: readonly LayerConfig[], weights: readonly TfjsWeight[]): void {
  const known = new Set(layers.flatMap(({ name }) => aliases(name)));
  const used = new Set<string>();
  const strangers: string[] = [];
  for (const { name } of weights) {
    const steps = name.split('/').slice(0, -1);
    if (!steps.some((step) => known.has(step))) strangers.push(name);
    for (const step of steps) used.add(step);
  }
  const empty = layers
    .filter(({ className, name }) => WEIGHTED.has(className) && !aliases(name).some((alias) => used.has(alias)))
    .map(({ name }) => name);
  if (strangers.length === 0 && empty.length === 0) return;
  const problems = [
    ...(strangers.length > 0 ? [`no layer has the weights ${listed(strangers)}`] : []),
    ...(empty.length > 0 ? [`no weight belongs to the layers ${listed(empty)}`] : []),
  ];
  throw new ModelGateError(
    'format.weight_names',
    `${file}: the names of its weights do not match its topology: ${problems.join('; ')}`,
    'Name each weight LAYER/WEIGHT (dense_1/kernel) after its layer in modelTopology, or export the model again.',
  );
}

/** The names under which a layer's weights can stand: Bidirectional calls its two copies so. */
function aliases(name: string): string[] {
  return [name, `forward_${name}`, `backward_${name}`];
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST_NAMES).map(shown).join(', ');
  return names.length > MOST_NAMES ? `${some} and ${names.length - MOST_NAMES} more` : some;
}
