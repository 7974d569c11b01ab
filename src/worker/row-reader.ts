import { closeSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';

const readInto = promisify(read);

export interface Chunk {
  /** Always room for a whole chunk, however few rows it holds. */
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
}

/** Rows of a file in chunks, read ahead: another thread reads the next one while the model works on this one. */
export class RowReader {
  private readonly fd: number;
  private readonly rowBytes: number;
  private readonly chunkRows: number;
  private unread: number;
  private spare: Uint8Array<ArrayBuffer>;
  private ahead: Promise<Chunk>;

  /** `rows` rows of `rowBytes` bytes from the start of a file, `chunkRows` at a time. */
  constructor(path: string, rows: number, rowBytes: number, chunkRows: number) {
    this.rowBytes = rowBytes;
    this.chunkRows = chunkRows;
    this.unread = rows;
    this.fd = openSync(path, 'r');
    this.spare = this.allocate();
    this.ahead = this.readAhead(this.allocate());
  }

  /** The next chunk; it is overwritten once the one after it is taken. */
  async take(): Promise<Chunk> {
    const chunk = await this.ahead;
    this.ahead = this.readAhead(this.spare);
    this.spare = chunk.bytes;
    return chunk;
  }

  async close(): Promise<void> {
    await this.ahead.catch(() => undefined);
    closeSync(this.fd);
  }

  private allocate(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.chunkRows * this.rowBytes);
  }

  /** A failure is the failure of whoever takes the chunk, and of nobody if that never happens. */
  private readAhead(bytes: Uint8Array<ArrayBuffer>): Promise<Chunk> {
    const chunk = this.read(bytes);
    chunk.catch(() => undefined);
    return chunk;
  }

  private async read(bytes: Uint8Array<ArrayBuffer>): Promise<Chunk> {
    const rows = Math.min(this.unread, this.chunkRows);
    this.unread -= rows;
    const length = rows * this.rowBytes;
    for (let done = 0; done < length; ) {
      const { bytesRead } = await readInto(this.fd, bytes, done, length - done, null);
      if (bytesRead === 0) throw new Error('an input file ends before its last row');
      done += bytesRead;
    }
    return { bytes, rows };
  }
}
