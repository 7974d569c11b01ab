import type { Hdf5Group } from '../hdf5/file.ts';
import { tooComplex } from '../shared/problems.ts';
import type { LayerConfig, ModelConfig } from './config.ts';
import { isModelConfig, readModelConfig } from './config.ts';
import { isObject } from './json.ts';
import { malformed } from './problem.ts';
import type { KerasLayer, KerasModel, KerasWeight } from './types.ts';
import { weightOf } from './weight.ts';

/** Where `model.weights.h5` keeps the layers of a model; the second name is that of Keras 2.13 to 2.15. */
const CONTAINERS = ['layers', '_layer_checkpoint_dependencies'];
/** States of random numbers, not weights. */
const SEEDS: readonly string[] = ['seed_generator', 'generator', 'random_generator'];
/** Parts of layers in the order in which Keras makes them, which is the order of `get_weights()`; others by their names. */
const ORDER = ['forward_layer', 'backward_layer', 'query_dense', 'key_dense', 'value_dense', 'output_dense'];
/** The config of which part of a layer describes which group. */
const PART_CONFIGS: Readonly<Record<string, string>> = { forward_layer: 'layer', backward_layer: 'backward_layer' };

/** Layers of all models together, those in wrappers once for every group that stands for them: groups can be many. */
const MAX_LAYERS = 100_000;

interface Budget {
  layers: number;
}

/** A wrapper that saves the kernel of its layer as its own, a second time. */
const SHARING: readonly string[] = ['SpectralNormalization'];

/**
 * Gives the layers of a model their weights from a `model.weights.h5`. There, groups are named after classes and counted:
 * `dense`, `dense_1` … in the order of the layers, whatever their names are. Throws `format.malformed` where a group with
 * weights belongs to no layer.
 */
export async function attachGroups(
  file: string,
  model: ModelConfig,
  group: Hdf5Group,
  budget: Budget = { layers: MAX_LAYERS },
): Promise<KerasModel> {
  budget.layers -= model.layers.length;
  if (budget.layers < 0) throw tooComplex(file, 'several groups stand for the same large model in it');
  const container = await firstOf(group, CONTAINERS);
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  const layers: KerasLayer[] = [];
  for (const layer of model.layers) {
    const base = snakeCase(layer.className.split('>').at(-1)!);
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const name = count === 0 ? base : `${base}_${count}`;
    taken.add(name);
    layers.push(await attach(file, layer, await container?.group(name), budget));
  }
  for (const name of container?.names ?? []) {
    const left = taken.has(name) ? undefined : await container!.group(name);
    if (left && (await partsOf(file, left, {}, budget)).length > 0) {
      throw malformed(file, `the weights in ${left.path} belong to no layer of it`);
    }
  }
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}

async function attach(
  file: string,
  layer: LayerConfig,
  group: Hdf5Group | undefined,
  budget: Budget,
): Promise<KerasLayer> {
  const { model, ...rest } = layer;
  const sharesFirst = SHARING.includes(layer.className);
  if (!model) return { ...rest, weights: group ? await partsOf(file, group, layer.config, budget, sharesFirst) : [] };
  if (!group) return { ...rest, weights: [], model: withoutWeights(model) };
  return { ...rest, weights: [], model: await attachGroups(file, model, group, budget) };
}

/** A model whose layers have no weights at all. */
function withoutWeights(model: ModelConfig): KerasModel {
  const layers = model.layers.map(({ model: inner, ...layer }) => ({
    ...layer,
    weights: [],
    ...(inner && { model: withoutWeights(inner) }),
  }));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}

/** The weights of a layer and of its parts; with `sharesFirst`, the first of a part is one of the layer's own too. */
async function partsOf(
  file: string,
  group: Hdf5Group,
  config: unknown,
  budget: Budget,
  sharesFirst = false,
): Promise<KerasWeight[]> {
  const weights = await ownWeights(group);
  const names = group.names.filter((name) => name !== 'vars' && !SEEDS.includes(plain(name)));
  for (const name of names.sort(byOrder)) {
    const part = await group.group(name);
    if (!part) continue;
    const inner = partConfig(config, plain(name));
    if (isModelConfig(inner)) {
      const model = await attachGroups(file, readModelConfig(file, inner), part, budget);
      for (const weight of flatten(model)) weights.push(weight);
    } else {
      const found = await partsOf(file, part, isObject(inner) ? inner.config : undefined, budget);
      for (const weight of sharesFirst ? found.slice(1) : found) weights.push(weight);
    }
  }
  return weights;
}

function partConfig(config: unknown, part: string): unknown {
  if (!isObject(config)) return undefined;
  const own = config[PART_CONFIGS[part] ?? part];
  return own ?? (part === 'backward_layer' ? config.layer : undefined);
}

/** All weights of a model in the order of its layers. */
function flatten(model: KerasModel): KerasWeight[] {
  return model.layers.flatMap((layer) => (layer.model ? flatten(layer.model) : [...layer.weights]));
}

/** `vars/0`, `vars/1` … in the order of their numbers. */
async function ownWeights(group: Hdf5Group): Promise<KerasWeight[]> {
  const vars = await group.group('vars');
  const weights: KerasWeight[] = [];
  for (const name of (vars?.names ?? []).sort((a, b) => Number(a) - Number(b))) {
    const array = await vars!.array(name);
    if (array) weights.push(weightOf(array));
  }
  return weights;
}

function byOrder(a: string, b: string): number {
  const rank = (name: string) => (ORDER.includes(plain(name)) ? ORDER.indexOf(plain(name)) : ORDER.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** Keras 2 stores some parts under their private names. */
function plain(name: string): string {
  return name.replace(/^_+/, '');
}

async function firstOf(group: Hdf5Group, names: readonly string[]): Promise<Hdf5Group | undefined> {
  for (const name of names) {
    const found = await group.group(name);
    if (found) return found;
  }
  return undefined;
}

/** As Keras names groups: `BatchNormalization` → `batch_normalization`, `ReLU` → `re_lu`, `Conv2D` → `conv2d`. */
function snakeCase(className: string): string {
  return className
    .replace(/[^\p{L}\p{N}_]+/gu, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
