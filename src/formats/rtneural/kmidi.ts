import { countNumbers, floats, nestedShape } from './arrays.ts';
import { isObject, type JsonObject, LayerFields } from './fields.ts';
import { differencesOf, type KmidiLayer } from './kmidi-differences.ts';
import { layerLabel, rtneuralProblem, written } from './problem.ts';
import type { RtneuralLayer, RtneuralModel } from './types.ts';

/** Whether a file has layers as this dialect writes them: sizes by name, a matrix, and a bias beside it. */
export function looksLikeKmidi({ in_shape: shape, layers }: JsonObject): boolean {
  if (shape !== undefined || !Array.isArray(layers) || layers.length === 0) return false;
  return layers.every(
    (layer) => isObject(layer) && typeof layer.type === 'string' && nestedShape(layer.weights).length === 2,
  );
}

/** What the file holds, whether or not it can be read: numbers in the weights and biases of its layers. */
export function countKmidi({ layers }: JsonObject): number {
  return (layers as JsonObject[]).reduce(
    (sum, { weights, bias }) => sum + countNumbers(weights) + countNumbers(bias),
    0,
  );
}

/** How the file differs from RTNeural's schema, and from what it says of itself; one line each. */
export function kmidiDifferences(root: JsonObject): string[] {
  return differencesOf(root, (root.layers as JsonObject[]).map(sizesOf), countKmidi(root));
}

/**
 * Reads dense layers with `weights` [out][in] and `bias` [out] as what they must mean; the differences are the warnings.
 * Throws `format.rtneural` for other layers, and where sizes disagree.
 */
export function parseKmidi(name: string, root: JsonObject): RtneuralModel {
  const sized = (root.layers as JsonObject[]).map(sizesOf);
  const width = sized[0]!.from;
  const layers: RtneuralLayer[] = [];
  for (const layer of sized) layers.push(readDense(name, layer, layers.at(-1)?.to ?? width));
  return { width, layers, warnings: kmidiDifferences(root) };
}

function sizesOf(fields: JsonObject, index: number): KmidiLayer {
  const [to, from] = nestedShape(fields.weights) as [number, number];
  return { index, fields, from, to };
}

function readDense(name: string, { index, fields, from, to }: KmidiLayer, before: number): RtneuralLayer {
  const label = layerLabel(index, fields.type);
  if (fields.type !== 'dense')
    throw rtneuralProblem(name, `${label}: of the dialect "kmidi", only dense layers are read`);
  if (from !== before) {
    throw rtneuralProblem(
      name,
      `${label}: weights is [${to}, ${from}] ([out][in]), and the layer before it gives ${before} values`,
    );
  }
  for (const [key, size] of [
    ['in_size', from],
    ['in_features', from],
    ['out_size', to],
    ['out_features', to],
  ] as const) {
    if (Object.hasOwn(fields, key) && fields[key] !== size) {
      throw rtneuralProblem(
        name,
        `${label}: ${key} is ${written(fields[key])}, and weights is [${to}, ${from}] ([out][in])`,
      );
    }
  }
  const stored = floats(name, `${label}: weights`, fields.weights, [to, from]);
  const kernel = new Float32Array(stored.length);
  for (let out = 0; out < to; out++) for (let i = 0; i < from; i++) kernel[i * to + out] = stored[out * from + i]!;
  const bias = fields.bias === undefined ? undefined : floats(name, `${label}: bias`, fields.bias, [to]);
  const activation = new LayerFields(name, index, fields).activation();
  return {
    type: 'dense',
    from,
    to,
    body: { kind: 'dense', kernel, ...(bias && { bias }) },
    ...(activation && { activation }),
  };
}
