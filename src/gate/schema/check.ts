import type { ErrorObject } from 'ajv';
import validate from '../../../schemas/generated/gate.validate.js';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { offsetOf, type Place, sourceOf } from '../yaml/place.ts';
import { explain } from './explain.ts';
import { withoutFollowUps } from './follow-ups.ts';
import { settleErrors } from './settle.ts';

export interface SchemaCheck {
  /** At most `limit` of them, the first of the file. */
  findings: Finding[];
  /** Paths of keys that the schema does not know. */
  unknown: DocumentPath[];
  /** Paths of values that are not what the schema says. */
  unsound: DocumentPath[];
}

/** Holds a document against the schema of the gate file. */
export function checkSchema(value: unknown, root: Place, limit: number): SchemaCheck {
  if (validate(value)) return { findings: [], unknown: [], unsound: [] };
  const errors = settleErrors(validate.errors ?? []).map((error) => {
    const path = pathOf(error.instancePath, value);
    return { error, path, offset: offsetOf(root, [...path, ...keyAtFault(error)], 'key') };
  });
  errors.sort((a, b) => a.offset - b.offset);
  const first = withoutFollowUps(errors.slice(0, limit).map(({ error }) => error));
  return {
    findings: first.map((error) => {
      const path = pathOf(error.instancePath, value);
      return explain(error, path, sourceOf(root, path));
    }),
    unknown: errors.flatMap(({ error, path }) => (isUnknownKey(error) ? [[...path, ...keyAtFault(error)]] : [])),
    unsound: errors.flatMap(({ error, path }) => (isUnknownKey(error) ? [] : [path])),
  };
}

function isUnknownKey({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties';
}

function keyAtFault({ params }: ErrorObject): string[] {
  const key: unknown = params.additionalProperty ?? params.propertyName;
  return key === undefined ? [] : [String(key)];
}

/** The keys and indices of a JSON pointer. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
