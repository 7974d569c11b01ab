import type { ByteSource, FormatId, ReadOptions } from '../contracts/model.ts';
import type { ConvertTarget } from '../contracts/protocol.ts';
import { readKerasModel } from '../formats/keras/read.ts';
import { type ToOnnx, toOnnx } from './index.ts';
import { toRtneural } from './keras-to-rtneural/index.ts';
import { toTfjs } from './keras-to-tfjs/index.ts';

/** The files of the written model by name, the entry first: those of `TARGET_FILES`. */
type ConvertFiles = (source: ByteSource, name: string, options: ReadOptions) => Promise<Record<string, Uint8Array>>;

/** What every target consists of, the entry first. */
export const TARGET_FILES: Readonly<Record<ConvertTarget, readonly string[]>> = {
  onnx: ['model.onnx'],
  tfjs: ['model.json', 'group1-shard1of1.bin'],
  rtneural: ['model.json'],
};

const asOnnx =
  (convert: ToOnnx): ConvertFiles =>
  async (...read) => ({ 'model.onnx': await convert(...read) });

/** Which format is written as which. Each throws ModelGateError `convert.*` or `format.*`. */
export const conversions: Partial<Record<FormatId, Partial<Record<ConvertTarget, ConvertFiles>>>> = {
  keras: {
    onnx: asOnnx(toOnnx.keras!),
    tfjs: async (source, name) => {
      const { 'model.json': json, ...shards } = await toTfjs(await readKerasModel(source, name));
      return { 'model.json': new TextEncoder().encode(json), ...shards };
    },
    rtneural: async (source, name) => ({
      'model.json': new TextEncoder().encode(await toRtneural(await readKerasModel(source, name))),
    }),
  },
  rtneural: { onnx: asOnnx(toOnnx.rtneural!) },
};
