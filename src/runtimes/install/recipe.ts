import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelGateError } from '../../contracts/errors.ts';
import { type Host, libcOf } from './host.ts';

/** A package of a lockfile (version 2 or 3), as far as installing needs it. */
export interface LockedPackage {
  version: string;
  /** Subresource Integrity: `sha512-<base64>`, possibly among others. */
  integrity?: string;
  name?: string;
  optional?: boolean;
  dev?: boolean;
  inBundle?: boolean;
  link?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

interface Lockfile {
  packages: Record<string, LockedPackage> & { ''?: { dependencies?: Record<string, string> } };
}

/** What is to be installed, exactly. */
export interface Recipe {
  /** The runtime's id, which names the folder. */
  id: string;
  packageName: string;
  /** The pinned version of the package itself. */
  version: string;
  /** The pinned version of every package that the runtime asks for by name. */
  roots: Record<string, string>;
  /** The folder that holds `package.json` and `package-lock.json`. */
  directory: string;
  /** By install path, `node_modules/…`. */
  packages: Record<string, LockedPackage>;
  /** Of the lockfile. */
  sha256: string;
}

export async function readRecipe(distDir: string, id: string, packageName: string): Promise<Recipe> {
  const directory = join(distDir, 'runtimes', id);
  const path = join(directory, 'package-lock.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ModelGateError(
      'runtime.not_built',
      `${path}, which pins the runtime, is missing`,
      'Use a complete copy of Model Gate; in a checkout of its source, run `npm run build`.',
    );
  }
  const { '': root, ...packages } = (JSON.parse(text) as Lockfile).packages;
  const pinned = (name: string) => packages[`node_modules/${name}`]!.version;
  const names = Object.keys(root?.dependencies ?? {});
  return {
    id,
    packageName,
    version: pinned(packageName),
    roots: Object.fromEntries(names.map((name) => [name, pinned(name)])),
    directory,
    packages,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** Name of the folder that an installation of the recipe on the host has in the cache. */
export function cacheKey(recipe: Recipe, host: Host): string {
  const parts = [recipe.id, recipe.version, host.platform, host.arch, libcOf(host), recipe.sha256.slice(0, 16)];
  return parts.filter((part) => part !== undefined).join('-');
}

/** Whether the package's `os`, `cpu` and `libc` lists (npm's package.json documentation) admit the host. */
export function fitsHost(locked: LockedPackage, host: Host): boolean {
  return admits(locked.os, host.platform) && admits(locked.cpu, host.arch) && admits(locked.libc, libcOf(host));
}

function admits(list: readonly string[] | undefined, value: string | undefined): boolean {
  if (!list || list.length === 0) return true;
  if (list.includes(`!${value}`)) return false;
  const wanted = list.filter((item) => !item.startsWith('!'));
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}
