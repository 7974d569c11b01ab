/** What a JSON pointer leads to, or where the way ends. */
export type Pointed = { value: unknown } | { missing: string; keys: string[] };

/** Follows a JSON pointer (RFC 6901); `missing` is the shortest part of it that leads nowhere, `keys` what there is instead. */
export function followPointer(document: unknown, pointer: string): Pointed {
  let value = document;
  let way = '';
  for (const part of pointer.split('/').slice(1)) {
    way += `/${part}`;
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null) return { missing: way, keys: [] };
    // A list has whole numbers without leading zeros only.
    const known = Array.isArray(value)
      ? /^(0|[1-9]\d*)$/.test(key) && Number(key) < value.length
      : Object.hasOwn(value, key);
    if (!known) return { missing: way, keys: Array.isArray(value) ? [] : Object.keys(value) };
    value = (value as Record<string, unknown>)[key];
  }
  return { value };
}
