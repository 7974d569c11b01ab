import type { Check, Measurement } from '../contracts/check.ts';
import { decideBoth, measureF1, measureSame } from './parity/decided.ts';
import { impliedLimits, precisionOf } from './parity/implied.ts';
import { PARITY_KEYS } from './parity/keys.ts';
import { measureValues } from './parity/values.ts';
import { WorstRows } from './parity/worst-rows.ts';
import { limitsByKey, namedKeys } from './shared/limits.ts';

interface Options {
  reference: string;
  /** No limit is written: the type of the weights decides. */
  implied: boolean;
}

/** The same rows through this model and its reference: a conversion, a quantisation or a port must answer alike. */
export const parity: Check<'parity', 'file' | 'reference', Options> = {
  id: 'parity',
  needs: ['file', 'reference'],
  plan(input) {
    const implied = namedKeys(input.config, PARITY_KEYS).length === 0;
    const { reference } = input.config;
    return {
      options: { reference, implied },
      limits: limitsByKey(input, PARITY_KEYS),
      ...(implied && { limitsFor: (model) => impliedLimits(input, model) }),
      references: [reference],
    };
  },
  async measure({ file, reference }, { reference: id, implied }) {
    const comparison = await reference.compare(id);
    const { outputs, notCompared, origin, rows } = comparison;
    const decided = decideBoth(comparison);
    const severalOutputs = outputs.length > 1;
    const worst = new WorstRows();
    const measurements: Measurement[] = [];
    for (const { name, width, read } of outputs) {
      const { measurements: measured, agreement } = measureValues(await read(), width);
      if (agreement) worst.add(name, agreement.rowErrors);
      measurements.push(...measured.map((one) => (severalOutputs ? { ...one, slice: name } : one)));
    }
    const f1 = measureF1(decided, comparison.labels, rows);
    measurements.push(measureSame(decided, rows), f1.measurement);
    return {
      measurements,
      details: {
        reference: id,
        inputs: origin,
        ...(implied && { implied_limits: precisionOf(file.description.weightTypes) }),
        outputs: outputs.map(({ name, reference: other, width }) => ({
          output: name,
          reference: other,
          values_a_row: width,
        })),
        ...(f1.both && { f1_macro: f1.both }),
        rows_that_differ_most: worst.list(decided, severalOutputs),
      },
      warnings:
        notCompared.length === 0
          ? []
          : [`parity: the reference "${id}" has no output ${notCompared.map((name) => `"${name}"`).join(', ')}`],
    };
  },
};
