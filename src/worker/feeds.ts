import { bytesPerElement, elementsOf, viewOf } from '../contracts/elements.ts';
import type { TensorFile } from '../contracts/protocol.ts';
import type { HostTensor, Tensors } from '../contracts/runtime.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { type Chunk, RowReader } from './row-reader.ts';

/** Few calls for each, and still in the cache that the cores share when the model reads it. */
const CHUNK_BYTES = 2 * 2 ** 20;

/** The rows of tensor files in batches: views into a chunk, so valid until the next batch. */
export class FeedReader {
  private readonly columns: readonly Column[];

  /** With `fill`, a last batch of fewer rows is filled up to `batch` with copies of its last row. */
  constructor(feeds: readonly TensorFile[], rows: number, batch: number, fill: boolean) {
    this.columns = feeds.map((feed) => new Column(feed, rows, batch, fill));
  }

  async next(): Promise<Tensors> {
    const tensors: Tensors = {};
    for (const column of this.columns) tensors[column.name] = await column.next();
    return tensors;
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

  constructor(feed: TensorFile, rows: number, batch: number, fill: boolean) {
    const elementBytes = bytesPerElement(feed.dtype);
    if (elementBytes === undefined) {
      const what = `the input "${feed.name}" takes ${feed.dtype}, which no file can hold`;
      throw new RuntimeFailure('model.unsupported_type', what);
    }
    this.name = feed.name;
    this.feed = feed;
    this.rowElements = elementsOf(feed.rowShape);
    this.rowBytes = this.rowElements * elementBytes;
    this.batch = batch;
    this.fill = fill;
    // Whole batches, so that none is split and the last one can be filled up in place.
    const batches = Math.floor(CHUNK_BYTES / (batch * this.rowBytes + 1));
    const chunkRows = batch * Math.max(1, Math.min(batches, Math.ceil(rows / batch)));
    this.reader = new RowReader(feed.path, rows, this.rowBytes, chunkRows);
  }

  async next(): Promise<HostTensor> {
    if (!this.chunk || this.used === this.chunk.rows) {
      this.chunk = await this.reader.take();
      this.used = 0;
    }
    const { bytes, rows: held } = this.chunk;
    const offset = this.used * this.rowBytes;
    const rows = Math.min(this.batch, held - this.used);
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
