import { malformed } from './problem.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or `format.malformed`. */
export function objectAt(name: string, value: unknown, what: string): Json {
  if (!isObject(value)) throw malformed(name, `${what} is no JSON object`);
  return value;
}

/** The text, or `format.malformed`. */
export function textAt(name: string, value: unknown, what: string): string {
  if (typeof value !== 'string') throw malformed(name, `${what} is no text`);
  return value;
}
