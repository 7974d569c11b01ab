import type { TensorFile } from '../contracts/protocol.ts';
import type { HostTensor, Tensors } from '../contracts/runtime.ts';
import { bytesPerElement, elementsOf, viewOf } from '../runtimes/arrays.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { type Chunk, RowReader } from './row-reader.ts';

const CHUNK_BYTES = 4 * 2 ** 20;

/** The rows of tensor files in batches: views into a chunk that is read at once, so valid until the next batch. */
export class FeedReader {
  private readonly columns: readonly Column[];

  private constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  /** With `fill`, a last batch of fewer rows is filled up to `batch` with copies of its last row. */
  static async open(feeds: readonly TensorFile[], rows: number, batch: number, fill: boolean): Promise<FeedReader> {
    const columns: Column[] = [];
    for (const feed of feeds) columns.push(await Column.open(feed, rows, batch, fill));
    return new FeedReader(columns);
  }

  async next(): Promise<Tensors> {
    const batch: Tensors = {};
    for (const column of this.columns) batch[column.name] = await column.next();
    return batch;
  }

  async close(): Promise<void> {
    for (const column of this.columns) await column.close();
  }
}

class Column {
  readonly name: string;
  private readonly feed: TensorFile;
  private readonly reader: RowReader;
  private readonly rowElements: number;
  private readonly rowBytes: number;
  private readonly batch: number;
  private readonly fill: boolean;
  private chunk: Chunk | undefined;
  /** Rows of the chunk that were handed out. */
  private used = 0;

  private constructor(feed: TensorFile, reader: RowReader, rowBytes: number, batch: number, fill: boolean) {
    this.name = feed.name;
    this.feed = feed;
    this.reader = reader;
    this.rowElements = elementsOf(feed.rowShape);
    this.rowBytes = rowBytes;
    this.batch = batch;
    this.fill = fill;
  }

  static async open(feed: TensorFile, rows: number, batch: number, fill: boolean): Promise<Column> {
    const { name, dtype, rowShape, path } = feed;
    const elementBytes = bytesPerElement(dtype);
    if (elementBytes === undefined) {
      throw new RuntimeFailure('model.unsupported_type', `the input "${name}" takes ${dtype}, which no file can hold`);
    }
    const rowBytes = elementsOf(rowShape) * elementBytes;
    const batches = Math.min(Math.floor(CHUNK_BYTES / (batch * rowBytes + 1)), Math.ceil(rows / batch));
    const reader = await RowReader.open(path, rows, rowBytes, Math.max(1, batches) * batch);
    return new Column(feed, reader, rowBytes, batch, fill);
  }

  async next(): Promise<HostTensor> {
    if (!this.chunk || this.used === this.chunk.rows) {
      this.chunk = await this.reader.take();
      this.used = 0;
    }
    const { bytes } = this.chunk;
    const offset = this.used * this.rowBytes;
    const rows = Math.min(this.batch, this.chunk.rows - this.used);
    const filled = this.fill ? this.batch : rows;
    const end = offset + rows * this.rowBytes;
    for (let row = rows; row < filled; row++) {
      bytes.copyWithin(offset + row * this.rowBytes, end - this.rowBytes, end);
    }
    this.used += rows;
    const data = viewOf(this.feed.dtype, bytes.buffer, offset, filled * this.rowElements);
    return { dtype: this.feed.dtype, shape: [filled, ...this.feed.rowShape], data };
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}
