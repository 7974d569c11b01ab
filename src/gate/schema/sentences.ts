import type { ErrorObject } from 'ajv';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { quote } from '../text.ts';
import { keysOf, type SchemaNode } from './node.ts';
import { unitlessRemedy } from './unitless.ts';
import { exampleRemedy, expected, got } from './words.ts';

/** An error of ajv with what explains it. */
export interface Situation {
  error: ErrorObject;
  schema: SchemaNode;
  path: DocumentPath;
  /** The value as it was written, where it is a scalar. */
  source: string | undefined;
}

/** "expected …, got …". */
export function mismatch({ schema, path, error, source }: Situation, code: string): Finding {
  const message = `expected ${expected(schema)}, got ${got(error.data, source)}`;
  const remedy = unitlessRemedy(path, error.data) ?? exampleRemedy(schema, path);
  return { code, path, target: 'value', message, remedy };
}

const quantities = new Set(['Duration', 'DurationWithUnit', 'Bytes', 'BytesWithUnit', 'Fraction']);

/** Text that begins like a number where a number with a unit is asked for. */
export function isQuantity({ error, schema }: Situation): boolean {
  return typeof error.data === 'string' && /^[-+]?\.?\d/.test(error.data) && quantities.has(schema.title ?? '');
}

/** A key that is not among the allowed ones; those that are there already are not suggested. */
export function unknownKey(key: string, allowed: readonly string[], data: unknown, path: DocumentPath): Finding {
  const present = keysOf(data);
  const free = allowed.filter((candidate) => !present.includes(candidate));
  return {
    code: 'gate.unknown_key',
    path: [...path, key],
    target: 'key',
    message: `unknown key ${quote(key)}${didYouMean(key, free)}`,
    remedy: `Allowed here: ${allowed.join(', ')}.`,
  };
}
