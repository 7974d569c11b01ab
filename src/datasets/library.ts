import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from '../../schemas/generated/gate.d.ts';
import type { FetchFile } from '../contracts/dataset.ts';
import type { Arrays, DataFile, DataKind, Scratch, Table } from './kind.ts';
import { type FileRequest, localFile, openFile } from './open.ts';
import type { TimeBudget } from './time-budget.ts';

/** Opens the files of one dataset, each once, and knows their digest. */
export class Library {
  readonly time: TimeBudget;
  readonly #fetch: FetchFile;
  readonly #kinds: readonly DataKind[];
  readonly #scratch: Scratch;
  readonly #opened = new Map<string, Promise<Table | Arrays>>();
  readonly #digests = new Map<string, string>();

  /** `directory` takes what is expanded. What is opened can be read until `time` is over. */
  constructor(fetch: FetchFile, kinds: readonly DataKind[], directory: string, time: TimeBudget) {
    let files = 0;
    this.time = time;
    this.#fetch = fetch;
    this.#kinds = kinds;
    this.#scratch = () => join(directory, String(files++));
  }

  /** A file of the dataset; counts for the digest. */
  async open(request: FileRequest): Promise<Table | Arrays> {
    const file = await localFile(request, this.#fetch);
    if (!this.#digests.has(file.path)) this.#digests.set(file.path, await sha256(file));
    return this.#openOnce(file, request);
  }

  /** A file that is no part of the dataset, such as the mean that is subtracted. */
  async openOther(request: FileRequest): Promise<Table | Arrays> {
    return this.#openOnce(await localFile(request, this.#fetch), request);
  }

  /** Counts the digest of what is no single file, such as a folder of images. */
  addDigest(of: string, digest: string): void {
    this.#digests.set(of, digest);
  }

  /** Of one file: its SHA-256. Of several: the SHA-256 of their hexadecimal digests, each with a newline, in order. */
  digest(): string {
    const digests = [...this.#digests.values()];
    if (digests.length === 1) return digests[0]!;
    return createHash('sha256')
      .update(digests.map((digest) => `${digest}\n`).join(''))
      .digest('hex');
  }

  #openOnce(file: DataFile, request: FileRequest): Promise<Table | Arrays> {
    const key = JSON.stringify([file.path, request.format, request.location]);
    const opened = this.#opened.get(key) ?? this.#openTimed(file, request);
    this.#opened.set(key, opened);
    return opened;
  }

  async #openTimed(file: DataFile, request: FileRequest): Promise<Table | Arrays> {
    this.time.check({ file: file.name });
    const opened = await openFile(file, request, this.#kinds, this.#scratch);
    if (opened.kind === 'table') return this.time.table(opened);
    return { ...opened, open: async (key) => this.time.array(await opened.open(key)) };
  }
}

export function requestOf(source: DataSource): FileRequest & { key?: string | undefined } {
  if (typeof source === 'string') return { location: source };
  return { location: source.path, sha256: source.sha256, format: source.format, key: source.key };
}

async function sha256(file: DataFile): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}
