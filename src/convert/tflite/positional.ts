import { isStateful } from '../../formats/tflite/findings.ts';
import { Flatbuffer } from '../../formats/tflite/flatbuffer.ts';
import { readModel } from '../../formats/tflite/model.ts';

export interface PositionalModel {
  bytes: Uint8Array;
  /** Whether a run changes what the next one computes. */
  stateful: boolean;
}

/**
 * A copy of a TFLite model whose inputs and outputs go by their position in the primary subgraph: without signatures, which
 * may order them otherwise or mean another subgraph, and without open dimensions, which LiteRT refuses. Both are vectors
 * whose length becomes 0; nothing else changes, so what is computed does not either.
 */
export async function toPositional(model: Uint8Array, name: string): Promise<PositionalModel> {
  const source = {
    size: async () => model.length,
    read: async (_: string, offset: number, length: number) => model.subarray(offset, offset + length),
  };
  const facts = await readModel(new Flatbuffer(source, name, model.length));
  // `slice` of a Buffer would be a view of it.
  const bytes = new Uint8Array(model);
  const view = new DataView(bytes.buffer);
  const open = facts.subgraphs.flatMap(({ tensors }) => tensors).filter(({ signature }) => signature?.includes(-1));
  for (const at of [facts.signaturesAt, ...open.map(({ signatureAt }) => signatureAt)]) {
    if (at !== undefined) view.setUint32(at, 0, true);
  }
  return { bytes, stateful: isStateful(facts) };
}
