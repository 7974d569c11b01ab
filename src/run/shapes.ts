import type { ResolvedInput } from '../contracts/dataset.ts';
import { elementsOf } from '../contracts/elements.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { type Dim, formatShape, type TensorSpec } from '../contracts/tensor.ts';

/** What a model wants to be fed, every dimension resolved. */
export interface ResolvedInputs {
  inputs: ResolvedInput[];
  /** The number of rows that every call must have; undefined where the model leaves it open. */
  fixedBatch: number | undefined;
}

/**
 * Resolves the inputs of a model: the first axis is samples, and every other open dimension must be bound by `dims`
 * (by its symbol, or as `input/axis` where it has none). A quantised input takes real numbers, unless it is fed `raw`.
 *
 * @throws ModelGateError `model.unknown_shape`, `model.no_batch_axis`, `model.unbound_dimension`
 */
export function resolveInputs(
  modelName: string,
  specs: readonly TensorSpec[],
  dims: Record<string, number>,
  raw = false,
): ResolvedInputs {
  const batches = new Set<number>();
  const inputs = specs.map((spec) => {
    const shape = shapeOf(modelName, spec);
    const [batch, ...row] = shape;
    if (typeof batch === 'number') batches.add(batch);
    if (batch === 0) throw noBatchAxis(modelName, `input "${spec.name}" ${formatShape(shape)} takes no rows`);
    const rowShape = row.map((dim, index) => bind(modelName, spec, dim, index + 1, dims));
    const dtype = spec.quantization && !raw ? 'float32' : spec.dtype;
    return { name: spec.name, dtype, rowShape };
  });
  if (batches.size > 1) {
    const shapes = specs.map((spec) => `"${spec.name}" ${formatShape(spec.shape)}`).join(', ');
    throw noBatchAxis(modelName, `inputs disagree on the first axis (${shapes})`);
  }
  return { inputs, fixedBatch: [...batches][0] };
}

function shapeOf(modelName: string, spec: TensorSpec): Dim[] {
  if (!spec.shape) {
    throw new ModelGateError(
      'model.unknown_shape',
      `${modelName}: the file declares no shape for input "${spec.name}"`,
      'Export the model with the shape of its inputs.',
    );
  }
  if (spec.shape.length === 0) {
    throw noBatchAxis(modelName, `input "${spec.name}" is a scalar and has no sample axis`);
  }
  return spec.shape;
}

function noBatchAxis(modelName: string, what: string): ModelGateError {
  return new ModelGateError(
    'model.no_batch_axis',
    `${modelName}: ${what}`,
    'The first axis of every input must be the samples: export the model with a batch axis, constant inputs folded in.',
  );
}

function bind(modelName: string, spec: TensorSpec, dim: Dim, axis: number, dims: Record<string, number>): number {
  if (typeof dim === 'number') return dim;
  const bound = boundSize(spec, dim, axis, dims);
  if (bound !== undefined) return bound;
  const symbol = symbolOf(spec, dim, axis);
  throw new ModelGateError(
    'model.unbound_dimension',
    `${modelName}: dimension "${symbol}" of input "${spec.name}" ${formatShape(spec.shape)} has no size`,
    `Bind it in the gate file, for example dims: { "${symbol}": 128 }.`,
  );
}

/** What `dims` calls an open dimension. */
function symbolOf({ name }: TensorSpec, dim: string | null, axis: number): string {
  return dim ?? `${name}/${axis}`;
}

function boundSize(
  spec: TensorSpec,
  dim: string | null,
  axis: number,
  dims: Record<string, number>,
): number | undefined {
  const symbol = symbolOf(spec, dim, axis);
  return Object.hasOwn(dims, symbol) ? dims[symbol] : undefined;
}

const BATCH_BYTES = 4 * 2 ** 20;
const LARGEST_BATCH = 256;

/** Rows a call: what the model fixes, otherwise as many as keep a batch of inputs below 4 MiB, 256 at most. */
export function batchSize(inputs: readonly ResolvedInput[], fixedBatch: number | undefined): number {
  if (fixedBatch !== undefined) return fixedBatch;
  const rowBytes = inputs.reduce((sum, { rowShape }) => sum + 4 * elementsOf(rowShape), 0);
  return Math.max(1, Math.min(LARGEST_BATCH, Math.floor(BATCH_BYTES / Math.max(1, rowBytes))));
}

/**
 * Whether an output came out as declared. `shape` has samples first; symbols that the inputs or `dims` bind must have
 * that size, other open dimensions take any.
 */
export function matchesDeclared(
  declared: TensorSpec,
  shape: readonly number[],
  rows: number,
  dims: Record<string, number>,
): boolean {
  if (!declared.shape) return shape[0] === rows;
  if (declared.shape.length !== shape.length) return false;
  return declared.shape.every((dim, axis) => {
    if (axis === 0) return shape[0] === rows;
    if (typeof dim === 'number') return shape[axis] === dim;
    const bound = boundSize(declared, dim, axis, dims);
    return bound === undefined || bound === shape[axis];
  });
}
