import type { ErrorObject } from 'ajv';

/** What of a JSON schema the explanations read. */
export interface SchemaNode {
  type?: string | string[];
  title?: string;
  description?: string;
  examples?: unknown[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  not?: SchemaNode;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  minProperties?: number;
  minLength?: number;
  maxLength?: number;
}

/** A failed `anyOf` or `oneOf` that says which keys must be there, not what the value is. */
export function isKeyRule(error: ErrorObject): boolean {
  return isUnion(error) && branchesOf(error).every((branch) => branch.required !== undefined && !branch.type);
}

export function isUnion(error: ErrorObject): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf';
}

export function branchesOf(union: ErrorObject): SchemaNode[] {
  return union.schema as SchemaNode[];
}

export function keysOf(value: unknown): string[] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
}

/** The branches of a union that a mapping was meant to be: those that it has a required key of. */
export function branchesMeant(union: ErrorObject): number[] {
  const keys = keysOf(union.data);
  return branchesOf(union).flatMap((branch, index) =>
    branch.type === 'object' && branch.required?.some((key) => keys.includes(key)) ? [index] : [],
  );
}
