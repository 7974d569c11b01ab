import type { ByteSource, FormatId, ReadOptions } from '../contracts/model.ts';
import { kerasToOnnx } from './keras.ts';
import { rtneuralToOnnx } from './rtneural/index.ts';

/** Reads a model and gives the same model as the bytes of an ONNX file. Throws ModelGateError `convert.*` or `format.*`. */
export type ToOnnx = (source: ByteSource, name: string, options: ReadOptions) => Promise<Uint8Array>;

/** The formats that run by way of ONNX. */
export const toOnnx: Partial<Record<FormatId, ToOnnx>> = { keras: kerasToOnnx, rtneural: rtneuralToOnnx };
