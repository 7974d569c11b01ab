import { createContext, Script } from 'node:vm';

const LIMIT_MS = 60_000;
const script = new Script('task()');

/** The work took longer than it may. */
export class TooSlow extends Error {}

/**
 * Runs synchronous work for at most a minute: a hostile pattern can take years, and only the engine can interrupt it.
 * Throws TooSlow, and what `task` throws.
 */
export function withTimeLimit<T>(task: () => T, limitMs: number = LIMIT_MS): T {
  try {
    return script.runInContext(createContext({ task }), { timeout: limitMs }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooSlow();
    throw error;
  }
}
