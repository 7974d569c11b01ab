/** What of a JSON schema the reference reads. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema | Schema[];
  allOf?: Schema[];
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
  definitions?: Record<string, Schema>;
}

/** What a schema stands for, through references. */
export function resolve(root: Schema, schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference ? resolve(root, root.definitions![reference.split('/').at(-1)!]!) : schema;
}

/** The text with a capital letter and a full stop. */
export function sentence(text = ''): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return start === '' || /[.!?]$/.test(start) ? start : `${start}.`;
}
