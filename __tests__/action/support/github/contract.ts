import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ajv, ValidateFunction } from 'ajv';
import { hasContract, sharedContract } from '../../../shared.ts';
import { createAjv, errorsOf, type Schema, toJsonSchema, unknownFields } from './json-schema.ts';
import { compileTemplate, matchTemplate, type Template } from './template.ts';

interface Content {
  content?: Readonly<Record<string, { schema?: Schema }>>;
  required?: boolean;
}

interface Parameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Operation {
  operationId: string;
  parameters?: readonly (Parameter | { $ref: string })[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content | { $ref: string }>>;
}

interface Document {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Route {
  template: Template;
  operation: Operation;
}

/** Fields and errors are named as `where: what`; an empty list means that the message conforms. */
export interface Contract {
  operationId(method: string, path: string): string | undefined;
  request(method: string, path: string, query: URLSearchParams, body: unknown): string[];
  response(method: string, path: string, status: number, body: unknown): string[];
}

/** GitHub's published REST description, or `undefined` where it does not lie beside the checkout. */
export function loadContract(ghes: boolean): Contract | undefined {
  if (!hasContract) return undefined;
  const name = ghes ? 'github-openapi-ghes-3.19.json' : 'github-openapi.json';
  const known = loaded.get(name);
  if (known) return known;
  const contract = createContract(JSON.parse(readFileSync(path.join(sharedContract, name), 'utf8')) as Document);
  loaded.set(name, contract);
  return contract;
}

const loaded = new Map<string, Contract>();

function createContract(document: Document): Contract {
  const routes: Route[] = Object.entries(document.paths).flatMap(([text, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ template: compileTemplate(method, text), operation })),
  );
  const check = createChecker(document);

  const find = (method: string, pathname: string) => {
    const match = matchTemplate(
      routes.map((route) => route.template),
      method,
      pathname,
    );
    return match && { params: match.params, operation: routes[match.index]!.operation };
  };

  return {
    operationId: (method, pathname) => find(method, pathname)?.operation.operationId,
    request(method, pathname, query, body) {
      const found = find(method, pathname);
      if (!found) return [`no such operation: ${method} ${pathname}`];
      return [
        ...checkParameters(found.operation, found.params, query, check),
        ...checkBody(found.operation, body, check),
      ];
    },
    response(method, pathname, status, body) {
      const operation = find(method, pathname)?.operation;
      if (!operation) return [];
      const declared = operation.responses[status];
      // Any operation may answer with the general errors, which the description mostly leaves out.
      if (!declared && status < 400) return [`response: status ${status} is not documented`];
      const schema = declared ? check.resolve<Content>(declared).content?.['application/json']?.schema : check.error;
      return schema ? check.schema(schema, body, 'response') : [];
    },
  };
}

function checkParameters(
  operation: Operation,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
  check: Checker,
): string[] {
  const declared = (operation.parameters ?? []).map((each) => check.resolve<Parameter>(each));
  const known = new Set(declared.filter((each) => each.in === 'query').map((each) => each.name));
  const unknown = [...query.keys()].filter((key) => !known.has(key)).map((key) => `query: unknown parameter ${key}`);
  const wrong = declared.flatMap((each) => {
    const text = each.in === 'query' ? query.get(each.name) : each.in === 'path' ? (params[each.name] ?? null) : null;
    if (text === null) return each.required && each.in !== 'header' ? [`${each.in}: missing ${each.name}`] : [];
    return check.schema(each.schema, fromText(text, check.resolve<Schema>(each.schema)), `${each.in} ${each.name}`);
  });
  return [...unknown, ...wrong];
}

/** A path or query value as the type that its schema asks for; text that is no such value stays text, and fails. */
function fromText(text: string, schema: Schema): unknown {
  const types = [schema, ...(schema.oneOf ?? [])].map((each) => each.type);
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function checkBody(operation: Operation, body: unknown, check: Checker): string[] {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : ['body: none is expected'];
  if (body === undefined) return operation.requestBody?.required ? ['body: missing'] : [];
  const unknown = unknownFields([schema], body, (each) => check.resolve<Schema>(each));
  return [...unknown.map((field) => `body: unknown field ${field}`), ...check.schema(schema, body, 'body')];
}

interface Checker {
  resolve<T>(value: T | { $ref?: string }): T;
  schema(schema: Schema, data: unknown, where: string): string[];
  error: Schema;
}

function createChecker(document: Document): Checker {
  const ajv: Ajv = createAjv();
  ajv.addSchema({ $id: 'github', components: toJsonSchema(document.components) });
  const compiled = new Map<Schema, ValidateFunction>();

  const compile = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known) return known;
    const text = JSON.stringify(toJsonSchema(schema)).replaceAll('"#/components/', '"github#/components/');
    const validate = ajv.compile(JSON.parse(text) as object);
    compiled.set(schema, validate);
    return validate;
  };

  return {
    resolve<T>(value: T | { $ref?: string }): T {
      const ref = (value as { $ref?: string }).$ref;
      if (ref === undefined) return value as T;
      return ref
        .slice(2)
        .split('/')
        .reduce((inner, key) => (inner as Record<string, unknown>)[key], document as unknown) as T;
    },
    schema: (schema, data, where) => errorsOf(compile(schema), data ?? null).map((error) => `${where}: ${error}`),
    error: { $ref: '#/components/schemas/basic-error' },
  };
}
