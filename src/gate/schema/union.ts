import type { Finding } from '../finding.ts';
import { orList, quote } from '../text.ts';
import { branchesMeant, branchesOf, isKeyRule, keysOf } from './node.ts';

import { isQuantity, mismatch, type Situation, unknownKey } from './sentences.ts';
import { exampleRemedy } from './words.ts';

/** One sentence for a value that is none of the forms it may have. */
export function explainUnion(situation: Situation): Finding {
  if (isKeyRule(situation.error)) return explainKeys(situation);
  if (keysOf(situation.error.data).length > 0) return explainForms(situation);
  return mismatch(situation, codeOf(situation));
}

/** Keys of which one must be there, or which exclude each other. */
function explainKeys({ error, schema, path }: Situation): Finding {
  const keys = keysOf(error.data);
  const branches = branchesOf(error);
  const needed = branches.flatMap((branch) => branch.required ?? []);
  const first = keys.find((key) => needed.includes(key));
  if (first === undefined) {
    const code = /Check$/.test(schema.title ?? '') ? 'gate.empty_checks' : 'gate.missing_key';
    const message = `one of ${orList(needed)} is needed`;
    return { code, path, target: 'value', message, remedy: exampleRemedy(schema, path) };
  }
  const excluded = branches.find((branch) => branch.required?.includes(first))?.not?.anyOf ?? [];
  const excludedKeys = excluded.flatMap((option) => option.required ?? []);
  return conflict(
    first,
    keys.filter((key) => excludedKeys.includes(key)),
    schema.description ?? exampleRemedy(schema, path),
    path,
  );
}

/** A mapping that may have several forms and has none, or more than one. */
function explainForms(situation: Situation): Finding {
  const { error, schema, path } = situation;
  const branches = branchesOf(error);
  const keys = keysOf(error.data);
  const allowed = [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))];
  const unknown = keys.find((key) => !allowed.includes(key));
  if (allowed.length > 0 && unknown !== undefined) return unknownKey(unknown, allowed, error.data, path);
  const meant = branchesMeant(error);
  if (meant.length < 2) return mismatch(situation, 'gate.wrong_type');
  const needed = meant.flatMap((index) => branches[index]?.required ?? []);
  const [first = '', ...others] = keys.filter((key) => needed.includes(key));
  return conflict(first, others, exampleRemedy(schema, path), path);
}

function conflict(first: string, others: readonly string[], remedy: string, path: Situation['path']): Finding {
  const message = `${others.map(quote).join(', ')} and ${quote(first)} do not go together`;
  return { code: 'gate.conflict', path: [...path, others[0] ?? first], target: 'key', message, remedy };
}

function codeOf(situation: Situation): string {
  const { data } = situation.error;
  const forms = branchesOf(situation.error);
  const takesNumbers = forms.some((form) => form.type === 'number' || form.type === 'integer');
  if (typeof data === 'number') return takesNumbers ? 'gate.out_of_range' : 'gate.wrong_type';
  if (typeof data !== 'string' || (takesNumbers && data !== '' && Number.isFinite(Number(data))))
    return 'gate.wrong_type';
  if (isQuantity(situation)) return 'gate.wrong_unit';
  return data === '' ? 'gate.wrong_value' : 'gate.wrong_type';
}
