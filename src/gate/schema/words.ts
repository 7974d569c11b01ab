import { stringify } from 'yaml';
import type { DocumentPath } from '../../contracts/gate.ts';
import { cut, orList, quote } from '../text.ts';
import { keysOf, type SchemaNode } from './node.ts';

/**
 * What a schema asks for, to stand behind "expected". Descriptions that begin with a small letter are made for this;
 * of a union's, the first sentence is taken; everything else is told by its keywords.
 */
export function expected(schema: SchemaNode): string {
  const description = schema.description ?? '';
  if (/^[a-z]/.test(description)) return description;
  if (schema.anyOf ?? schema.oneOf)
    return description.charAt(0).toLowerCase() + description.slice(1).split(/\. |\.$/)[0];
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.length > 1 ? `one of ${orList(schema.enum.map(String))}` : String(schema.enum[0]);
  return [schema.type ?? 'another value']
    .flat()
    .map((type) => kind(type, schema))
    .join(' or ');
}

function kind(type: string, schema: SchemaNode): string {
  if (type === 'integer') return `a whole number${range(schema)}`;
  if (type === 'number') return `a number${range(schema)}`;
  return { string: 'text', boolean: 'true or false', object: 'a mapping', array: 'a list' }[type] ?? type;
}

function range(schema: SchemaNode): string {
  const bounds = [
    schema.minimum === undefined ? '' : `of at least ${schema.minimum}`,
    schema.exclusiveMinimum === undefined ? '' : `above ${schema.exclusiveMinimum}`,
    schema.maximum === undefined ? '' : `of at most ${schema.maximum}`,
    schema.exclusiveMaximum === undefined ? '' : `below ${schema.exclusiveMaximum}`,
  ].filter((bound) => bound !== '');
  return bounds.length > 0 ? ` ${bounds.join(' and ')}` : '';
}

/** The value as it was written, on one line, escaped and cut. */
export function got(value: unknown, source: string | undefined): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'object') return cut(source ?? String(value));
  const keys = keysOf(value);
  return keys.length === 0 ? 'an empty mapping' : cut(`a mapping of ${keys.join(', ')}`);
}

/** `Write for example "max: 5 ms".`, from the first example of the schema. */
export function exampleRemedy(schema: SchemaNode, path: DocumentPath): string {
  const example = schema.examples?.[0];
  if (example === undefined) return 'Change it to that.';
  const key = path.at(-1);
  const line = typeof key === 'string' && /^\w+$/.test(key) ? { [key]: example } : example;
  const written = stringify(line, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
  const bare = line === example ? written : written.replace(/^\{(.*)\}$/s, '$1');
  return `Write for example \`${cut(bare, 120)}\`.`;
}
