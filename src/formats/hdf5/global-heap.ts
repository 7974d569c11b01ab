import type { Storage } from './storage.ts';

const HEAD_OBJECT_BYTES = 8;

/** Reads objects of global heaps (File Format Specification III.E), where texts of variable length lie. */
export class GlobalHeaps {
  readonly #storage: Storage;
  #address = -1;
  #objects: ReadonlyMap<number, Uint8Array> = new Map();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async object(address: number, index: number): Promise<Uint8Array> {
    // Texts of an array lie in one heap, one after the other.
    if (address !== this.#address) this.#objects = await this.#read(address);
    this.#address = address;
    const found = this.#objects.get(index);
    if (!found) throw this.#storage.malformed('a text is not in its heap');
    return found;
  }

  async #read(address: number): Promise<Map<number, Uint8Array>> {
    const storage = this.#storage;
    const head = await storage.structure(address, 8 + storage.lengthBytes);
    head.signature('GCOL');
    head.version('a heap of texts', 1);
    head.advance(3);
    const bytes = head.length();
    if (bytes < head.position) throw storage.malformed('a heap is shorter than its head');
    const fields = await storage.structure(address + head.position, bytes - head.position);
    const objects = new Map<number, Uint8Array>();
    while (fields.left >= HEAD_OBJECT_BYTES + storage.lengthBytes) {
      const index = fields.u16();
      fields.advance(6);
      const length = fields.length();
      // Object 0 is the free space at the end.
      if (index === 0) break;
      objects.set(index, fields.bytes(length));
      fields.advance(Math.min((8 - (length % 8)) % 8, fields.left));
    }
    return objects;
  }
}
