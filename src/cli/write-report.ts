import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../schemas/generated/result.d.ts';
import { reports } from '../reports/index.ts';
import { line } from './line.ts';

export const REPORT_FILES = ['json', 'markdown', 'junit', 'html'] as const;

/** Writes a report to the file that was asked for, if any; says on stderr where it cannot, and resolves to false. */
export async function writeReport(
  report: (typeof REPORT_FILES)[number],
  file: string | undefined,
  result: Result,
): Promise<boolean> {
  if (file === undefined) return true;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, reports[report](result));
    return true;
  } catch (error) {
    const reason = (error as Error).message;
    process.stderr.write(line(`model-gate: ${file}: the ${report} report could not be written (${reason})`));
    return false;
  }
}
