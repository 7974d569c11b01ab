import { Ajv, type ValidateFunction } from 'ajv';

/** A schema object of OpenAPI 3.0 or JSON Schema, as far as this file reads it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  nullable?: boolean;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema has a `null` type; https://spec.openapis.org/oas/v3.0.3#schema-object. */
export function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toJsonSchema(inner)]),
  ) as Schema;
  return nullable === true
    ? { anyOf: [rest, { type: 'null' }] }
    : nullable === undefined
      ? rest
      : { ...rest, nullable };
}

export function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('uri', { type: 'string', validate: (text) => URL.canParse(text) });
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
  ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
  ajv.addFormat('timestamp', true);
  return ajv;
}

export function errorsOf(validate: ValidateFunction, data: unknown): string[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`.trim());
}

/** The alternatives of a schema: itself and everything that oneOf, anyOf and allOf add. */
function parts(schema: Schema, resolve: (schema: Schema) => Schema): Schema[] {
  const here = resolve(schema);
  const inner = [...(here.oneOf ?? []), ...(here.anyOf ?? []), ...(here.allOf ?? [])];
  return [here, ...inner.flatMap((each) => parts(each, resolve))];
}

/** Fields of `data`, at any depth, that no alternative of the schema names; the published schemas would let them pass. */
export function unknownFields(
  schemas: readonly Schema[],
  data: unknown,
  resolve: (schema: Schema) => Schema,
  at = '',
): string[] {
  const all = schemas.flatMap((schema) => parts(schema, resolve));
  if (Array.isArray(data)) {
    const items = all.flatMap((schema) => schema.items ?? []);
    return data.flatMap((item, index) => unknownFields(items, item, resolve, `${at}/${index}`));
  }
  const named = all.flatMap((schema) => (schema.properties ? [schema.properties] : []));
  if (data === null || typeof data !== 'object' || named.length === 0) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const candidates = named.flatMap((properties) => (Object.hasOwn(properties, key) ? [properties[key]!] : []));
    const here = `${at}/${key}`;
    return candidates.length === 0 ? [here] : unknownFields(candidates, value, resolve, here);
  });
}
