import { RetryableError } from './retry.ts';

const MIN_BYTES_PER_WINDOW = 1000;

/** Ends an attempt that waits too long for its answer, or whose data trickles. */
export interface Watchdog {
  signal: AbortSignal;
  /** The headers are here; from now on data must flow. */
  connected(): void;
  received(bytes: number): void;
  stop(): void;
}

export function startWatchdog(limits: { connectMs: number; idleMs: number }, outer: AbortSignal | undefined): Watchdog {
  const own = new AbortController();
  let bytes = 0;
  let window: NodeJS.Timeout | undefined;
  const connect = setTimeout(
    () => own.abort(new RetryableError(`no answer within ${limits.connectMs} ms`)),
    limits.connectMs,
  );
  const closeWindow = () => {
    if (bytes < MIN_BYTES_PER_WINDOW) own.abort(new RetryableError(`the transfer stalled for ${limits.idleMs} ms`));
    bytes = 0;
  };
  return {
    signal: outer ? AbortSignal.any([own.signal, outer]) : own.signal,
    connected() {
      clearTimeout(connect);
      window = setInterval(closeWindow, limits.idleMs);
    },
    received(count) {
      bytes += count;
    },
    stop() {
      clearTimeout(connect);
      clearInterval(window);
    },
  };
}
