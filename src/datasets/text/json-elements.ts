import type { DataFile } from '../kind.ts';
import { MAX_RECORD_CHARS } from '../limits.ts';
import { problem } from '../problem.ts';
import { textChunks } from './chunks.ts';
import { JsonArrayScanner } from './json-array-scanner.ts';
import { type Line, rowTooLong } from './lines.ts';

/** The text of each element of a JSON array and the line it begins at, without reading the file at once. */
export async function* jsonElements(file: DataFile): AsyncGenerator<Line[]> {
  const scanner = new JsonArrayScanner();
  for await (const chunk of textChunks(file)) {
    const elements = attempt(file, scanner, () => scanner.feed(chunk));
    for (const { text, line } of elements) if (text.length > MAX_RECORD_CHARS) throw rowTooLong(file, line);
    if (scanner.pending > MAX_RECORD_CHARS) throw rowTooLong(file, scanner.line);
    if (elements.length > 0) yield elements;
  }
  attempt(file, scanner, () => scanner.end());
}

function attempt<T>(file: DataFile, scanner: JsonArrayScanner, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const remedy = 'Write an array of objects, one a row: [{"x": 1, "label": 0}, …], or JSON lines as .jsonl.';
    throw problem('json', { file: file.name, line: scanner.line }, error.message, remedy);
  }
}
