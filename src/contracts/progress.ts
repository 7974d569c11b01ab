import type { Status } from '../../schemas/generated/result.d.ts';

/** What is going on, for a person who waits. Shells decide how much of it they print, and where. */
export type ProgressEvent =
  | { kind: 'model'; id: string }
  | { kind: 'step'; text: string }
  | { kind: 'transfer'; what: string; doneBytes: number; totalBytes?: number }
  | { kind: 'check'; model: string; check: string; status: Status };

export type Progress = (event: ProgressEvent) => void;
