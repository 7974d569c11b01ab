import { configureGlobal } from 'fast-check';
import { expect } from 'vitest';

/** The same properties are tried in every run, so that a red build can be repeated; FC_SEED explores others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_121) });

/** Without this, an object that is expected to have `message: /word/` may say anything: a pattern has no keys to differ in. */
expect.addEqualityTesters([
  (actual, expected) =>
    expected instanceof RegExp && !(actual instanceof RegExp)
      ? typeof actual === 'string' && expected.test(actual)
      : undefined,
]);
