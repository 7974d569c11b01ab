import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../../src/contracts/model.ts';
import { readJson } from '../../../src/formats/shared/json.ts';
import { memorySource } from '../memory-source.ts';

const read = (text: string | Uint8Array, limits = {}) =>
  readJson(memorySource({ 'm.json': Buffer.from(text as string) }), 'm.json', limits);

describe('readJson', () => {
  it('reads a file that is larger than what is read at once', async () => {
    const value = { long: 'ä'.repeat(2 ** 20), list: [1, 2] };
    expect(await read(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    ['[', /m.json is refused: .*nested deeper than 128/],
    ['[],', /m.json is refused: it has more than 1000000 arrays/],
    ['"",', /m.json is refused: it has more than 2000000 texts/],
  ])('refuses 60 MB of %s', async (text, message) => {
    const bytes = Buffer.alloc(60e6, text);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'format.too_complex', message });
  });

  it('refuses a file that is too large before it reads any of it', async () => {
    const source: ByteSource = { size: async () => 2 ** 40, read: () => Promise.reject(new Error('read')) };
    await expect(readJson(source, 'm.json')).rejects.toMatchObject({ code: 'format.too_complex' });
  });

  it('notices a file that ends before its size', async () => {
    const source: ByteSource = { size: async () => 10, read: async () => new Uint8Array() };
    await expect(readJson(source, 'm.json')).rejects.toMatchObject({ code: 'format.malformed', message: /shorter/ });
  });

  it.each([
    ['{"a": nan, "secret"}', /m.json is not valid JSON: /],
    [new Uint8Array([0x22, 0xff, 0x22]), /m.json is not valid JSON: it is not UTF-8/],
  ])('names what is no JSON: %s', async (text, message) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'format.malformed', message });
  });

  it('names a file that does not exist', async () => {
    await expect(readJson(memorySource({}), 'm.json')).rejects.toMatchObject({ code: 'artifact.missing' });
  });
});
