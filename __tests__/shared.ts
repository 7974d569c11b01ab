import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real cases that lies beside a checkout; tests that need it skip visibly where it is absent. */
export const sharedCases = fileURLToPath(new URL('../../shared/cases', import.meta.url));

export const hasShared = existsSync(sharedCases);

/** GitHub's own API description, beside a checkout; fakes work without it, unchecked. */
export const sharedContract = fileURLToPath(new URL('../../shared/contract', import.meta.url));

export const hasContract = existsSync(sharedContract);
