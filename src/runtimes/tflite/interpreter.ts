import { bytesPerElement, elementsOf } from '../../contracts/elements.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';

/** An input or output as an interpreter has it: every dimension has a size. */
export interface Slot {
  dtype: TensorSpec['dtype'];
  shape: number[];
}

/** A model in an interpreter. Inputs and outputs go by position; their elements are raw bytes, little-endian. */
export interface Interpreter {
  inputs: readonly Slot[];
  outputs: readonly Slot[];
  /** One inference; what it returns are copies. */
  invoke(inputs: readonly Uint8Array[]): Uint8Array[];
  /** Forgets what earlier inferences left behind. */
  reset(): void;
  dispose(): void;
}

export function bytesOf({ dtype, shape }: Slot): number {
  return elementsOf(shape) * bytesPerElement(dtype)!;
}

/** What the interpreter has must be what the file declares, since rows are made by the one and read by the other. */
export function assertSame(declared: readonly TensorSpec[], found: readonly Slot[], kind: string): void {
  if (declared.length !== found.length) throw other(`${found.length} ${kind}s`, `${declared.length}`);
  for (const [i, { dtype, shape }] of found.entries()) {
    const spec = declared[i]!;
    const fits =
      spec.shape?.length === shape.length &&
      spec.shape.every((dim, axis) => typeof dim !== 'number' || dim === shape[axis]);
    if (dtype !== spec.dtype || !fits) {
      throw other(`${dtype} [${shape}] for ${kind} ${i}`, `${spec.dtype} [${spec.shape?.map((dim) => dim ?? '?')}]`);
    }
  }
}

function other(found: string, declared: string): RuntimeFailure {
  return new RuntimeFailure('runtime.refused', `it makes ${found} of the model, but the file declares ${declared}`);
}
