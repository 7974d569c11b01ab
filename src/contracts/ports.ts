/**
 * Which workflow artifact is meant: of this run where neither `runId` nor `workflow` is given.
 *
 * With `workflow`, of the newest run that succeeded on `branch` (the repository's default branch where it is absent), runs
 * that a fork can bring about left out: it is free to call its branch like one of ours.
 */
export interface WorkflowArtifact {
  name: string;
  runId?: number;
  /** File name of a workflow of this repository. */
  workflow?: string;
  branch?: string;
}

/** Files that workflow runs keep. Only the Action has one; on the command line `artifact:` is an error that says so. */
export interface ArtifactStore {
  /** Downloads and unpacks into an empty folder. Throws ModelGateError `artifact.*`, also where the digest does not match. */
  download(artifact: WorkflowArtifact, directory: string): Promise<void>;
  /** Uploads files below `root` as one artifact; resolves to its address where it is known. */
  upload(name: string, files: string[], root: string): Promise<string | undefined>;
}

/** Keeps installed runtimes between runs on machines that forget everything. Never throws: without it, they are installed. */
export interface RuntimeCache {
  /** Whether `directory` was filled from the cache. */
  restore(key: string, directory: string): Promise<boolean>;
  save(key: string, directory: string): Promise<void>;
}
