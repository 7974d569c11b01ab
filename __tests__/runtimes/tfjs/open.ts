import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { RuntimeSettings } from '../../../src/contracts/protocol.ts';
import type { HostTensor, RuntimeBackend, RuntimeSession } from '../../../src/contracts/runtime.ts';
import { tfjs } from '../../../src/formats/tfjs.ts';
import { memorySource } from '../../formats/memory-source.ts';
import type { Files } from '../../formats/tfjs/models.ts';

export const settings: RuntimeSettings = { device: 'cpu', threads: 1, optimization: 'all' };

/** Loads models as the model process does: described by the format first, then read from a folder. */
export function loader(backend: RuntimeBackend) {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-gate-tfjs-'));
  let models = 0;
  afterAll(() => rmSync(folder, { recursive: true }));

  async function load(files: Files, changes: Partial<RuntimeSettings> = {}): Promise<RuntimeSession> {
    const { inputs, outputs } = await tfjs.describe(memorySource(files), 'model.json');
    const own = path.join(folder, String(models++));
    mkdirSync(own);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(own, name), bytes);
    return backend.load({ model: path.join(own, 'model.json'), inputs, outputs }, { ...settings, ...changes });
  }

  async function run(files: Files, feeds: Record<string, HostTensor>): Promise<Record<string, HostTensor>> {
    const session = await load(files);
    const query = session.bind(
      feeds,
      session.outputs.map(({ name }) => name),
    );
    const outputs = query.outputs(await query.run());
    query.dispose?.();
    await session.dispose();
    return outputs;
  }

  return { load, run };
}

export function floats(shape: number[], values: readonly number[]): HostTensor {
  return { dtype: 'float32', shape, data: Float32Array.from(values) };
}

export function integers(shape: number[], values: readonly number[]): HostTensor {
  return { dtype: 'int32', shape, data: Int32Array.from(values) };
}
