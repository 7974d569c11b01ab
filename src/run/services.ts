import type { ArtifactStore, RuntimeCache } from '../contracts/ports.ts';
import type { Progress } from '../contracts/progress.ts';

/** What a run needs of the world around it. The two shells (command line and Action) fill this in. */
export interface Services {
  /** The folder of the built program; it holds `worker.js` and `runtimes/`. */
  distDir: string;
  /** Downloads and runtimes are kept here between runs. */
  cacheDir: string;
  /** Where scratch folders are made; each is removed when its model is done. */
  scratchRoot: string;
  /** Folders that local files must lie in, links followed; everywhere where it is absent. */
  allowedRoots?: string[];
  /** Where `artifact:` comes from; such locations are errors where it is absent. */
  artifactStore?: ArtifactStore;
  /** Keeps installed runtimes between runs on machines that forget everything. */
  runtimeCache?: RuntimeCache;
  /** What models answered row by row is kept up to this size; for a result document where it is absent. */
  mostPackedBytes?: number;
  /** What a person calls the folder that relative paths start at; the gate file's where it is absent. */
  baseName?: string;
  env: NodeJS.ProcessEnv;
  progress: Progress;
}

/** What every file that a gate names is fetched with. */
export function artifactSettings(services: Services) {
  const { cacheDir, scratchRoot, allowedRoots, progress, baseName, artifactStore: store } = services;
  return { cacheDir, scratchRoot, allowedRoots, progress, baseName, store };
}
