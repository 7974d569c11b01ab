import type { DatasetRequest, ResolvedInput } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import type { TensorFile } from '../../contracts/protocol.ts';
import { changed } from '../arrays/region.ts';
import type { NumericType } from '../elements.ts';
import type { Row, Table } from '../kind.ts';
import type { Library } from '../library.ts';
import { BLOCK_BYTES } from '../limits.ts';
import { type FeatureReader, featureReader } from './features.ts';
import { numericType } from './inputs.ts';
import { type Apply, compile } from './pipeline.ts';
import { castBytes } from './steps.ts';
import { TensorWriter } from './writer.ts';

/** Collects the rows of one input and writes them a block at a time. */
class TableFeed {
  readonly writer: TensorWriter;
  readonly #file: string;
  readonly #reader: FeatureReader;
  readonly #apply: Apply | undefined;
  readonly #dtype: NumericType;
  readonly #rowSize: number;
  readonly #block: Float64Array;
  #lines: number[] = [];

  constructor(table: Table, reader: FeatureReader, apply: Apply | undefined, dtype: NumericType, writer: TensorWriter) {
    this.writer = writer;
    this.#file = table.file.name;
    this.#reader = reader;
    this.#apply = apply;
    this.#dtype = dtype;
    this.#rowSize = elementsOf(reader.rowShape);
    const rows = Math.max(1, Math.floor(BLOCK_BYTES / 8 / this.#rowSize));
    this.#block = new Float64Array(rows * this.#rowSize);
  }

  /** Whether the block is full and must be flushed before the next row. */
  add(row: Row): boolean {
    this.#reader.read(row, this.#block, this.#lines.length * this.#rowSize);
    this.#lines.push(row.line);
    return this.#lines.length * this.#rowSize === this.#block.length;
  }

  async flush(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    const place = (row: number) => ({ file: this.#file, line: lines[row]! });
    const values = this.#block.slice(0, lines.length * this.#rowSize);
    const result = this.#apply ? this.#apply(values, place) : values;
    await this.writer.write(castBytes(result, this.#dtype, this.#rowSize, place));
  }
}

/**
 * Writes the tensors of all inputs in one pass over a table; `eachRow` sees every row that is kept. Resolves to the
 * tensors in the order of the model's inputs and the number of rows.
 */
export async function feedTable(
  table: Table,
  columns: ReadonlyMap<ResolvedInput, readonly number[]>,
  keep: Uint8Array | undefined,
  eachRow: ((row: Row) => void) | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<{ feeds: TensorFile[]; rows: number }> {
  const feeds: TableFeed[] = [];
  try {
    for (const input of request.inputs) {
      const dtype = numericType(input, table.file.name);
      const reader = featureReader(table, columns.get(input)!);
      const apply = await compile(input, reader.rowShape, table.file.name, request, library);
      const writer = await TensorWriter.create(input, feeds.length, request.directory);
      feeds.push(new TableFeed(table, reader, apply, dtype, writer));
    }
    const rows = await pump(table, feeds, keep, eachRow);
    return { feeds: feeds.map(({ writer }) => writer.file), rows };
  } finally {
    for (const { writer } of feeds) await writer.close();
  }
}

async function pump(
  table: Table,
  feeds: readonly TableFeed[],
  keep: Uint8Array | undefined,
  eachRow: ((row: Row) => void) | undefined,
): Promise<number> {
  let row = 0;
  for await (const batch of table.rows()) {
    for (const record of batch) {
      if (keep && keep[row++] !== 1) continue;
      eachRow?.(record);
      for (const feed of feeds) if (feed.add(record)) await feed.flush();
      if (!keep) row++;
    }
  }
  for (const feed of feeds) await feed.flush();
  if (keep && row !== keep.length) throw changed();
  return row;
}
