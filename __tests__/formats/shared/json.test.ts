import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../../src/contracts/model.ts';
import { readJson } from '../../../src/formats/shared/json.ts';
import { memorySource } from '../memory-source.ts';

const read = (text: string | Uint8Array, limits = {}) =>
  readJson(memorySource({ 'm.json': Buffer.from(text as string) }), 'm.json', limits);

/** A file of one repeated text, of which no more than what is asked for is ever made. */
function endless(text: string, size: number): ByteSource {
  return { size: async () => size, read: async (_name, _offset, length) => Buffer.alloc(length, text) };
}

describe('readJson', () => {
  it('reads what JSON.parse reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        expect(await read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes brackets and quotes inside of texts for text', async () => {
    const value = { 'a"[[[': ['\\', '{{{"', '\\"[[['] };
    expect(await read(JSON.stringify(value), { depth: 2, containers: 2, strings: 4 })).toEqual(value);
  });

  it.each([
    ['[', /nested deeper than 128/],
    ['{"a":', /nested deeper than 128/],
    ['[],', /more than 1000000 arrays/],
    ['"",', /more than 2000000 texts/],
  ])('ends early on 200 MB of %s', async (text, message) => {
    const promise = readJson(endless(text, 200e6), 'm.json');
    await expect(promise).rejects.toMatchObject({ code: 'format.too_complex', message });
  });

  it('refuses a file that is too large before it reads any of it', async () => {
    const source: ByteSource = { size: async () => 2 ** 40, read: () => Promise.reject(new Error('read')) };
    await expect(readJson(source, 'm.json')).rejects.toMatchObject({ code: 'format.too_complex' });
  });

  it.each([
    ['{"a": 1', /not valid JSON/],
    ['', /not valid JSON/],
    ['{"a": nan, "secret"}', /not valid JSON/],
    [new Uint8Array([0x22, 0xff, 0x22]), /not UTF-8/],
  ])('names what is no JSON: %s', async (text, message) => {
    const error = await read(text as string).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'format.malformed', message });
    expect((error as Error).message).not.toContain('secret');
  });

  it('names a file that does not exist', async () => {
    await expect(readJson(memorySource({}), 'm.json')).rejects.toMatchObject({ code: 'artifact.missing' });
  });

  it('keeps a key called __proto__ as data', async () => {
    const value = (await read('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
