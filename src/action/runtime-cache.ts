import * as cache from '@actions/cache';
import * as core from '@actions/core';
import type { RuntimeCache } from '../contracts/ports.ts';
import { terminalText } from '../reports/escape.ts';

const PREFIX = 'model-gate-runtime-';
/** Installing takes about as long; a cache that is slower is of no use. */
const TIMEOUT_MS = 60_000;

/**
 * The jobs' cache of GitHub Actions. Undefined on self-hosted runners, whose tool cache keeps the runtimes, and where the
 * cache service is not there. Without it runtimes are installed again, so whatever it fails with is only logged.
 */
export function createRuntimeCache(env: NodeJS.ProcessEnv): RuntimeCache | undefined {
  if (env.RUNNER_ENVIRONMENT !== 'github-hosted' || !cache.isFeatureAvailable()) return undefined;
  return {
    restore: (key, directory) =>
      orLogged(false, async () => {
        const found = await cache.restoreCache([directory], PREFIX + key, [], { segmentTimeoutInMs: TIMEOUT_MS });
        return found === PREFIX + key;
      }),
    save: (key, directory) =>
      orLogged(undefined, async () => {
        await cache.saveCache([directory], PREFIX + key);
      }),
  };
}

async function orLogged<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = terminalText(error instanceof Error ? error.message : String(error));
    core.info(`The runtime cache was not used: ${reason}`);
    return otherwise;
  }
}
