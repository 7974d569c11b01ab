import type { DataFile, Row, Table } from '../kind.ts';
import { type Place, problem, quote } from '../problem.ts';
import type { Line } from './lines.ts';
import { firstRow } from './table.ts';

const MAX_DEPTH = 32;
const REMEDY = 'Write one object a row with the same keys in each: {"x": 1, "label": 0}.';

/** A table of JSON objects that all have the keys of the first one. `texts` gives each object's text. */
export async function openJsonRows(file: DataFile, texts: () => AsyncIterable<Line[]>): Promise<Table> {
  const columns = await firstKeys(file, texts);
  const rows = () => cellRows(file, texts, columns);
  const first = await firstRow(file, rows(), 'has no rows', REMEDY);
  // JavaScript moves keys like "10" to the front, in numeric order: where they stood in the file is lost.
  const ordered = !columns.some((column) => /^(?:0|[1-9]\d*)$/.test(column));
  return { kind: 'table', file, cells: 'json', columns, ordered, first, rows };
}

async function firstKeys(file: DataFile, texts: () => AsyncIterable<Line[]>): Promise<string[]> {
  for await (const lines of texts())
    for (const { text, line } of lines)
      if (!isBlank(text)) return Object.keys(parseObject(text, { file: file.name, line }));
  throw problem('no_rows', { file: file.name }, 'has no rows', REMEDY);
}

async function* cellRows(
  file: DataFile,
  texts: () => AsyncIterable<Line[]>,
  columns: readonly string[],
): AsyncGenerator<Row[]> {
  const known = new Set(columns);
  for await (const lines of texts()) {
    const rows: Row[] = [];
    for (const { text, line } of lines) {
      if (isBlank(text)) continue;
      const place = { file: file.name, line };
      const object = parseObject(text, place);
      const keys = Object.keys(object);
      const added = keys.find((key) => !known.has(key));
      if (added !== undefined)
        throw problem('width', place, `has the key ${quote(added)}, which the first row does not have`, REMEDY);
      if (keys.length < columns.length) {
        const missing = columns.find((column) => !Object.hasOwn(object, column));
        throw problem('width', place, `does not have the key ${quote(missing)} of the first row`, REMEDY);
      }
      rows.push({ cells: columns.map((column) => object[column]), line });
    }
    if (rows.length > 0) yield rows;
  }
}

function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}

function parseObject(text: string, place: Place): Record<string, unknown> {
  if (deeperThan(MAX_DEPTH, text))
    throw problem('json_depth', place, `nests deeper than ${MAX_DEPTH} brackets`, REMEDY);
  const value = parse(text, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw problem('json', place, `expected an object, found ${quote(value)}`, REMEDY);
  return value as Record<string, unknown>;
}

function parse(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const word = /[[:,\s](-?(?:NaN|Infinity))\b/.exec(text)?.[1];
    if (word)
      throw problem('not_finite', place, `holds ${word}`, 'Remove the row or repair its value; JSON has no NaN.');
    throw problem('json', place, `is not valid JSON: ${quote(text.trim())}`, REMEDY);
  }
}

/** Brackets are counted before parsing, so that no nesting reaches a parser or walks a deep value. */
function deeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '"') inString = !inString;
    else if (inString) index += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') {
      if (++depth > limit) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}
