import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Host } from './host.ts';

/** What Model Gate never loads of packages that are WebAssembly: other builds of it, and the parts for browsers. */
const UNUSED: Readonly<Record<string, (file: string) => boolean>> = {
  '@litertjs/core': (file) => file.startsWith('wasm/') && !file.startsWith('wasm/litert_wasm_compat_internal.'),
  '@tensorflow/tfjs-tflite': (file) =>
    file.startsWith('dist/') || (file.startsWith('wasm/') && !/^wasm\/tflite_web_api_cc_simd\.(js|wasm)$/.test(file)),
};

/** Deletes files of a package that no runtime loads; packages that are not known here stay whole. */
export async function removeUnused(packageDir: string, packageName: string): Promise<void> {
  const isUnused = UNUSED[packageName];
  if (!isUnused) return;
  for (const entry of await readdir(packageDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(packageDir, path).replaceAll(sep, '/');
    if (entry.isFile() && isUnused(file)) await rm(path, { force: true });
  }
}

/**
 * Deletes the native code of other machines from a package that carries it as `bin/napi-v<n>/<platform>/<arch>/`
 * (onnxruntime-node: 291 MB, of which one machine needs a quarter at most). Other layouts are left alone.
 */
export async function removeForeignBinaries(packageDir: string, host: Host): Promise<void> {
  const bin = join(packageDir, 'bin');
  for (const api of await folders(bin)) {
    if (!/^napi-v\d+$/.test(api)) continue;
    const platforms = join(bin, api);
    // Where our own is missing, the layout is not the one we know.
    if (!(await stat(join(platforms, host.platform, host.arch)).catch(() => undefined))) continue;
    await removeOthers(platforms, host.platform);
    await removeOthers(join(platforms, host.platform), host.arch);
  }
}

async function removeOthers(directory: string, kept: string): Promise<void> {
  for (const name of await folders(directory)) {
    if (name !== kept) await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function folders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
