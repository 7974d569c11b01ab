import type { ArtifactStore } from '../contracts/ports.ts';
import type { Progress } from '../contracts/progress.ts';

export interface TransferLimits {
  /** From the request to the answer's headers, redirects included. */
  connectMs: number;
  /** A window in which less than 1 kB arrives ends the attempt. */
  idleMs: number;
  attempts: number;
  redirects: number;
  /** Before the second attempt; doubles with each further one. */
  backoffMs: number;
  /** Longest pause, whatever `Retry-After` says. */
  maxDelayMs: number;
}

export interface ArtifactRequest {
  /** A path, or an address with a scheme. */
  uri: string;
  /** 64 hexadecimal digits in either case. Required for https, verified wherever given. */
  sha256?: string | undefined;
  /** Absolute folder that relative paths start at. */
  baseDir: string;
  /** What a person calls that folder; the gate file's where absent. */
  baseName?: string | undefined;
  /** Absolute folder of downloads, shared by all runs. */
  cacheDir: string;
  /** Where given, a path must lie inside one of these, links followed. */
  allowedRoots?: readonly string[] | undefined;
  /** Where `artifact:` is fetched from; an error where absent. */
  store?: ArtifactStore | undefined;
  /** Absolute folder for what one run fetches and throws away afterwards; needed with `store`. */
  scratchRoot?: string | undefined;
  /** More than this is refused: 5 GB for downloads, no limit for paths where absent. */
  maxBytes?: number | undefined;
  /** Told of every piece that arrives. */
  progress?: Progress | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  /** Cancels; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Accepts `http:` on this machine's loopback addresses, for a server inside a test. */
  allowInsecureLoopback?: boolean | undefined;
  transfer?: Partial<TransferLimits> | undefined;
}

export interface LocalArtifact {
  /** As it may be shown: without user, query and fragment. */
  uri: string;
  /** Absolute path of the file; `directory` and `name` are its parts. */
  path: string;
  directory: string;
  name: string;
}

/** Where bytes come from. Adding one is a file in `src/artifacts` and a line in its index. */
export interface ArtifactSource {
  fetch(request: ArtifactRequest): Promise<LocalArtifact>;
}
