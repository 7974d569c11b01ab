import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { GeneratedFile } from './contracts.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
  definitions?: Record<string, Schema>;
}

const SECTIONS: [title: string, find: (root: Schema) => Schema][] = [
  ['The gate file', (root) => root],
  ['A model', (root) => root.definitions!.model!],
  ['`output`', (root) => root.definitions!.model!.properties!.output!],
  ['`decision`', (root) => root.definitions!.model!.properties!.decision!],
  ['`runtime`', (root) => root.definitions!.model!.properties!.runtime!],
  ['`limits`', (root) => root.definitions!.limits!],
  ['`preprocess`', (root) => root.definitions!.preprocessStep!],
  ['A dataset', (root) => root.definitions!.dataset!],
  ['A data file with a digest or a key', (root) => root.definitions!.dataSource!],
  ['`sample`', (root) => root.definitions!.sample!],
  ['Checks', (root) => root.definitions!.checks!],
];

/** `docs/gate-file.md`: every key of the gate file, from the schema that also validates it. */
export async function generateReference(): Promise<GeneratedFile[]> {
  const schema: Schema = JSON.parse(await readFile(new URL('../../schemas/gate.schema.json', import.meta.url), 'utf8'));
  const sections = SECTIONS.map(([title, find]) => section(schema, title, find(schema), 2));
  const checks = Object.entries(schema.definitions!.checks!.properties!).map(([key, check]) =>
    section(schema, `\`${key}\``, check, 3),
  );
  const content = [
    '# The gate file, key by key',
    '',
    '<!-- Generated from schemas/gate.schema.json by `npm run generate`. -->',
    '',
    'A key that is not listed here is an error, and so is a value of the wrong unit. Editors complete and explain every key',
    'when the first line of the file is',
    '`# yaml-language-server: $schema=` with the path or address of `schemas/gate.schema.json`.',
    '',
    'Where the value is *limits*, it is an object with at least one of `min`, `max` and `equals`, and optionally',
    '`severity: warn`. Numbers may carry units: `5 ms` (ns, us, ms, s, min, h), `2 MB` (B, kB, MB, GB, TB, KiB, MiB, GiB, TiB),',
    '`95%`. A bare number is in milliseconds, bytes, or the unit of the metric.',
    '',
    ...sections,
    ...checks,
  ].join('\n');
  return [{ path: fileURLToPath(new URL('../../docs/gate-file.md', import.meta.url)), content }];
}

function section(root: Schema, title: string, schema: Schema, level: number): string {
  const shape = objectOf(root, schema);
  const lines = [`${'#'.repeat(level)} ${title}`, '', sentence(schema.description ?? shape?.description), ''];
  const forms = shape ? [shape] : (resolve(root, schema).anyOf ?? []).filter((form) => form.properties);
  for (const form of forms) lines.push(table(root, form), '');
  return lines.join('\n');
}

/** The object that a schema stands for, through references. */
function objectOf(root: Schema, schema: Schema): Schema | undefined {
  const target = resolve(root, schema);
  return target.properties ? target : undefined;
}

function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference ? resolve(root, root.definitions![reference.split('/').at(-1)!]!) : schema;
}

function table(root: Schema, schema: Schema): string {
  const rows = Object.entries(schema.properties!).map(([key, property]) => {
    const required = schema.required?.includes(key) ? ' **(required)**' : '';
    const target = resolve(root, property);
    const description = sentence(property.description ?? target.description) + required;
    const example = property.examples?.[0] ?? target.examples?.[0] ?? target.const;
    return `| \`${key}\` | ${kind(root, property)} | ${description} | ${example === undefined ? '' : code(example)} |`;
  });
  return ['| key | value | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}

function kind(root: Schema, schema: Schema): string {
  const target = resolve(root, schema);
  if (target.const !== undefined) return code(target.const);
  if (target.enum) return target.enum.map(code).join(' \\| ');
  if (target.properties?.min && target.properties.max) return 'limits';
  if (target.type === 'array' && target.items) return `list of ${kind(root, target.items)}`;
  if (target.anyOf && target.title) return words(target.title);
  if (typeof target.type === 'string')
    return target.type === 'object' && target.title ? words(target.title) : target.type;
  return target.title ? words(target.title) : 'value';
}

/** `DataFile` → `data file`. */
function words(title: string): string {
  return title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function code(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
  return `\`${text.replace(/\|/g, '\\|')}\``;
}

function sentence(text = ''): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return start === '' || /[.!?]$/.test(start) ? start : `${start}.`;
}
