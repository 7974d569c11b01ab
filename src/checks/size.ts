import type { Check } from '../contracts/check.ts';
import { limitsOn } from './shared/limits.ts';

const METRIC = { metric: 'size', unit: 'bytes' } as const;

/** How many bytes a user downloads: every file of the model. */
export const size: Check<'size', 'file', null> = {
  id: 'size',
  needs: ['file'],
  plan: (input) => ({ options: null, limits: limitsOn(input, METRIC, input.config) }),
  async measure({ file }) {
    return {
      measurements: [{ metric: 'size', value: file.sizeBytes, unit: 'bytes', samples: 1 }],
      details: { files: file.description.files },
    };
  },
};
