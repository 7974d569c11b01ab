/** A run of a workflow, as what it published says. */
export interface RunIdentity {
  id: number;
  number: number;
  attempt: number;
}

/**
 * Whether `a` started before `b`. The id comes first: it grows across the workflows of a repository, while the number
 * begins again when a workflow's file is renamed.
 */
export function isOlder(a: RunIdentity, b: RunIdentity): boolean {
  if (a.id !== b.id) return a.id < b.id;
  return a.number !== b.number ? a.number < b.number : a.attempt < b.attempt;
}

export function isSameRun(a: RunIdentity, b: RunIdentity): boolean {
  return !isOlder(a, b) && !isOlder(b, a);
}
