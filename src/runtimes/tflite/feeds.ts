import type { HostTensor, Tensors } from '../../contracts/runtime.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';
import { bytesOf, type Slot } from './interpreter.ts';
import { quantize } from './quantize.ts';

/** The rows of a query as the interpreter takes them. */
export interface Calls {
  /** For each inference the bytes of every input. */
  inputs: Uint8Array[][];
  /** How many rows were given; the last inference may be filled up with zeros. */
  rows: number;
  /** Rows of one inference. */
  step: number;
}

/** Cuts what is fed into inferences. Throws RuntimeFailure `model.input_mismatch`. */
export function toCalls(specs: readonly TensorSpec[], slots: readonly Slot[], feeds: Tensors): Calls {
  const surplus = Object.keys(feeds).find((name) => !specs.some((spec) => spec.name === name));
  if (surplus !== undefined) throw mismatch(`the model has no input "${surplus}"`);
  const tensors = specs.map(({ name }) => {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : undefined;
    if (!feed) throw mismatch(`nothing is given for the input "${name}"`);
    return feed;
  });
  const rows = common(tensors.map(({ shape }) => shape[0] ?? 1));
  const step = common(slots.map(({ shape }) => shape[0] ?? 1));
  const count = Math.ceil(rows / step);
  const perInput = tensors.map((feed, i) => {
    const slot = slots[i]!;
    assertRow(specs[i]!.name, slot, feed);
    return cut(rawBytes(specs[i]!, slot, feed), bytesOf(slot), count);
  });
  return { inputs: Array.from({ length: count }, (_, call) => perInput.map((pieces) => pieces[call]!)), rows, step };
}

function common(sizes: readonly number[]): number {
  const [first = 1] = sizes;
  if (sizes.every((size) => size === first)) return first;
  throw mismatch(`the inputs disagree on the number of rows (${sizes.join(', ')})`);
}

/** The interpreters have the sizes that the file was written with, and no way to others. */
function assertRow(name: string, { shape }: Slot, feed: HostTensor): void {
  if (String(feed.shape.slice(1)) === String(shape.slice(1)) && feed.shape.length === shape.length) return;
  throw mismatch(`a row of the input "${name}" is [${shape.slice(1)}], not [${feed.shape.slice(1)}]`);
}

function rawBytes({ name, quantization }: TensorSpec, { dtype }: Slot, feed: HostTensor): Uint8Array {
  const real = quantization && feed.dtype === 'float32';
  if (!real && feed.dtype !== dtype) throw mismatch(`the input "${name}" takes ${dtype}, not ${feed.dtype}`);
  const { buffer, byteOffset, byteLength } = real
    ? quantize(name, feed.data as Float32Array, dtype, quantization)
    : feed.data;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function cut(bytes: Uint8Array, size: number, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => {
    const piece = bytes.subarray(i * size, (i + 1) * size);
    if (piece.length === size) return piece;
    const filled = new Uint8Array(size);
    filled.set(piece);
    return filled;
  });
}

function mismatch(what: string): RuntimeFailure {
  return new RuntimeFailure('model.input_mismatch', what);
}
