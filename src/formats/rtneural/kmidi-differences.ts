import type { JsonObject } from './fields.ts';
import { written } from './problem.ts';
import { ACTIVATIONS, type RtneuralActivation } from './types.ts';

/** A layer of the dialect with its sizes, as the rows and columns of its matrix say. */
export interface KmidiLayer {
  index: number;
  fields: JsonObject;
  from: number;
  to: number;
}

/** In order: what RTNeural's loader would meet first, what it would read wrongly, what the network lost, what the file claims. */
export function differencesOf(root: JsonObject, layers: readonly KmidiLayer[], parameters: number): string[] {
  return [
    "it has no in_shape, at which RTNeural's loader stops",
    ...shapeDifferences(layers),
    ...weightDifferences(layers),
    ...activationDifferences(layers),
    ...claims(root, layers, parameters),
  ];
}

function shapeDifferences(layers: readonly KmidiLayer[]): string[] {
  const none = layers.filter(({ fields }) => fields.shape === undefined);
  const reversed = layers.filter(
    ({ fields: { shape }, from, to }) =>
      Array.isArray(shape) && shape.length === 2 && shape[0] === to && shape[1] === from,
  );
  const [first] = reversed;
  return [
    ...(none.length > 0 ? [`${lacking('shape', none, layers)}, from which RTNeural takes the outputs of a layer`] : []),
    ...(first
      ? [
          `${those(reversed, layers)} a shape that ends in the inputs (${written(first.fields.shape)}), where RTNeural takes the last as the outputs`,
        ]
      : []),
  ];
}

function weightDifferences(layers: readonly KmidiLayer[]): string[] {
  const beside = layers.filter(({ fields }) => fields.bias !== undefined);
  const unbiased = layers.filter(({ fields }) => fields.bias === undefined);
  const [first] = layers;
  return [
    `${those(layers, layers)} weights in [out][in] order (the first: [${first!.to}, ${first!.from}]), where RTNeural stores [in][out] as weights[0]`,
    ...(beside.length > 0
      ? [`${those(beside, layers)} the bias beside weights, where RTNeural looks for it in weights[1]`]
      : []),
    ...(unbiased.length > 0 ? [lacking('bias', unbiased, layers)] : []),
  ];
}

function activationDifferences(layers: readonly KmidiLayer[]): string[] {
  const none = layers.filter(({ fields }) => fields.activation === undefined || fields.activation === '');
  const unknown = layers.filter(
    (layer) => !none.includes(layer) && !ACTIVATIONS.includes(layer.fields.activation as RtneuralActivation),
  );
  const hidden = layers.slice(0, -1);
  const softmax = hidden.filter(({ fields }) => fields.activation === 'softmax');
  const collapsed = hidden.filter((layer) => none.includes(layer));
  return [
    ...(none.length > 0 ? [lacking('activation', none, layers) + linear(collapsed, layers)] : []),
    ...(softmax.length > 0
      ? [
          `${those(softmax, layers)} softmax between layers, which makes probabilities of hidden values: it is an output's activation`,
        ]
      : []),
    ...unknown.map(
      ({ index, fields }) =>
        `layer ${index} has the activation ${written(fields.activation)}, which RTNeural does not know`,
    ),
  ];
}

/** Dense layers with nothing between them are one matrix: whatever was trained, the file lost it. */
function linear(collapsed: readonly KmidiLayer[], layers: readonly KmidiLayer[]): string {
  if (collapsed.length === 0) return '';
  if (collapsed.length === layers.length - 1)
    return `, so that the ${layers.length} layers together are one linear map`;
  return ', so that such a layer and the next are one linear map';
}

function claims(root: JsonObject, layers: readonly KmidiLayer[], parameters: number): string[] {
  const metadata = { ...root, ...(root.metadata as JsonObject | undefined) };
  const facts = [
    ['input_size', layers[0]!.from],
    ['output_size', layers.at(-1)!.to],
    ['parameter_count', parameters],
  ] as const;
  return [
    ...(typeof root.format === 'string'
      ? [`it calls its format ${written(root.format)}, a name that RTNeural does not use`]
      : []),
    ...facts
      .filter(([key, value]) => Object.hasOwn(metadata, key) && metadata[key] !== value)
      .map(([key, value]) => `it says ${key} ${written(metadata[key])}, and its weights say ${value}`),
  ];
}

/** `no layer has an activation`, `layer 2 has no activation`. */
function lacking(what: string, some: readonly KmidiLayer[], all: readonly KmidiLayer[]): string {
  if (some.length < all.length || all.length === 1) return `${those(some, all)} no ${what}`;
  return `no layer has ${what === 'activation' ? 'an' : 'a'} ${what}`;
}

/** `every layer has`, `layer 2 has`, `layers 0 and 2 have`; layers are counted from 0. */
function those(some: readonly KmidiLayer[], all: readonly KmidiLayer[]): string {
  if (some.length === all.length && all.length > 1) return 'every layer has';
  const indices = some.map(({ index }) => index);
  if (indices.length === 1) return `layer ${indices[0]} has`;
  const shown =
    indices.length > 10
      ? `${indices.slice(0, 10).join(', ')} and ${indices.length - 10} more`
      : `${indices.slice(0, -1).join(', ')} and ${indices.at(-1)}`;
  return `layers ${shown} have`;
}
