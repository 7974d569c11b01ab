import type { ErrorObject } from 'ajv';
import { closest } from '../suggest.ts';
import { branchesOf, isKeyRule } from './node.ts';

/** Without "this key is missing" where the same mapping has an unknown key that was meant to be it. */
export function withoutFollowUps(errors: readonly ErrorObject[]): ErrorObject[] {
  const unknown = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const keys = unknown.get(instancePath) ?? [];
    keys.push(String(params.additionalProperty));
    unknown.set(instancePath, keys);
  }
  return errors.filter((error) => {
    const missing = missingKeys(error);
    const typos = unknown.get(error.instancePath);
    return missing.length === 0 || !typos?.some((key) => closest(key, missing) !== undefined);
  });
}

function missingKeys(error: ErrorObject): string[] {
  if (error.keyword === 'required') return [String(error.params.missingProperty)];
  return isKeyRule(error) ? branchesOf(error).flatMap((branch) => branch.required ?? []) : [];
}
