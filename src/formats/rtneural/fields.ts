import { layerLabel, rtneuralProblem, written } from './problem.ts';
import { ACTIVATIONS, type RtneuralActivation } from './types.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A step of an audio model has a few values; a million leaves room and keeps every product exact. */
const MAX_SIZE = 2 ** 20;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the fields of one layer as RTNeural's loader does; every method throws `format.rtneural` where it would fail. */
export class LayerFields {
  readonly file: string;
  readonly label: string;
  private readonly layer: JsonObject;

  constructor(file: string, index: number, layer: JsonObject) {
    this.file = file;
    this.layer = layer;
    this.label = layerLabel(index, layer.type);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.layer, key);
  }

  /** A whole number, or the last of a list of them. */
  size(key: string, fallback?: number): number {
    const raw = this.has(key) ? this.layer[key] : fallback;
    const value = Array.isArray(raw) ? raw.at(-1) : raw;
    if (!isSize(value)) throw this.wrong(`${key} is ${this.said(key)}, expected a whole number from 1 to ${MAX_SIZE}`);
    return value;
  }

  number(key: string): number {
    const value = this.layer[key];
    if (typeof value !== 'number' || !(value >= 0)) throw this.wrong(`${key} is ${this.said(key)}, expected a number`);
    return value;
  }

  oneOf(key: string, choices: readonly string[]): string {
    const value = this.layer[key];
    if (!choices.includes(value as string)) {
      throw this.wrong(`${key} is ${this.said(key)}, expected ${choices.map((choice) => `"${choice}"`).join(' or ')}`);
    }
    return value as string;
  }

  /** Values of a step after the layer: the last of `shape`; of four axes, features × filters. */
  width(): number {
    const width = stepWidth(this.layer.shape);
    if (width === undefined) throw this.wrong(`shape is ${this.said('shape')}, which does not end in a size`);
    return width;
  }

  weights(): readonly unknown[] {
    const { weights } = this.layer;
    if (!Array.isArray(weights)) throw this.wrong(`weights is ${this.said('weights')}, expected a list of arrays`);
    return weights;
  }

  /** A field that RTNeural does not read, `''` where it is absent. */
  ignored(key: string): unknown {
    return this.layer[key] ?? '';
  }

  /** The activation by name, `undefined` where it is absent or empty. */
  activation(): RtneuralActivation | undefined {
    const value = this.has('activation') ? this.layer.activation : '';
    if (value === '') return undefined;
    if (ACTIVATIONS.includes(value as RtneuralActivation)) return value as RtneuralActivation;
    const known = ACTIVATIONS.join(', ');
    throw this.wrong(
      `activation is ${written(value)}, which RTNeural's loader does not know (${known}, or "" for none)`,
    );
  }

  wrong(what: string): Error {
    return rtneuralProblem(this.file, `${this.label}: ${what}`);
  }

  private said(key: string): string {
    return this.has(key) ? written(this.layer[key]) : 'missing';
  }
}

/** RTNeural's rule for the width of a step in `in_shape` and `shape`; undefined where it has none. */
export function stepWidth(shape: unknown): number | undefined {
  if (!Array.isArray(shape)) return undefined;
  if (shape.length !== 4) return isSize(shape.at(-1)) ? shape.at(-1) : undefined;
  const [, , features, filters] = shape;
  return isSize(features) && isSize(filters) && isSize(features * filters) ? features * filters : undefined;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_SIZE;
}
