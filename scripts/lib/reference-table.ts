import { stringify } from 'yaml';
import { resolve, type Schema, sentence } from './reference-schema.ts';

/** Where what a schema stands for is explained. */
export type Links = ReadonlyMap<Schema, string>;

/** One row for each key of an object: what it takes, what it means, and examples. */
export function table(root: Schema, schema: Schema, links: Links): string {
  const rows = Object.entries(schema.properties!).map(([key, property]) => {
    const required = schema.required?.includes(key) ? ' **(required)**' : '';
    const target = resolve(root, property);
    const description = cell(sentence(property.description ?? target.description)) + required;
    const { examples = [target.examples?.[0] ?? target.const] } = property;
    return `| \`${key}\` | ${kind(root, property, links)} | ${description} | ${examples.map(code).join(' or ')} |`;
  });
  return ['| key | value | meaning | example |', '|---|---|---|---|', ...rows].join('\n');
}

function kind(root: Schema, schema: Schema, links: Links): string {
  const target = resolve(root, schema);
  const link = links.get(target);
  const name = nameOf(root, target, links);
  return link ? `[${name}](${link})` : name;
}

function nameOf(root: Schema, target: Schema, links: Links): string {
  const { type, title, items, anyOf, additionalProperties } = target;
  if (target.const !== undefined) return code(target.const);
  if (target.enum) return target.enum.map(code).join(' \\| ');
  if (target.properties?.min && target.properties.max) return 'limits';
  if (type === 'array' && items && !Array.isArray(items)) return `list of ${kind(root, items, links)}`;
  if (type === 'object' && typeof additionalProperties === 'object')
    return `name to ${kind(root, additionalProperties, links)}`;
  if (title) return words(title);
  if (anyOf) return anyOf.map((form) => kind(root, form, links)).join(' \\| ');
  return [type ?? 'value'].flat().join(' or ');
}

/** `DataFile` → `data file`. */
export function words(title: string): string {
  return title.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** The value as YAML on one line, as it stands inside a table. */
export function code(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
  return `\`${cell(text)}\``;
}

export function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}

/** The anchor that a heading gets: small letters and dashes, without other signs. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replace(/ /g, '-');
}
