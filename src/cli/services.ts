import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Services } from '../run/services.ts';
import { defaultCacheDir } from '../runtimes/install.ts';
import { createProgress } from './progress.ts';

/** What a command that runs models needs; the scratch folder is gone when the program ends. Call `done` before results. */
export function createServices(distDir: string): { services: Services; done(): void } {
  const scratchRoot = mkdtempSync(path.join(os.tmpdir(), 'model-gate-'));
  process.once('exit', () => rmSync(scratchRoot, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const cacheDir = defaultCacheDir(process.env, process.platform, os.homedir());
  const progress = createProgress(process.stderr);
  const services = { distDir, cacheDir, scratchRoot, env: process.env, progress: progress.report };
  return { services, done: progress.done };
}
