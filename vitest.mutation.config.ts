import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/**
 * What mutants of src/metrics and src/verdict are tried against: the tests of the two rooms, less the slow
 * ones, each of which would run once a mutant and takes many times as long where every branch is counted.
 */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['__tests__/{metrics,verdict}/**/*.test.ts'],
    testTimeout: 300_000,
    exclude: ['**/*.slow.test.ts'],
  },
});
