import type { Result } from '../../schemas/generated/result.d.ts';

export const EXIT = { pass: 0, fail: 1, invalidGate: 2, error: 3, bug: 70 } as const;

/** The exit status that a result document stands for. A bug of ours outranks everything, then an error, then a failure. */
export function exitStatus(result: Result): number {
  const codes = [...result.errors, ...result.models.flatMap(({ error }) => (error ? [error] : []))].map(
    ({ code }) => code,
  );
  if (codes.some((code) => code.startsWith('internal.'))) return EXIT.bug;
  if (codes.some((code) => code.startsWith('gate.'))) return EXIT.invalidGate;
  return EXIT[result.verdict];
}
