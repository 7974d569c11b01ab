import type { Hdf5Group } from '../hdf5/file.ts';
import { shown } from '../onnx/shown.ts';
import { tooComplex } from '../shared/problems.ts';
import type { LayerConfig, ModelConfig } from './config.ts';
import { inParts, type NamedWeight } from './parts.ts';
import { malformed } from './problem.ts';
import type { KerasLayer, KerasModel } from './types.ts';
import { weightOf } from './weight.ts';

const MAX_PARTS = 10_000;
/** Steps of weights' names that are held against layers' names, in one nested model: seconds. */
const MAX_COMPARISONS = 1e8;
/** States of random numbers, not weights. */
const SEED = /(^|\/)(seed_generator_state|StateVar)(:\d+)?$/;

/**
 * Gives the layers of a model their weights from the group `model_weights` of an HDF5 file of Keras 1, 2 or 3: a group for
 * each layer, with an attribute `weight_names` in the order of the weights.
 */
export async function attachLegacy(file: string, model: ModelConfig, group: Hdf5Group): Promise<KerasModel> {
  const layers: KerasLayer[] = [];
  for (const layer of model.layers) layers.push(settle(file, layer, await weightsOf(file, layer, group)));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}

async function weightsOf(file: string, layer: LayerConfig, root: Hdf5Group): Promise<NamedWeight[]> {
  const group = await nested(root, layer.name);
  if (!group) return [];
  const weights: NamedWeight[] = [];
  for (const name of (await parts(group, 'weight_names')) ?? []) {
    if (SEED.test(name)) continue;
    const steps = name.split('/').filter((step) => step !== '');
    const holder = await group.group(...steps.slice(0, -1));
    const array = await holder?.array(steps.at(-1) ?? '');
    if (!array) throw malformed(file, `the weight ${shown(name)} of the layer ${shown(layer.name)} is not in it`);
    weights.push({ steps, weight: weightOf(array) });
  }
  return weights;
}

/** A layer's name with slashes makes groups inside of groups. */
async function nested(root: Hdf5Group, name: string): Promise<Hdf5Group | undefined> {
  return root.group(...name.split('/').filter((step) => step !== ''));
}

function settle(file: string, layer: LayerConfig, weights: readonly NamedWeight[]): KerasLayer {
  const { model, ...rest } = layer;
  if (!model) return { ...rest, weights: inParts(file, layer, weights).map(({ weight }) => weight) };
  return { ...rest, weights: [], model: distribute(file, model, weights) };
}

/** The group of a nested model holds the weights of all its layers in one list; their names tell whose they are. */
function distribute(file: string, model: ModelConfig, weights: readonly NamedWeight[]): KerasModel {
  const comparisons = weights.reduce((sum, { steps }) => sum + steps.length, 0) * countLayers(model);
  if (comparisons > MAX_COMPARISONS) throw tooComplex(file, `${shown(model.name)} has too many weights and layers`);
  const shares = new Map<string, NamedWeight[]>(model.layers.map(({ name }) => [name, []]));
  for (const named of weights) {
    const owner = model.layers.filter((layer) => owns(layer, named.steps));
    if (owner.length !== 1) {
      throw malformed(
        file,
        `the weight ${shown(named.weight.path)} belongs to no layer of ${shown(model.name)}, or to several`,
      );
    }
    shares.get(owner[0]!.name)!.push(named);
  }
  const layers = model.layers.map((layer) => settle(file, layer, shares.get(layer.name)!));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}

function countLayers({ layers }: ModelConfig): number {
  return layers.reduce((sum, { model }) => sum + 1 + (model ? countLayers(model) : 0), 0);
}

/** Whether a weight's name leads through the layer, or through one inside of it. */
function owns(layer: LayerConfig, steps: readonly string[]): boolean {
  const own = layer.name.split('/');
  const found = steps.slice(0, -1).some((_, at) => own.every((step, offset) => steps[at + offset] === step));
  return found || (layer.model?.layers.some((inner) => owns(inner, steps)) ?? false);
}

/** A list attribute, which Keras cuts into `name0`, `name1` … where it is long. */
async function parts(group: Hdf5Group, name: string): Promise<string[] | undefined> {
  const whole = await group.texts(name);
  if (whole) return whole;
  const texts: string[] = [];
  for (let part = 0; part < MAX_PARTS; part++) {
    const next = await group.texts(`${name}${part}`);
    if (!next) break;
    for (const text of next) texts.push(text);
  }
  return texts.length > 0 ? texts : undefined;
}
