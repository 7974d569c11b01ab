import { closeSync, openSync, readSync } from 'node:fs';
import type { TensorFile } from '../contracts/protocol.ts';
import type { HostTensor, Tensors } from '../contracts/runtime.ts';
import { bytesPerElement, elementsOf, viewOf } from '../runtimes/arrays.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';

const CHUNK_BYTES = 4 * 2 ** 20;

/** The rows of tensor files in batches: views into a chunk that is read at once, so valid until the next batch. */
export class FeedReader {
  private readonly columns: Column[];

  /** With `fill`, a last batch of fewer rows is filled up to `batch` with copies of its last row. */
  constructor(feeds: readonly TensorFile[], rows: number, batch: number, fill: boolean) {
    this.columns = feeds.map((feed) => new Column(feed, rows, batch, fill));
  }

  next(): Tensors {
    return Object.fromEntries(this.columns.map((column) => [column.name, column.next()]));
  }

  close(): void {
    for (const column of this.columns) column.close();
  }
}

class Column {
  readonly name: string;
  private readonly feed: TensorFile;
  private readonly rowElements: number;
  private readonly elementBytes: number;
  private readonly chunk: Uint8Array<ArrayBuffer>;
  private readonly batch: number;
  private readonly fill: boolean;
  private readonly fd: number;
  private unread: number;
  /** Rows of the chunk that were read and not handed out yet. */
  private ready = 0;
  private position = 0;

  constructor(feed: TensorFile, rows: number, batch: number, fill: boolean) {
    const elementBytes = bytesPerElement(feed.dtype);
    if (elementBytes === undefined) {
      throw new RuntimeFailure(
        'model.unsupported_type',
        `the input "${feed.name}" takes ${feed.dtype}, which has no file form`,
      );
    }
    this.name = feed.name;
    this.feed = feed;
    this.elementBytes = elementBytes;
    this.rowElements = elementsOf(feed.rowShape);
    this.batch = batch;
    this.fill = fill;
    this.unread = rows;
    const batchBytes = Math.max(1, batch * this.rowBytes);
    const batches = Math.max(1, Math.min(Math.floor(CHUNK_BYTES / batchBytes), Math.ceil(rows / batch)));
    this.chunk = new Uint8Array(batches * batchBytes);
    this.fd = openSync(feed.path, 'r');
  }

  next(): HostTensor {
    if (this.ready === 0) this.refill();
    const rows = Math.min(this.batch, this.ready);
    const filled = this.fill ? this.batch : rows;
    if (filled > rows) this.repeatLastRow(rows, filled);
    const data = viewOf(this.feed.dtype, this.chunk.buffer, this.position, filled * this.rowElements);
    this.ready -= rows;
    this.position += rows * this.rowBytes;
    return { dtype: this.feed.dtype, shape: [filled, ...this.feed.rowShape], data };
  }

  close(): void {
    closeSync(this.fd);
  }

  private get rowBytes(): number {
    return this.rowElements * this.elementBytes;
  }

  private refill(): void {
    this.position = 0;
    this.ready = this.rowBytes === 0 ? this.unread : Math.min(this.unread, this.chunk.length / this.rowBytes);
    this.unread -= this.ready;
    const bytes = this.ready * this.rowBytes;
    for (let read = 0; read < bytes; ) {
      const count = readSync(this.fd, this.chunk, read, bytes - read, null);
      if (count === 0) throw new Error(`the rows of the input "${this.name}" end too early`);
      read += count;
    }
  }

  private repeatLastRow(rows: number, filled: number): void {
    const end = this.position + rows * this.rowBytes;
    for (let row = rows; row < filled; row++) {
      this.chunk.copyWithin(this.position + row * this.rowBytes, end - this.rowBytes, end);
    }
  }
}
