import { elementsOf } from '../../contracts/elements.ts';
import { unsupported } from '../../formats/keras/layer-problem.ts';
import { axisOf } from '../../formats/keras/shapes/axes.ts';
import type { LayerConverter, LayerUse } from './layer.ts';
import { readWeights } from './weights.ts';

const MAX_NUMBERS = 2 ** 20;

/**
 * Normalization: (x − mean) / max(√variance, 1e-7) along `axis`, or back with `invert`. Mean and variance are in the config
 * or, adapted, the weights (mean, variance, count).
 */
export const normalization: LayerConverter = {
  masks: 'pass',
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0]!;
    const axes = keptAxes(use);
    const kept = axes.map((axis) => shape[axis]!);
    if (kept.some((size) => size === null)) throw unsupported(layer, 'the size of an axis that it normalises is open');
    const [mean, variance] = await moments(use, kept);
    const spread = shape.map((size, axis) => (axes.includes(axis) ? size! : 1));
    const deviation = Float32Array.from(variance!, (each) => Math.max(Math.sqrt(each), 1e-7));
    const [middle, width] = [graph.constant(spread, mean!), graph.constant(spread, deviation)];
    if (config.boolean('invert', false)) return [graph.op('Add', [graph.op('Mul', [name, width]), middle])];
    return [graph.op('Div', [graph.op('Sub', [name, middle]), width])];
  },
};

/** `axis` is −1 unless given; null means one mean for everything. */
function keptAxes({ config, inputs, layer }: LayerUse): number[] {
  const rank = inputs[0]!.shape.length;
  if (!config.has('axis')) return 'axis' in layer.config ? [] : [rank - 1];
  if (Array.isArray(config.raw('axis')) && (config.raw('axis') as unknown[]).length === 0) return [];
  const axes = config.ints('axis', undefined, -rank).map((axis) => axisOf(config, axis, rank));
  return axes.sort((a, b) => a - b);
}

async function moments(use: LayerUse, kept: readonly number[]): Promise<Float32Array[]> {
  const { config } = use;
  if (config.has('mean') || config.has('variance')) {
    await readWeights(use, []);
    return ['mean', 'variance'].map((key) => given(use, key, kept));
  }
  const read = await readWeights(use, [['mean', kept], ['variance', kept], ...count(use)]);
  return read.slice(0, 2);
}

/** How many rows were adapted to; early versions of the layer do not keep it. */
function count({ layer }: LayerUse) {
  return layer.weights.length === 2 ? [] : ([['count', []]] as const);
}

function given({ config }: LayerUse, key: string, kept: readonly number[]): Float32Array {
  const written = config.raw(key);
  const array = (written as { class_name?: unknown } | undefined)?.class_name === '__numpy__';
  const value = array ? (written as { config?: { value?: unknown } }).config?.value : written;
  const list = (Array.isArray(value) ? value.flat(16) : [value]) as unknown[];
  const size = elementsOf(kept);
  const sound = list.every((each): each is number => typeof each === 'number' && Number.isFinite(each));
  if (!sound || size > MAX_NUMBERS || (list.length !== size && list.length !== 1)) {
    throw config.wrong(key, written, `one number or ${size}`);
  }
  return new Float32Array(size).map((_, i) => (list as number[])[list.length === 1 ? 0 : i]!);
}
