/** A failure that another attempt may cure; the message is for people. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Pause before attempt `failed + 1`: doubling from `backoffMs`, between half and the whole of it at random (so that
 * parallel jobs do not return together), at least what the server asked for, at most `maxDelayMs`.
 *
 * @param random uniform in [0, 1)
 */
export function retryDelay(
  failed: number,
  limits: { backoffMs: number; maxDelayMs: number },
  retryAfterMs: number | undefined,
  random: number,
): number {
  const backoff = limits.backoffMs * 2 ** (failed - 1) * (0.5 + random / 2);
  return Math.min(limits.maxDelayMs, Math.max(backoff, retryAfterMs ?? 0));
}

/** `Retry-After` (RFC 9110, 10.2.3: seconds or an HTTP date) in milliseconds from `now`. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
