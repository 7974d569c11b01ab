/** A failed request: no status where no answer came. */
export interface Failure {
  status: number | undefined;
  message: string;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
}

const ATTEMPTS = 4;
const MAX_WAIT_MS = 60_000;
/** For all requests together, so that a GitHub that is down cannot hold a job for long. */
const MAX_LOST_MS = 5 * 60_000;
const FIRST_WAIT_MS = 1000;
/** GitHub asks for at least a minute where it says nothing else, and for more the second time. */
const SECONDARY_WAIT_MS = 60_000;

/**
 * Milliseconds until a request is worth sending again, or undefined where it is not: it cannot succeed, GitHub asks for
 * more patience than a job should have, or it was tried often enough. `attempt` starts at 1; `lostMs` is what failures and
 * pauses have taken so far, of this request and of all before it.
 */
export function retryDelay(failure: Failure, attempt: number, now: number, lostMs: number): number | undefined {
  if (attempt >= ATTEMPTS) return undefined;
  const wait = isLimit(failure) ? limitWait(failure, attempt, now) : serverWait(failure, attempt);
  return wait !== undefined && wait <= MAX_WAIT_MS && lostMs + wait <= MAX_LOST_MS ? wait : undefined;
}

/** A limit on the number of requests, which GitHub also answers with 403. */
export function isLimit({ status, message, headers }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)
  );
}

function limitWait({ headers }: Failure, attempt: number, now: number): number | undefined {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  if (seconds >= 0) return seconds * 1000;
  const reset =
    headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset'] ?? Number.NaN) : Number.NaN;
  if (Number.isFinite(reset)) return Math.max(0, reset * 1000 - now);
  return attempt === 1 ? SECONDARY_WAIT_MS : undefined;
}

function serverWait({ status, headers }: Failure, attempt: number): number | undefined {
  if (status !== undefined && status < 500) return undefined;
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return seconds >= 0 ? seconds * 1000 : FIRST_WAIT_MS * 2 ** (attempt - 1);
}
