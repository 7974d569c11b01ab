import type { DataFile } from '../kind.ts';
import { MAX_RECORD_CHARS } from '../limits.ts';
import { problem } from '../problem.ts';
import { textChunks } from './chunks.ts';

/** A line without its newline (a carriage return before it stays), and its number from 1. */
export interface Line {
  text: string;
  line: number;
}

/** The lines of a file, a bounded number at a time; one of more than 16 Mi characters is an error (`dataset.row_too_long`). */
export async function* readLines(file: DataFile): AsyncGenerator<Line[]> {
  let carry = '';
  let line = 1;
  for await (const chunk of textChunks(file)) {
    const texts = chunk.split('\n');
    texts[0] = carry + texts[0]!;
    carry = texts.pop()!;
    if (carry.length > MAX_RECORD_CHARS) throw rowTooLong(file, line + texts.length);
    if (texts.length > 0) yield texts.map((text) => ({ text, line: line++ }));
  }
  if (carry !== '') yield [{ text: carry, line }];
}

export function rowTooLong(file: DataFile, line: number): Error {
  const limit = `${MAX_RECORD_CHARS / 2 ** 20} Mi characters`;
  const remedy = 'Store rows this large as npy or npz; for text, check quotes and line ends.';
  return problem('row_too_long', { file: file.name, line }, `this row is longer than ${limit}`, remedy);
}
