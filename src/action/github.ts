import { setTimeout as sleep } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { type Failure, retryDelay } from './retry.ts';

const TIMEOUT_MS = 15_000;

export type GitHub = ReturnType<typeof getOctokit>;

/**
 * GitHub's API at the address that the runner gives, patient with an overloaded server and with limits on requests. A request
 * that may take long brings its own signal.
 */
export function connect(token: string): GitHub {
  const github = getOctokit(token, { log: { debug() {}, info() {}, warn() {}, error() {} } });
  let lostMs = 0;
  github.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      const started = Date.now();
      try {
        const signal = options.request?.signal ?? AbortSignal.timeout(TIMEOUT_MS);
        return await request({ ...options, request: { ...options.request, signal } });
      } catch (error) {
        lostMs += Date.now() - started;
        const wait = retryDelay(failureOf(error), attempt, Date.now(), lostMs);
        if (wait === undefined) throw error;
        lostMs += wait;
        await sleep(wait);
      }
    }
  });
  return github;
}

/** What octokit threw: an answer that is not 2xx, or (as status 500, without a response) no answer at all. */
export function failureOf(error: unknown): Failure {
  const { status, message, response } = error as {
    status?: number;
    message?: string;
    response?: { headers?: Record<string, string | number | undefined>; data?: { message?: string } };
  };
  const headers = Object.entries(response?.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    value === undefined ? undefined : String(value),
  ]);
  return {
    status: response ? status : undefined,
    message: response?.data?.message ?? message ?? String(error),
    headers: Object.fromEntries(headers),
  };
}
