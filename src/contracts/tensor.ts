/** Element types by their ONNX/NumPy names. */
export type DType =
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'bool'
  | 'string'
  | 'unknown';

/** One dimension as a model file declares it: a fixed size, a named symbol, or `null` where nothing is said. */
export type Dim = number | string | null;

/** An input or output as a model file declares it. `shape` is absent where the file declares none. */
export interface TensorSpec {
  name: string;
  dtype: DType;
  shape?: Dim[];
  /** Of an integer tensor that stands for real numbers: real = scale × (stored − zeroPoint). */
  quantization?: Quantization;
}

export interface Quantization {
  scale: number;
  zeroPoint: number;
}

/** `[batch, 64] float32`, the way shapes are printed everywhere. */
export function formatTensorSpec(spec: Pick<TensorSpec, 'shape' | 'dtype'>): string {
  return `${formatShape(spec.shape)} ${spec.dtype}`;
}

/** `[batch, 64]`; a dimension without a size or a name is `?`. */
export function formatShape(shape: readonly Dim[] | undefined): string {
  return shape ? `[${shape.map((dim) => dim ?? '?').join(', ')}]` : '[unknown shape]';
}
