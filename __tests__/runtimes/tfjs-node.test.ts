import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as core from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { TensorSpec } from '../../src/contracts/tensor.ts';
import { tfjsNode } from '../../src/runtimes/tfjs-node.ts';
import { useTemporaryFolder } from '../artifacts/workspace.ts';
import { BIAS, KERNEL, smallDense } from '../formats/tfjs/models.ts';
import { floats, loader, settings } from './tfjs/open.ts';

const require = createRequire(import.meta.url);
require('@tensorflow/tfjs-backend-cpu');
const folder = useTemporaryFolder();

/** The package's own `node` namespace, which needs native code, in its shape (saved_model.d.ts): y = 2·x, and a second output. */
const loads: unknown[] = [];
const signatureDefs = {
  other: { inputs: { z: {} }, outputs: { y: {} } },
  serve: { inputs: { x: {} }, outputs: { sum: {}, y: {} } },
};
const node = {
  getMetaGraphsFromSavedModel: async () => [
    { tags: ['train'], signatureDefs: {} },
    { tags: ['serve', 'cpu'], signatureDefs },
  ],
  loadSavedModel: async (...call: unknown[]) => {
    loads.push(call);
    return { predict: ({ x }: { x: core.Tensor }) => ({ sum: core.sum(x, 1), y: core.mul(x, 2) }), dispose: () => {} };
  },
};

/** Everything else of tfjs-node is what the plain packages export. */
const packages = (name: string) => {
  if (name !== '@tensorflow/tfjs-node') throw new Error(`unexpected ${name}`);
  return { ...core, ...require('@tensorflow/tfjs-layers'), ...require('@tensorflow/tfjs-converter'), node };
};
await core.setBackend('cpu');
const backend = await tfjsNode.open(packages as unknown as NodeJS.Require, { ...settings, threads: 3 });
const { run } = loader(backend);

const tensor = (name: string): TensorSpec => ({ name, dtype: 'float32', shape: [null, 2] });

function savedModel(name = 'saved_model.pb') {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), name), Uint8Array.of(0x08, 0x01, 0x12));
  return { model: join(folder(), name), inputs: [tensor('x')], outputs: [tensor('sum'), tensor('y')] };
}

describe('tfjs-node', () => {
  it('runs TensorFlow.js models', async () => {
    const { d } = await run(smallDense(), { d_input: floats([1, 2], [1, 2]) });
    expect(d).toEqual(
      floats(
        [1, 3],
        BIAS.map((bias, j) => KERNEL[j]! + 2 * KERNEL[3 + j]! + bias),
      ),
    );
  });

  it('runs the signature of a SavedModel that the file was described by, and keeps nothing', async () => {
    const session = await backend.load(savedModel(), settings);
    expect(loads).toEqual([[folder(), ['serve', 'cpu'], 'serve']]);
    const before = core.memory().numTensors;
    const query = session.bind({ x: floats([1, 2], [3, 4]) }, ['y', 'sum']);
    const outputs = query.outputs(await query.run());
    expect(outputs).toEqual({ y: floats([1, 2], [6, 8]), sum: floats([1], [7]) });
    query.dispose?.();
    expect(core.memory().numTensors).toBe(before);
  });

  it('refuses a SavedModel that TensorFlow sees otherwise, or under another name', async () => {
    const strange = { ...savedModel(), inputs: [tensor('w')] };
    await expect(backend.load(strange, settings)).rejects.toMatchObject({
      message: expect.stringContaining('no signature'),
    });
    await expect(backend.load(savedModel('model.pb'), settings)).rejects.toMatchObject({
      message: expect.stringContaining('only by the name saved_model.pb'),
    });
  });

  it('tells TensorFlow how many threads it may use', () => {
    expect(process.env.TF_NUM_INTRAOP_THREADS).toBe('3');
  });
});
