import type { ErrorObject } from 'ajv';
import { branchesMeant, branchesOf, isKeyRule, isUnion } from './node.ts';

/**
 * Errors of ajv without the ones that only follow from others. ajv reports every branch of a failed `anyOf` or `oneOf`,
 * right before the failure itself. Of those, what remains is either the failure ("expected a duration") or, where the
 * value can only have been meant as one branch, the errors of that branch.
 */
export function settleErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>();
  return settle(errors)
    .reverse()
    .filter(({ instancePath, data }) => {
      // NaN is no number, not positive and not below one: it is told once.
      const again = (data === null || typeof data !== 'object') && seen.has(instancePath);
      seen.add(instancePath);
      return !again;
    });
}

function settle(errors: readonly ErrorObject[]): ErrorObject[] {
  const settled: ErrorObject[] = [];
  for (let end = errors.length; end > 0; ) {
    const error = errors[--end]!;
    // What is wrong with the name of a key is told once, by `propertyNames`.
    if ('propertyName' in error && error.propertyName !== undefined) continue;
    if (!isUnion(error)) {
      settled.push(error);
      continue;
    }
    const belongs = isKeyRule(error) ? isInKeyRule : isWithin;
    let start = end;
    while (start > 0 && belongs(errors[start - 1]!, error)) start--;
    const kept = isKeyRule(error) ? [] : errorsOfMeantBranch(error, errors.slice(start, end));
    settled.push(...(kept.length > 0 ? settle(kept) : [error]));
    end = start;
  }
  return settled;
}

function isInKeyRule(error: ErrorObject, rule: ErrorObject): boolean {
  return error.instancePath === rule.instancePath && error.schemaPath.startsWith(`${rule.schemaPath}/`);
}

function isWithin(error: ErrorObject, union: ErrorObject): boolean {
  return error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`);
}

function errorsOfMeantBranch(union: ErrorObject, scope: readonly ErrorObject[]): ErrorObject[] {
  const kind = kindOf(union.data);
  // For a scalar the sentence that names every form is the better one.
  if (!kind) return [];
  const fitting = branchesOf(union).flatMap((branch, index) => (branch.type === kind ? [index] : []));
  const meant = fitting.length > 1 ? branchesMeant(union) : fitting;
  if (meant.length !== 1) return [];
  const own = `${union.schemaPath}/${meant[0]}/`;
  return scope.filter((error) => {
    if (error.schemaPath.startsWith(own)) return true;
    // Deeper ones of a referenced schema: only a branch of the value's kind looks inside it.
    return error.instancePath !== union.instancePath && !error.schemaPath.startsWith(`${union.schemaPath}/`);
  });
}

function kindOf(value: unknown): 'object' | 'array' | undefined {
  if (Array.isArray(value)) return 'array';
  return value !== null && typeof value === 'object' ? 'object' : undefined;
}
