import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readClasses, readThresholds } from '../../src/run/classes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'classes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fetch = async (location: string) => path.join(folder, location);

function write(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

describe('classes', () => {
  it.each<[string, string, string[]]>([
    ['lines.txt', 'a\nb b\nc\n', ['a', 'b b', 'c']],
    ['windows.txt', '\uFEFFa\r\nb\r\n', ['a', 'b']],
    ['open.txt', 'a\nb', ['a', 'b']],
    ['list.json', '["a", 1, "ß"]', ['a', '1', 'ß']],
    ['marked.JSON', '\uFEFF["a", "b"]', ['a', 'b']],
  ])('are read from %s', async (name, content, classes) => {
    expect(await readClasses(write(name, content), fetch)).toEqual(classes);
  });

  it('are the list itself, or not there', async () => {
    expect(await readClasses(['a', 2], fetch)).toEqual(['a', '2']);
    expect(await readClasses(undefined, fetch)).toBeUndefined();
  });

  it.each<[string, string, string, RegExp]>([
    ['empty.txt', '', 'classes.invalid', /no class/],
    ['empty.json', '[]', 'classes.invalid', /no class/],
    ['twice.txt', 'a\nb\na\n', 'classes.invalid', /"a" is named twice/],
    ['object.json', '{"a": 0}', 'classes.invalid', /expected a JSON list/],
    ['nested.json', '[["a"]]', 'classes.invalid', /expected a JSON list/],
    ['broken.json', '["a"', 'json.invalid', /not valid JSON/],
    ['deep.json', '['.repeat(1e6), 'json.invalid', /refused: .*nested deeper than 8/],
    ['crowded.json', `[${'[],'.repeat(1e6)}1]`, 'json.invalid', /refused: .*more than 1000 arrays/],
  ])('are refused in %s, by name', async (name, content, code, said) => {
    const message = expect.stringMatching(new RegExp(`^${name}: .*${said.source}`));
    await expect(readClasses(write(name, content), fetch)).rejects.toMatchObject({ code, message });
  });

  it('are not looked for in a huge file', async () => {
    truncateSync(path.join(folder, write('huge.txt', '')), 2 ** 32);
    await expect(readClasses('huge.txt', fetch)).rejects.toMatchObject({ code: 'file.too_large' });
  });
});

describe('thresholds', () => {
  const names = ['joy', 'anger'];
  const thresholds = (declared: Parameters<typeof readThresholds>[0]) => readThresholds(declared, names, 2, fetch);

  it('are a half, one number for all, a list, or an object by name', async () => {
    expect([...(await thresholds(undefined))]).toEqual([0.5, 0.5]);
    expect([...(await thresholds({ threshold: 0.2 }))]).toEqual([0.2, 0.2]);
    expect([...(await thresholds({ per_class: [0.1, 0.9] }))]).toEqual([0.1, 0.9]);
    expect([...(await thresholds({ per_class: write('list.json', '[0.1, 0.9]') }))]).toEqual([0.1, 0.9]);
    expect([...(await thresholds({ per_class: write('names.json', '{"anger": 0.9, "joy": 0.1}') }))]).toEqual([
      0.1, 0.9,
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['short.json', '[0.5]', /expected 2 thresholds/],
    ['long.json', '[0.5, 0.5, 0.5]', /expected 2 thresholds/],
    ['text.json', '["0.5", "0.5"]', /a number for each score/],
    ['null.json', '{"joy": null, "anger": 0.5}', /a number for each score/],
    ['quoted.json', '{"joy": "", "anger": 0.5}', /a number for each score/],
    ['infinite.json', '[1e999, 0.5]', /a number for each score/],
    ['unknown.json', '{"joy": 0.5, "anger": 0.5, "fear": 0.5}', /no class "fear"/],
    ['missing.json', '{"joy": 0.5}', /"anger" has no threshold/],
    ['scalar.json', '0.5', /"joy" has no threshold/],
  ])('are refused in %s, by name', async (name, content, said) => {
    const message = expect.stringMatching(new RegExp(`^${name}: .*${said.source}`));
    const reading = thresholds({ per_class: write(name, content) });
    await expect(reading).rejects.toMatchObject({ code: 'decision.invalid', message });
  });
});
