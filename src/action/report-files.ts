import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../schemas/generated/result.d.ts';
import type { ArtifactStore } from '../contracts/ports.ts';
import { reports } from '../reports/index.ts';

/** Absolute paths. */
export interface ReportFiles {
  directory: string;
  json: string;
  markdown: string;
  html: string;
}

/** Writes every report into a folder of its own, so that two steps of a job do not mix. */
export async function writeReports(result: Result, temporary: string): Promise<ReportFiles> {
  const parent = path.join(temporary, 'model-gate');
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, 'report-'));
  const file = (extension: string) => path.join(directory, `report.${extension}`);
  const files = { directory, json: file('json'), markdown: file('md'), html: file('html') };
  await writeFile(files.json, reports.json(result));
  await writeFile(files.markdown, reports.markdown(result));
  await writeFile(files.html, reports.html(result));
  return files;
}

/** Resolves to the address of the uploaded reports, where it is known. */
export function uploadReports(store: ArtifactStore, name: string, files: ReportFiles): Promise<string | undefined> {
  return store.upload(name, [files.json, files.markdown, files.html], files.directory);
}
