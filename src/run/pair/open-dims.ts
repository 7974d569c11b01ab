import type { TensorSpec } from '../../contracts/tensor.ts';
import { shown } from '../../formats/onnx/shown.ts';

/** What an open dimension is bound to where neither file says a size. */
export const DEFAULT_STEPS = 16;

export interface BoundDims {
  /** As `dims` of the gate file: by symbol, or `input/axis` where there is none. */
  dims: Record<string, number>;
  /** What was bound, in words. */
  said: string[];
}

/**
 * Binds every open dimension of the inputs but the batch: to what the other model fixes at the same place, else to
 * `steps`, so that both take the same rows.
 */
export function bindOpenDims(inputs: readonly TensorSpec[], others: readonly TensorSpec[], steps: number): BoundDims {
  const dims: Record<string, number> = {};
  const said: string[] = [];
  for (const [index, spec] of inputs.entries()) {
    const other = partnerOf(spec, index, others);
    for (const [axis, dim] of (spec.shape ?? []).entries()) {
      if (axis === 0 || typeof dim === 'number') continue;
      const symbol = dim ?? `${spec.name}/${axis}`;
      if (Object.hasOwn(dims, symbol)) continue;
      const fixed = other?.shape?.length === spec.shape!.length ? other.shape[axis] : undefined;
      dims[symbol] = typeof fixed === 'number' ? fixed : steps;
      said.push(`dimension "${shown(symbol)}" of input "${shown(spec.name)}" bound to ${dims[symbol]}`);
    }
  }
  return { dims, said };
}

/** The input of the other model that takes the same values: the one of the same name, else the one at the same place. */
export function partnerOf<T extends { name: string }>(
  { name }: { name: string },
  index: number,
  others: readonly T[],
): T | undefined {
  return others.find((other) => other.name === name) ?? others[index];
}
