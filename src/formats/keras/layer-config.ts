import { shown } from '../onnx/shown.ts';
import { layerProblem } from './layer-problem.ts';
import type { KerasLayer } from './types.ts';

/** Sizes beyond this are no layer's, and stay exact in every product that is made of two of them. */
const MAX_INT = 2 ** 31 - 1;
const MAX_LIST = 64;

/**
 * Reads a layer's saved config, which nobody has checked. Every method throws `format.config` where the value is not what
 * Keras would accept; a `fallback` stands for a key that is absent or null.
 */
export class LayerConfig {
  readonly layer: KerasLayer;

  constructor(layer: KerasLayer) {
    this.layer = layer;
  }

  raw(key: string): unknown {
    return Object.hasOwn(this.layer.config, key) ? (this.layer.config[key] ?? undefined) : undefined;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  int(key: string, fallback?: number, min = 1): number {
    return this.checkedInt(key, this.raw(key) ?? fallback, min);
  }

  number(key: string, fallback?: number): number {
    const value = this.raw(key) ?? fallback;
    // Keras 3 saves some numbers as 0-dimensional arrays: {class_name: '__numpy__' …}; they are refused like any object.
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.wrong(key, value, 'a finite number');
    return value;
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.raw(key) ?? fallback;
    if (typeof value !== 'boolean') throw this.wrong(key, value, 'true or false');
    return value;
  }

  oneOf<const T extends string>(key: string, choices: readonly T[], fallback?: T): T {
    const value = this.raw(key) ?? fallback;
    if (!choices.includes(value as T)) throw this.wrong(key, value, `one of ${choices.join(', ')}`);
    return value as T;
  }

  /** A list of whole numbers; a single number stands for a list of one. */
  ints(key: string, fallback?: readonly number[], min = 1): number[] {
    const value = this.raw(key) ?? fallback;
    const list = Array.isArray(value) ? value : [value];
    if (list.length > MAX_LIST) throw this.wrong(key, `${list.length} numbers`, `at most ${MAX_LIST} numbers`);
    return list.map((each) => this.checkedInt(key, each, min));
  }

  /** One whole number for each of `count` axes; a single number stands for all of them. */
  tuple(key: string, count: number, fallback?: number, min = 1): number[] {
    const list = this.ints(key, fallback === undefined ? undefined : [fallback], min);
    if (list.length === count) return list;
    if (list.length !== 1) throw this.wrong(key, list, `one or ${count} whole numbers`);
    return new Array<number>(count).fill(list[0]!);
  }

  wrong(key: string, value: unknown, expected: string): Error {
    const text = value === undefined ? 'is not given' : `is ${shown(JSON.stringify(value) ?? String(value))}`;
    return layerProblem(
      'format.config',
      this.layer,
      `${key} ${text}, expected ${expected}`,
      'Save the model again from Keras; this file does not describe a layer that Keras would build.',
    );
  }

  private checkedInt(key: string, value: unknown, min: number): number {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > MAX_INT) {
      throw this.wrong(key, value, `a whole number of at least ${min}`);
    }
    return value;
  }
}

/** `channels_last` unless the config says otherwise. */
export function channelsFirst(config: LayerConfig): boolean {
  return config.oneOf('data_format', ['channels_last', 'channels_first'], 'channels_last') === 'channels_first';
}
