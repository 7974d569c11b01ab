/** The event that started the workflow, as GitHub wrote it. */
export type Payload = Record<string, unknown>;

/** The value at a path, or undefined where anything on the way is missing. */
export function valueAt(payload: unknown, ...path: string[]): unknown {
  let value = payload;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

export function textAt(payload: unknown, ...path: string[]): string | undefined {
  const value = valueAt(payload, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberAt(payload: unknown, ...path: string[]): number | undefined {
  const value = valueAt(payload, ...path);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
