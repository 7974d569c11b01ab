import type { Check } from '../contracts/check.ts';
import { limitsOn } from './shared/limits.ts';

const METRIC = { metric: 'parameters', unit: 'count' } as const;

/** How many weights the file holds. */
export const parameters: Check<'parameters', 'file', null> = {
  id: 'parameters',
  needs: ['file'],
  plan: (input) => ({ options: null, limits: limitsOn(input, METRIC, input.config) }),
  async measure({ file }) {
    const { parameters, weightTypes } = file.description;
    return {
      measurements: [{ metric: 'parameters', value: parameters, unit: 'count', samples: 1 }],
      details: { weight_types: weightTypes },
    };
  },
};
