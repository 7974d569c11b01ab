import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResolvedInput } from '../../contracts/dataset.ts';
import type { TensorFile } from '../../contracts/protocol.ts';

/** Appends to the file of one input; its name comes from the input's index, never from the model. */
export class TensorWriter {
  readonly file: TensorFile;
  readonly #handle: FileHandle;

  private constructor(file: TensorFile, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  static async create(input: ResolvedInput, index: number, directory: string): Promise<TensorWriter> {
    const path = join(directory, `input-${index}.bin`);
    const file = { name: input.name, dtype: input.dtype, rowShape: input.rowShape, path };
    return new TensorWriter(file, await open(path, 'wx'));
  }

  async write(bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) written += (await this.#handle.write(bytes, written)).bytesWritten;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
