import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleEntries, root } from './bundle.ts';
import { thirdPartyLicenses } from './licenses.ts';

const PACKAGES = path.join(root, 'src/runtimes/packages');

/** The folder that is committed and that the Action and the command line run from. */
export const dist = path.join(root, 'dist');

/** What `dist/` must hold: file name, with `/` between its parts, → content. */
export async function buildDist(): Promise<Map<string, string>> {
  const { files, inputs } = await bundleEntries();
  const licenses: [string, string] = ['LICENSES.txt', `${await thirdPartyLicenses(inputs)}\n`];
  return new Map([...files, licenses, ...(await runtimePackages())]);
}

/** The names of the files that `dist/` holds. */
export async function listDist(): Promise<string[]> {
  return existsSync(dist) ? filesBelow(dist) : [];
}

async function runtimePackages(): Promise<[string, string][]> {
  const names = existsSync(PACKAGES) ? await filesBelow(PACKAGES) : [];
  return Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [
        `runtimes/${name}`,
        await readFile(path.join(PACKAGES, name), 'utf8'),
      ],
    ),
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
