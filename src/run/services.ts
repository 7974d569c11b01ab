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
  env: NodeJS.ProcessEnv;
  progress: Progress;
}
