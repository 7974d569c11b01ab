import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { variable } from './environment.ts';
import { type NpmRun, npmRebuild } from './npm.ts';

/** A package whose own install script fetches native code that no lockfile pins; nothing else may run scripts. */
interface Preparation {
  /** Where the script downloads from, and the variable that it takes another place from. */
  origin: string;
  originVariable: string;
  /** What must be there afterwards, in `lib/napi-v<n>/`. */
  binding: string;
}

const PREPARATIONS: Record<string, Preparation> = {
  '@tensorflow/tfjs-node': {
    origin: 'https://storage.googleapis.com/',
    originVariable: 'TFJS_NODE_CDN_STORAGE',
    binding: 'tfjs_binding.node',
  },
};

const REACH_MS = 5000;

export function needsPreparation(packageName: string): boolean {
  return Object.hasOwn(PREPARATIONS, packageName);
}

/** Throws an Error at once where the script could not download anyway, which itself takes half a minute to say so. */
export async function requireReachable(packageName: string, env: NodeJS.ProcessEnv): Promise<void> {
  const preparation = PREPARATIONS[packageName];
  // What a proxy reaches, only the script can find out.
  if (!preparation || ['https_proxy', 'all_proxy'].some((name) => variable(env, name))) return;
  const origin = variable(env, preparation.originVariable) ?? preparation.origin;
  try {
    await fetch(origin, {
      method: 'HEAD',
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(REACH_MS),
    });
  } catch {
    throw new Error(
      `its native part is downloaded from ${origin}, which cannot be reached (${preparation.originVariable} names another place)`,
    );
  }
}

/** Runs the package's install script in an installation. Throws an Error that says in one line why it failed. */
export async function prepare(packageName: string, run: NpmRun | undefined): Promise<void> {
  const preparation = PREPARATIONS[packageName];
  if (!preparation) return;
  if (!run) throw new Error('its install script needs npm, which is not there');
  const failure = await npmRebuild(run, packageName);
  if (failure !== undefined) throw new Error(`its install script failed: ${failure}`);
  const lib = join(run.directory, 'node_modules', packageName, 'lib');
  const files = await readdir(lib, { recursive: true }).catch(() => []);
  if (!files.some((file) => file.endsWith(preparation.binding))) {
    throw new Error(`its install script left no ${preparation.binding}`);
  }
}
