import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

/** Imports a .wasm file as its bytes, as the bundler does. */
const wasmBytes = {
  name: 'wasm-bytes',
  enforce: 'pre',
  resolveId: (id: string) => (id.endsWith('.wasm') ? `\0${resolve(id)}.bytes` : undefined),
  load: (id: string) =>
    id.endsWith('.wasm.bytes')
      ? `export default Uint8Array.from(Buffer.from('${readFileSync(id.slice(1, -'.bytes'.length), 'base64')}', 'base64'))`
      : undefined,
} as const;

export default defineConfig({
  plugins: [wasmBytes],
  test: {
    include: ['__tests__/**/*.test.ts'],
    setupFiles: ['__tests__/setup.ts'],
    testTimeout: 60_000,
    coverage: { include: ['src/**'] },
  },
});
