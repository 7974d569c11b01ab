import type { Quantization } from '../../contracts/tensor.ts';
import { shown } from '../onnx/shown.ts';
import type { Flatbuffer } from './flatbuffer.ts';
import type { Table } from './table.ts';
import { type ElementType, elementType } from './types.ts';

const MAX_RANK = 64;

export interface TensorFacts {
  name: string;
  type: ElementType;
  /** What the converter put down; 1 for most of what is open. */
  shape: number[];
  /** As `shape`, with -1 for what is open; undefined where the file has none. */
  signature: number[] | undefined;
  /** Where the vector of `signature` lies. */
  signatureAt: number | undefined;
  buffer: number;
  variable: boolean;
  sparse: boolean;
  quantization: QuantizationFacts | undefined;
}

interface QuantizationFacts extends Quantization {
  /** How many scales there are: one for each slice of a tensor that is quantised per channel. */
  scales: number;
}

export async function readTensor(file: Flatbuffer, table: Table): Promise<TensorFacts> {
  const name = await table.text(3);
  const shape = (await table.int32s(0, MAX_RANK, 'dimensions of a tensor')) ?? [];
  const signature = await table.int32s(7, MAX_RANK, 'dimensions of a tensor');
  const negative = shape.find((dim) => dim < 0) ?? signature?.find((dim) => dim < -1);
  if (negative !== undefined) throw file.malformed(`the tensor ${shown(name)} has a dimension of ${negative}`);
  const open = signature !== undefined && signature.length > 0;
  if (open && (signature.length !== shape.length || signature.some((dim, i) => dim >= 0 && dim !== shape[i]))) {
    throw file.malformed(`the shape [${shape}] and the shape signature [${signature}] of ${shown(name)} disagree`);
  }
  return {
    name,
    type: elementType(table.int8(1)),
    shape,
    signature: open ? signature : undefined,
    signatureAt: table.target(7),
    buffer: table.uint32(2),
    variable: table.uint8(5) !== 0,
    sparse: table.target(6) !== undefined,
    quantization: await readQuantization(file, await table.table(4), name),
  };
}

/** Undefined where there is no scale; converters write the table for every tensor. */
async function readQuantization(
  file: Flatbuffer,
  table: Table | undefined,
  name: string,
): Promise<QuantizationFacts | undefined> {
  const scales = await table?.vector(2, 4);
  if (!table || !scales || scales.length === 0) return undefined;
  const scale = (await file.view(scales.at, 4)).getFloat32(0, true);
  const zeroPoints = await table.vector(3, 8);
  const zeroPoint = zeroPoints.length === 0 ? 0 : Number((await file.view(zeroPoints.at, 8)).getBigInt64(0, true));
  if (!Number.isFinite(scale) || scale < 0) throw file.malformed(`the tensor ${shown(name)} has a scale of ${scale}`);
  if (scale === 0) return undefined;
  return { scale, zeroPoint, scales: scales.length };
}
