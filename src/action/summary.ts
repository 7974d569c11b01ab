import { appendFile } from 'node:fs/promises';
import type { Result } from '../../schemas/generated/result.d.ts';
import { fitMarkdown } from '../reports/markdown.ts';

/** The runner drops a larger summary whole; the difference to 1 MiB is for what other tools of the step add. */
const MAX_BYTES = 1_000_000;

/** The fullest report that fits into a step's summary. */
export function summaryOf(result: Result): string {
  return fitMarkdown(result, MAX_BYTES, Buffer.byteLength);
}

/** `file` is absent on servers without summaries. */
export async function writeSummary(file: string | undefined, text: string): Promise<void> {
  if (file) await appendFile(file, text);
}
