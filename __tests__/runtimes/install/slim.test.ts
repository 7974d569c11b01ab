import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeUnused } from '../../../src/runtimes/install/slim.ts';
import { useTemporaryFolder } from '../../artifacts/workspace.ts';

const folder = useTemporaryFolder();

async function remaining(packageName: string, files: readonly string[]): Promise<string[]> {
  for (const file of files) {
    await mkdir(dirname(join(folder(), file)), { recursive: true });
    await writeFile(join(folder(), file), '');
  }
  await removeUnused(folder(), packageName);
  const entries = await readdir(folder(), { recursive: true });
  return files.filter((file) => entries.includes(file));
}

describe('removeUnused', () => {
  it('keeps the one build of LiteRT that runs everywhere', async () => {
    const kept = [
      'package.json',
      'dist/index.js',
      'wasm/litert_wasm_compat_internal.js',
      'wasm/litert_wasm_compat_internal.wasm',
    ];
    const others = ['wasm/litert_wasm_internal.wasm', 'wasm/litert_wasm_threaded_internal.js'];
    expect(await remaining('@litertjs/core', [...kept, ...others])).toEqual(kept);
  });

  it('keeps the SIMD build of the older interpreter', async () => {
    const kept = ['package.json', 'wasm/tflite_web_api_cc_simd.js', 'wasm/tflite_web_api_cc_simd.wasm'];
    const others = ['dist/tf-tflite.js', 'wasm/tflite_web_api_cc.js', 'wasm/tflite_web_api_cc_simd_threaded.wasm'];
    expect(await remaining('@tensorflow/tfjs-tflite', [...kept, ...others])).toEqual(kept);
  });

  it('leaves other packages whole', async () => {
    const files = ['wasm/a.wasm', 'dist/b.js'];
    expect(await remaining('something-else', files)).toEqual(files);
  });
});
