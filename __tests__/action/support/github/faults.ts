/** What happens to a matching request in place of, or before, its usual answer. */
export interface Fault {
  method?: string;
  /** Tested on the path below the API's base. */
  path: RegExp;
  /** How many requests it meets; 1 unless given. */
  times?: number;
  delayMs?: number;
  /** Holds the request until it resolves; `barrier` makes requests wait for one another. */
  until?: () => Promise<void>;
  /** Without a status and a reset, the request is only held up. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Closes the connection without an answer. */
  reset?: boolean;
}

type Answer = Pick<Fault, 'status' | 'headers' | 'body' | 'reset'>;

export const serverError = (status = 502): Answer => ({ status, body: { message: 'Server Error' } });

export const tooManyRequests = (seconds: number): Answer => ({
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { message: 'API rate limit exceeded for installation.' },
});

/** GitHub's answer to too many writes in a short time; without seconds it has no Retry-After. */
export const secondaryLimit = (seconds?: number): Answer => ({
  status: 403,
  ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
  body: {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
});

export const notAccessible = (): Answer => ({
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  },
});

export const missing = (): Answer => ({ status: 404, body: { message: 'Not Found', status: '404' } });

export const locked = (): Answer => ({
  status: 403,
  body: { message: 'Unable to create comment because issue is locked.', status: '403' },
});

export const reset = (): Answer => ({ reset: true });

/** Lets `count` callers go at the same moment: the first ones wait for the last. */
export function barrier(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length >= count) for (const go of waiting) go();
    });
}

/** The first fault that still has a turn for this request; the turn is taken. */
export function takeFault(
  faults: readonly Fault[],
  met: Map<Fault, number>,
  method: string,
  path: string,
): Fault | undefined {
  const fault = faults.find(
    (each) => (each.method ?? method) === method && each.path.test(path) && (met.get(each) ?? 0) < (each.times ?? 1),
  );
  if (fault) met.set(fault, (met.get(fault) ?? 0) + 1);
  return fault;
}
