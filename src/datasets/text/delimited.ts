import type { DataFile, Row, Table } from '../kind.ts';
import { MAX_RECORD_CHARS } from '../limits.ts';
import { problem, quote } from '../problem.ts';
import { readLines, rowTooLong } from './lines.ts';
import { RecordParser } from './record-parser.ts';
import { firstRow } from './table.ts';

/** Opens a delimited file whose first record names the columns. Blank lines are skipped. */
export async function openDelimited(file: DataFile, delimiter: string): Promise<Table> {
  const header = await firstRow(
    file,
    records(file, delimiter),
    'has no header row',
    'Name the columns in the first row.',
  );
  const columns = checkedHeader(file, header);
  const rows = () => body(file, delimiter, columns.length);
  const first = await firstRow(
    file,
    rows(),
    'has a header but no rows',
    'Add rows, or name the columns in the first row.',
  );
  return { kind: 'table', file, cells: 'text', columns, ordered: true, first, rows };
}

function checkedHeader(file: DataFile, header: Row): string[] {
  const columns = header.cells as string[];
  const place = { file: file.name, line: header.line };
  const seen = new Set<string>();
  for (const [index, column] of columns.entries()) {
    if (column.trim() === '') {
      const remedy = 'Give every column a name (a table written with its row index has an unnamed first column).';
      throw problem('empty_column', place, `column ${index + 1} has no name`, remedy);
    }
    if (seen.has(column))
      throw problem('duplicate_column', place, `two columns are named ${quote(column)}`, 'Rename one.');
    seen.add(column);
  }
  return columns;
}

async function* body(file: DataFile, delimiter: string, width: number): AsyncGenerator<Row[]> {
  let header = true;
  for await (const batch of records(file, delimiter)) {
    const rows = header ? batch.slice(1) : batch;
    header = false;
    for (const { cells, line } of rows) {
      if (cells.length === width) continue;
      const what = `this row has ${cells.length} fields, but the header has ${width}`;
      throw problem('width', { file: file.name, line }, what, 'Give each row one field for each column.');
    }
    yield rows;
  }
}

async function* records(file: DataFile, delimiter: string): AsyncGenerator<Row[]> {
  const parser = new RecordParser(delimiter);
  let begins = 1;
  let length = 0;
  for await (const lines of readLines(file)) {
    const rows: Row[] = [];
    for (const { text, line } of lines) {
      if (!parser.open) {
        if (text === '' || text === '\r') continue;
        begins = line;
        length = 0;
      }
      length += text.length;
      if (length > MAX_RECORD_CHARS) throw rowTooLong(file, begins);
      const cells = feed(parser, text, file, line);
      if (cells) rows.push({ cells, line: begins });
    }
    if (rows.length > 0) yield rows;
  }
  if (parser.open)
    throw problem(
      'quote',
      { file: file.name, line: begins },
      'a quote opens here and never closes',
      'Close the quote.',
    );
}

function feed(parser: RecordParser, text: string, file: DataFile, line: number): string[] | undefined {
  try {
    return parser.feed(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const remedy = 'Put the whole field in double quotes and double each quote inside of it (RFC 4180).';
    throw problem('quote', { file: file.name, line }, error.message, remedy);
  }
}
