import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateReference } from '../../scripts/lib/reference.ts';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  const?: unknown;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
}

interface Row {
  key: string;
  meaning: string;
  examples: unknown[];
}

const schema = JSON.parse(readFileSync(new URL('../../schemas/gate.schema.json', import.meta.url), 'utf8'));
const [reference] = await generateReference();
const tables = reference!.content
  .split(/\n\n+/)
  .filter((block) => block.startsWith('| key |'))
  .map((block) => block.split('\n').slice(2).map(rowOf));

function rowOf(line: string): Row {
  const cells = line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((text) => text.trim().replaceAll('\\|', '|'));
  const [key, , meaning, example] = cells;
  const examples = [...example!.matchAll(/`([^`]+)`/g)].map((match) => parse(match[1]!));
  return { key: key!.replaceAll('`', ''), meaning: meaning!, examples };
}

/** Every object with named keys, wherever it stands in the schema. */
function* objectsOf(node: unknown, path: string): Generator<[path: string, properties: Record<string, Schema>]> {
  if (typeof node !== 'object' || node === null) return;
  const { properties, examples: _, ...rest } = node as Schema;
  if (properties) {
    yield [path, properties];
    for (const [key, property] of Object.entries(properties)) yield* objectsOf(property, `${path}.${key}`);
  }
  for (const [key, value] of Object.entries(rest)) yield* objectsOf(value, `${path}/${key}`);
}

function definitionOf({ $ref, allOf }: Schema): Schema {
  const name = ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1);
  return name === undefined ? {} : schema.definitions[name];
}

/** Whether a row says what the schema says of the key: its meaning, and an example that it gives. */
function tells(row: Row, property: Schema): boolean {
  const own = { ...definitionOf(property), ...property };
  const meaning = own.description?.toLowerCase();
  const given = [...(own.examples ?? []), own.const].map((value) => JSON.stringify(value));
  return (
    !!meaning &&
    row.meaning.toLowerCase().startsWith(meaning) &&
    row.examples.length > 0 &&
    row.examples.every((example) => given.includes(JSON.stringify(example)))
  );
}

describe('the reference of the gate file', () => {
  it.each([...objectsOf(schema, 'gate')])('has a table with every key of %s', (_path, properties) => {
    const missing = tables.map((rows) =>
      Object.entries(properties)
        .filter(([key, property]) => !rows.some((row) => row.key === key && tells(row, property)))
        .map(([key]) => key),
    );
    missing.sort((a, b) => a.length - b.length);
    expect(missing[0], 'the keys that the best table lacks').toEqual([]);
  });

  it('links to headings that it has', () => {
    const { content } = reference!;
    // As GitHub makes anchors: small letters, without signs, dashes for spaces.
    const anchors = [...content.matchAll(/^#+ (.+)$/gm)].map((match) =>
      match[1]!
        .toLowerCase()
        .replace(/[`',.]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...content.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it('says that a limit on a change may stand alone', () => {
    expect(reference!.content).toMatch(/at least one of `min`, `max`, `equals`, `max_drop` and `max_increase`/);
  });
});
