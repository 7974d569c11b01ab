import type { ByteSource } from '../../contracts/model.ts';
import { shown } from '../onnx/shown.ts';
import { type Hdf5Array, openArray } from './array.ts';
import { type Attribute, readAttributes, textsOf } from './attributes.ts';
import { GlobalHeaps } from './global-heap.ts';
import { type Link, readLinks } from './links.ts';
import { MESSAGE, type Message, readMessages } from './object-header.ts';
import { Storage } from './storage.ts';
import { readSuperblock } from './superblock.ts';

const MAX_DEPTH = 64;

/**
 * A group of an HDF5 file, read as it is asked. Only hard links are followed, never in circles. Everything throws
 * `format.truncated`, `format.malformed`, `format.too_complex` or `format.unsupported`.
 */
export class Hdf5Group {
  /** From the root, `/` for the root itself. */
  readonly path: string;
  readonly #storage: Storage;
  readonly #heaps: GlobalHeaps;
  readonly #messages: readonly Message[];
  readonly #links: ReadonlyMap<string, Link>;
  /** Addresses of this group and of those above it. */
  readonly #line: readonly number[];
  #attributes: Promise<ReadonlyMap<string, Attribute>> | undefined;

  private constructor(
    storage: Storage,
    heaps: GlobalHeaps,
    path: string,
    line: readonly number[],
    messages: readonly Message[],
    links: ReadonlyMap<string, Link>,
  ) {
    this.#storage = storage;
    this.#heaps = heaps;
    this.path = path;
    this.#line = line;
    this.#messages = messages;
    this.#links = links;
  }

  static async root(storage: Storage): Promise<Hdf5Group> {
    const address = await readSuperblock(storage);
    const messages = await readMessages(storage, address);
    const links = await readLinks(storage, messages);
    return new Hdf5Group(storage, new GlobalHeaps(storage), '/', [address], messages, links);
  }

  /** Names of what lies in it. */
  get names(): string[] {
    return [...this.#links.keys()];
  }

  /** Follows names one after the other; undefined where there is none, or where it is no group. */
  async group(...names: string[]): Promise<Hdf5Group | undefined> {
    let found: Hdf5Group = this;
    for (const name of names) {
      const next = await found.#child(name);
      if (!next || isArray(next.messages)) return undefined;
      found = new Hdf5Group(
        this.#storage,
        this.#heaps,
        next.path,
        [...found.#line, next.address],
        next.messages,
        await readLinks(this.#storage, next.messages),
      );
    }
    return found;
  }

  /** An array in it; undefined where there is none. */
  async array(name: string): Promise<Hdf5Array | undefined> {
    const child = await this.#child(name);
    return child && isArray(child.messages) ? openArray(this.#storage, child.path, child.messages) : undefined;
  }

  /** The attribute's texts; undefined where it is absent or holds no texts. */
  async texts(name: string): Promise<string[] | undefined> {
    this.#attributes ??= readAttributes(this.#storage, this.#messages);
    const attribute = (await this.#attributes).get(name);
    return attribute && textsOf(this.#storage, attribute, this.#heaps);
  }

  async #child(name: string) {
    const link = this.#links.get(name);
    if (!link) return undefined;
    const path = `${this.path === '/' ? '' : this.path}/${shown(name)}`;
    if ('refused' in link) throw this.#storage.unsupported(`${link.refused} at ${path}`);
    if (this.#line.includes(link.address)) throw this.#storage.malformed(`the group ${path} lies inside of itself`);
    if (this.#line.length >= MAX_DEPTH) throw this.#storage.tooComplex(`groups are nested deeper than ${MAX_DEPTH}`);
    return { path, address: link.address, messages: await readMessages(this.#storage, link.address) };
  }
}

function isArray(messages: readonly Message[]): boolean {
  return messages.some(({ type }) => type === MESSAGE.layout);
}

/** Opens the HDF5 file `name` of a source; messages call it `title`. */
export async function openHdf5(source: ByteSource, name: string, size: number, title = name): Promise<Hdf5Group> {
  return Hdf5Group.root(new Storage(source, name, size, title));
}
