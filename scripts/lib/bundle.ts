import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const ENTRIES = ['action', 'cli', 'worker'];

/** Packages in CommonJS call `require` for Node's own modules, which an ES module does not have. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

export interface Bundle {
  /** File name in `dist/` → its content. */
  files: Map<string, string>;
  /** Every file that went in, relative to the repository. */
  inputs: string[];
}

/** Bundles the entries that exist. The result depends on the sources alone: no absolute paths, no times. */
export async function bundleEntries(): Promise<Bundle> {
  const names = ENTRIES.filter((name) => existsSync(path.join(root, `src/${name}.ts`)));
  const bundles = await Promise.all(names.map(bundleEntry));
  return {
    files: new Map(bundles.map(({ content }, index) => [`${names[index]}.js`, content])),
    inputs: [...new Set(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort(),
  };
}

/** One entry of `src/` as one ES module for Node 20. */
export async function bundleEntry(name: string): Promise<{ content: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/${name}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: REQUIRE },
    loader: { '.wasm': 'binary' },
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: 'dist',
    logLevel: 'silent',
  });
  const content = outputFiles[0]!.text;
  return { content: name === 'cli' ? executable(content) : content, metafile };
}

function executable(content: string): string {
  return content.startsWith('#!') ? content : `#!/usr/bin/env node\n${content}`;
}
