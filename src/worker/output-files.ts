import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { TensorFile } from '../contracts/protocol.ts';
import type { HostTensor } from '../contracts/runtime.ts';
import { formatShape } from '../contracts/tensor.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { widen } from './widen.ts';

const BUFFER_BYTES = 2 ** 20;

/** One wanted output, appended batch by batch to a file of its own. */
export class OutputFile {
  private readonly name: string;
  private readonly path: string;
  private readonly fd: number;
  private readonly buffer = new Uint8Array(BUFFER_BYTES);
  private buffered = 0;
  private form: { dtype: HostTensor['dtype']; rowShape: number[] } | undefined;

  constructor(name: string, directory: string, index: number) {
    this.name = name;
    this.path = path.join(directory, `${index}.bin`);
    this.fd = openSync(this.path, 'wx');
  }

  /**
   * Appends the first `rows` rows of an output for a batch of `fed` rows; returns how many bytes that added.
   * Throws `model.batch_axis` where the first axis is not the batch, `model.output_shape` where rows change their shape.
   */
  append(output: HostTensor, fed: number, rows: number): number {
    const [first, ...rowShape] = output.shape;
    if (first !== fed) {
      throw new RuntimeFailure(
        'model.batch_axis',
        `the output "${this.name}" has the shape ${formatShape(output.shape)} for ${fed} rows: its first axis is not the batch`,
      );
    }
    const { dtype, data } = widen(output);
    this.form ??= { dtype, rowShape };
    if (formatShape(rowShape) !== formatShape(this.form.rowShape)) {
      throw new RuntimeFailure(
        'model.output_shape',
        `a row of the output "${this.name}" has the shape ${formatShape(this.form.rowShape)} in one batch and ${formatShape(rowShape)} in another`,
      );
    }
    const bytes = (data.byteLength / fed) * rows;
    this.write(new Uint8Array(data.buffer, data.byteOffset, bytes));
    return bytes;
  }

  /** Writes out what is buffered. */
  finish(): TensorFile {
    this.flush();
    if (!this.form) throw new Error('there are no rows to evaluate');
    return { name: this.name, ...this.form, path: this.path };
  }

  close(): void {
    closeSync(this.fd);
  }

  private write(bytes: Uint8Array): void {
    if (this.buffered + bytes.length > this.buffer.length) this.flush();
    if (bytes.length > this.buffer.length) {
      this.writeOut(bytes);
    } else {
      this.buffer.set(bytes, this.buffered);
      this.buffered += bytes.length;
    }
  }

  private flush(): void {
    this.writeOut(this.buffer.subarray(0, this.buffered));
    this.buffered = 0;
  }

  private writeOut(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.fd, bytes, written);
  }
}
