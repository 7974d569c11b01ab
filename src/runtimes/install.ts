import { copyFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';
import type { RuntimeCache } from '../contracts/ports.ts';
import type { Progress } from '../contracts/progress.ts';
import { defaultCacheDir } from './install/cache-dir.ts';
import { createTemporary, installedVersion, isComplete, isIntact, publish, seal } from './install/cache-entry.ts';
import { redactOutput } from './install/environment.ts';
import { type Host, requireSupported, thisHost } from './install/host.ts';
import { findNpm, npmCi } from './install/npm.ts';
import { needsPreparation, prepare, requireReachable } from './install/prepare.ts';
import { cacheKey, type Recipe, readRecipe } from './install/recipe.ts';
import { removeForeignBinaries, removeUnused } from './install/slim.ts';
import { withStaging } from './install/staging.ts';
import { installTarballs } from './install/tarballs.ts';

export { defaultCacheDir } from './install/cache-dir.ts';

const DEFAULT_TIMEOUT_MS = 10 * 60_000;

/** By folder: packages whose install scripts failed in this process. They take long to fail, and every model would wait. */
const failures = new Map<string, ModelGateError>();

export interface RuntimeRequest {
  /** The runtime's id; `runtimes/<id>` in `distDir` pins what is installed. */
  id: string;
  packageName: string;
  /** The folder of the built program. */
  distDir: string;
  cacheDir?: string | undefined;
  env: NodeJS.ProcessEnv;
  /** The Node program that runs npm, and beside which npm is looked for first. */
  execPath: string;
  progress: Progress;
  /** Keeps installations for machines that forget everything. */
  cache?: RuntimeCache | undefined;
  /** This machine where absent. */
  host?: Host | undefined;
  /** Longest time that npm may take. */
  timeoutMs?: number | undefined;
}

export interface InstalledRuntime {
  /** The folder whose `node_modules` holds the package. */
  dir: string;
  version: string;
  source: 'own node_modules' | 'cache' | 'restored' | 'installed';
}

/**
 * Finds the pinned version of a runtime in Model Gate's own `node_modules` or in the cache, or installs it there, never
 * from the workspace. Several processes may do so at once: each sees a whole installation or none.
 *
 * Throws ModelGateError `runtime.unsupported_platform` or `runtime.install_failed`.
 */
export async function ensureRuntime(request: RuntimeRequest): Promise<InstalledRuntime> {
  const { id, packageName, distDir, env } = request;
  const host = request.host ?? thisHost();
  requireSupported(packageName, host);
  const recipe = await readRecipe(distDir, id, packageName);
  const { version } = recipe;
  const own = dirname(distDir);
  if (await holdsRoots(own, recipe)) return { dir: own, version, source: 'own node_modules' };
  const cacheDir = request.cacheDir ?? defaultCacheDir(env, host.platform, homedir());
  const dir = join(cacheDir, 'runtimes', cacheKey(recipe, host));
  if (await isComplete(dir)) return { dir, version, source: 'cache' };
  if (await restore(dir, recipe, request)) return { dir, version, source: 'restored' };
  const known = failures.get(dir);
  if (known) throw known;
  request.progress({ kind: 'step', text: `Installing ${packageName} ${version}` });
  try {
    await requireReachable(packageName, env);
    await installInto(dir, recipe, host, request);
  } catch (error) {
    const reason = redactOutput(error instanceof Error ? error.message : String(error), env);
    const failure = installFailed(recipe, cacheDir, reason);
    if (needsPreparation(packageName)) failures.set(dir, failure);
    throw failure;
  }
  return { dir, version, source: 'installed' };
}

/** Takes an installation of the pinned version, whole and unchanged, from the jobs' cache; what is anything else is thrown away. */
async function restore(dir: string, recipe: Recipe, { cache, progress }: RuntimeRequest): Promise<boolean> {
  if (!cache) return false;
  const restored = await withStaging(dir, async (staged) => {
    if (!(await cache.restore(basename(dir), staged))) return false;
    if (!(await holdsRoots(staged, recipe)) || !(await isIntact(staged))) {
      const { packageName, version } = recipe;
      progress({ kind: 'step', text: `The cached ${packageName} ${version} is damaged and not used` });
      return false;
    }
    await publish(staged, dir);
    return true;
  });
  return restored ?? false;
}

/** Whether every package that the runtime asks for by name is there at exactly the pinned version. */
async function holdsRoots(directory: string, { roots }: Recipe): Promise<boolean> {
  for (const [name, version] of Object.entries(roots)) {
    if ((await installedVersion(directory, name)) !== version) return false;
  }
  return true;
}

/** Offers an installation to the jobs' cache, from the path that it will be restored to, and moves it back. */
async function save(temporary: string, dir: string, cache: RuntimeCache): Promise<void> {
  await withStaging(dir, async (staged) => {
    await rename(temporary, staged);
    await cache.save(basename(dir), staged).finally(() => rename(staged, temporary));
  });
}

async function installInto(dir: string, recipe: Recipe, host: Host, request: RuntimeRequest): Promise<void> {
  const { env, execPath } = request;
  const temporary = await createTemporary(dir);
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      await copyFile(join(recipe.directory, name), join(temporary, name));
    }
    const npmCli = await findNpm(execPath, env);
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const run = npmCli === undefined ? undefined : { execPath, npmCli, directory: temporary, env, timeoutMs };
    const failure = run ? await npmCi(run) : await installTarballs(recipe, temporary, env, host);
    if (failure !== undefined) throw new Error(failure);
    if (!(await holdsRoots(temporary, recipe))) {
      throw new Error('the pinned version is not there after the installation');
    }
    if (needsPreparation(recipe.packageName)) {
      request.progress({ kind: 'step', text: `Running the install script of ${recipe.packageName}` });
      await prepare(recipe.packageName, run);
    }
    const packageDir = join(temporary, 'node_modules', recipe.packageName);
    await removeForeignBinaries(packageDir, host);
    await removeUnused(packageDir, recipe.packageName);
    await seal(temporary);
    if (request.cache) await save(temporary, dir, request.cache);
    await publish(temporary, dir);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function installFailed({ packageName, version }: Recipe, cacheDir: string, reason: string): ModelGateError {
  return new ModelGateError(
    'runtime.install_failed',
    `${packageName} ${version} could not be installed: ${reason}`,
    `Allow access to the npm registry (npm_config_registry sets another one), or run once with network and keep ${join(cacheDir, 'runtimes')}.`,
  );
}
