import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real cases that lies beside a checkout; tests that need it skip visibly where it is absent. */
export const sharedCases = fileURLToPath(new URL('../../shared/cases', import.meta.url));

export const hasShared = existsSync(sharedCases);
