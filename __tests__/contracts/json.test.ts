import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/contracts/json.ts';

const LIMITS = { depth: 64, containers: 1000, strings: 1000 };
const parse = (text: string | Uint8Array, limits = LIMITS) => parseJson(Buffer.from(text as string), limits);

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => void expect(parse(text)).toEqual(JSON.parse(text))));
  });

  it('takes brackets and quotes inside of texts for text', () => {
    const value = { 'a"[[[': ['\\', '{{{"', '\\"[[['] };
    expect(parse(JSON.stringify(value), { depth: 2, containers: 2, strings: 4 })).toEqual(value);
  });

  it('counts exactly: a limit that is met is not exceeded', () => {
    const text = '[[], {"a": ["b"]}]';
    expect(parse(text, { depth: 3, containers: 4, strings: 2 })).toEqual([[], { a: ['b'] }]);
    expect(() => parse(text, { depth: 2, containers: 4, strings: 2 })).toThrow(/nested deeper than 2/);
    expect(() => parse(text, { depth: 3, containers: 3, strings: 2 })).toThrow(/more than 3 arrays/);
    expect(() => parse(text, { depth: 3, containers: 4, strings: 1 })).toThrow(/more than 1 texts/);
  });

  it.each([
    ['[', /nested deeper than 64/],
    ['{"a":', /nested deeper than 64/],
    ['[],', /more than 1000 arrays/],
    ['"",', /more than 1000 texts/],
  ])('refuses a million of %s before a parser sees them', (text, message) => {
    expect(() => parse(text.repeat(1e6))).toThrow(RangeError);
    expect(() => parse(text.repeat(1e6))).toThrow(message);
  });

  it.each([
    ['{"a": 1', /too early|position/],
    ['', /too early/],
    ['{"a": nan, "secret"}', /position 6|stray character/],
    [new Uint8Array([0x22, 0xff, 0x22]), /not UTF-8/],
  ])('says what is no JSON without quoting it: %s', (text, message) => {
    expect(() => parse(text)).toThrow(SyntaxError);
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).not.toThrow(/secret/);
  });

  it('passes over a byte order mark, and keeps a key called __proto__ as data', () => {
    const value = parse('\uFEFF{"__proto__": {"polluted": true}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
