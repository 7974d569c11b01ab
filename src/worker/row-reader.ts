import { type FileHandle, open } from 'node:fs/promises';

/** Chunks of rows of a file, one ahead: while one is used, the next is read by another thread. */
export class RowReader {
  private readonly file: FileHandle;
  private readonly rowBytes: number;
  private readonly chunkRows: number;
  private unread: number;
  private spare: Uint8Array<ArrayBuffer>;
  private next: Promise<Chunk>;

  private constructor(file: FileHandle, rows: number, rowBytes: number, chunkRows: number) {
    this.file = file;
    this.rowBytes = rowBytes;
    this.chunkRows = chunkRows;
    this.unread = rows;
    this.spare = this.allocate();
    this.next = this.read(this.allocate());
  }

  /** `rows` rows of `rowBytes` bytes from the start of a file, `chunkRows` at a time. */
  static async open(path: string, rows: number, rowBytes: number, chunkRows: number): Promise<RowReader> {
    return new RowReader(await open(path, 'r'), rows, rowBytes, chunkRows);
  }

  /** The next chunk; it is overwritten when the one after it is asked for. */
  async take(): Promise<Chunk> {
    const chunk = await this.next;
    this.next = this.read(this.spare);
    this.spare = chunk.bytes;
    return chunk;
  }

  async close(): Promise<void> {
    await this.next.catch(() => undefined);
    await this.file.close();
  }

  /** Always a whole chunk, so that a last batch can be filled up in place. */
  private allocate(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.chunkRows * this.rowBytes);
  }

  private async read(bytes: Uint8Array<ArrayBuffer>): Promise<Chunk> {
    const rows = Math.min(this.unread, this.chunkRows);
    this.unread -= rows;
    const length = rows * this.rowBytes;
    for (let read = 0; read < length; ) {
      const { bytesRead } = await this.file.read(bytes, read, length - read);
      if (bytesRead === 0) throw new Error('an input file ends before its last row');
      read += bytesRead;
    }
    return { bytes, rows };
  }
}

export interface Chunk {
  bytes: Uint8Array<ArrayBuffer>;
  rows: number;
}
