import type { RuntimeSettings } from '../contracts/protocol.ts';
import type { Query, RuntimeBackend, RuntimeSession } from '../contracts/runtime.ts';

/** The model of this process and what was prepared for it. */
export interface LoadedModel {
  backend: RuntimeBackend;
  settings: RuntimeSettings;
  session: RuntimeSession;
  /** Resident before the model was loaded; undefined where that was not asked for. */
  residentBytes: number | undefined;
  /** What latency is sampled on, and whose turn it is. */
  queries: readonly Query[];
  nextQuery: number;
}

export function notLoaded(): never {
  throw new Error('no model is loaded yet');
}
