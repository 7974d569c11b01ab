import type { ErrorObject } from 'ajv';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { orList, quote } from '../text.ts';
import { isUnion, type SchemaNode } from './node.ts';
import { isQuantity, mismatch, type Situation, unknownKey } from './sentences.ts';
import { explainUnion } from './union.ts';
import { exampleRemedy, expected, got } from './words.ts';

/** One error of ajv as a sentence. */
export function explain(error: ErrorObject, path: DocumentPath, source: string | undefined): Finding {
  const situation = { error, schema: error.parentSchema as SchemaNode, path, source };
  return isUnion(error) ? explainUnion(situation) : (explanations[error.keyword] ?? explainOther)(situation);
}

const explanations: Record<string, (situation: Situation) => Finding> = {
  additionalProperties: ({ error, schema, path }) =>
    unknownKey(String(error.params.additionalProperty), Object.keys(schema.properties ?? {}), error.data, path),
  required: ({ error, schema, path }) => {
    const key = String(error.params.missingProperty);
    const remedy = exampleRemedy(schema.properties?.[key] ?? {}, [key]);
    return { code: 'gate.missing_key', path, target: 'value', message: `key ${quote(key)} is missing`, remedy };
  },
  propertyNames: ({ error, path }) => ({
    code: 'gate.bad_name',
    path: [...path, String(error.params.propertyName)],
    target: 'key',
    message: `${quote(String(error.params.propertyName))} cannot be a name`,
    remedy: 'Use letters, digits, dots, dashes and underscores, beginning with a letter or digit; at most 100.',
  }),
  uniqueItems: ({ error, path }) => {
    const index = Math.max(Number(error.params.i), Number(error.params.j));
    const message = `${got((error.data as unknown[])[index], undefined)} is there twice`;
    return {
      code: 'gate.duplicate',
      path: [...path, index],
      target: 'value',
      message,
      remedy: 'Remove one of the two.',
    };
  },
  type: (situation) => {
    const { schema, error } = situation;
    const mustHold = (schema.minItems ?? schema.minProperties) !== undefined;
    return error.data === null && mustHold ? explainEmpty(situation) : mismatch(situation, 'gate.wrong_type');
  },
  enum: (situation) => explainChoice(situation, situation.schema.enum ?? []),
  const: (situation) => explainChoice(situation, [situation.schema.const]),
  minItems: explainEmpty,
  minProperties: explainEmpty,
  pattern: (situation) => mismatch(situation, isQuantity(situation) ? 'gate.wrong_unit' : 'gate.wrong_value'),
  minimum: explainRange,
  maximum: explainRange,
  exclusiveMinimum: explainRange,
  exclusiveMaximum: explainRange,
};

function explainOther(situation: Situation): Finding {
  return mismatch(situation, 'gate.wrong_value');
}

function explainRange(situation: Situation): Finding {
  return mismatch(situation, 'gate.out_of_range');
}

function explainChoice(situation: Situation, choices: readonly unknown[]): Finding {
  const { data } = situation.error;
  const finding = mismatch(situation, 'gate.wrong_value');
  const words = choices.filter((choice) => typeof choice === 'string');
  const hint = typeof data === 'string' ? didYouMean(data, words) : '';
  return { ...finding, message: finding.message + hint, remedy: `Write ${orList(choices.map(String))}.` };
}

function explainEmpty({ schema, path, error, source }: Situation): Finding {
  const code = path.at(-1) === 'checks' ? 'gate.empty_checks' : 'gate.empty';
  const message = `expected ${expected(schema)} that is not empty, got ${got(error.data, source)}`;
  return { code, path, target: 'key', message, remedy: exampleRemedy(schema, path) };
}
