import { lstat, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Baseline } from '../../baseline/lookup.ts';
import { inOneLine, ModelGateError } from '../../contracts/errors.ts';
import type { ArtifactStore, WorkflowArtifact } from '../../contracts/ports.ts';
import { readBaseline } from '../../run/baseline/document.ts';

/**
 * The result document in an uploaded report. It may come from anybody who can upload one: it is what the schema says, and
 * nothing else of the artifact is looked at. Never throws.
 *
 * @param source what reports call it
 */
export async function reportBaseline(
  store: ArtifactStore | undefined,
  artifact: WorkflowArtifact,
  source: string,
  scratchRoot: string,
): Promise<Baseline> {
  const missing = (reason: string): Baseline => ({ state: 'missing', reason });
  if (!store) return missing(`${source} cannot be fetched: the input github-token is empty`);
  const directory = await mkdtemp(path.join(scratchRoot, 'baseline-report-'));
  try {
    await store.download(artifact, directory);
  } catch (error) {
    if (error instanceof ModelGateError) return missing(inOneLine(error));
    throw error;
  }
  const file = path.join(directory, 'report.json');
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() ? readBaseline(file, source) : missing(`${source} holds no report.json`);
}
