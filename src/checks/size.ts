import type { SizeAgainst } from '../../schemas/generated/gate.d.ts';
import type { Check, Measurement, PlanInput } from '../contracts/check.ts';
import { parseFraction } from '../contracts/quantity.ts';
import { limitsOn } from './shared/limits.ts';

const METRIC = { metric: 'size', unit: 'bytes' } as const;

/** Limits against another model: the metric that they judge, and how it comes from this size and the other one. */
const AGAINST = {
  max_ratio: { metric: 'size_ratio', kind: 'max_ratio', of: (own: number, other: number) => own / other },
  min_reduction: { metric: 'size_reduction', kind: 'min', of: (own: number, other: number) => 1 - own / other },
} as const;
type Key = keyof typeof AGAINST;

interface Options {
  against: { key: Key; id: string }[];
}

/** How many bytes a user downloads: every file of the model. */
export const size: Check<'size', 'file' | 'reference', Options> = {
  id: 'size',
  needs: ['file', 'reference'],
  plan(input) {
    const declared = (Object.keys(AGAINST) as Key[]).flatMap((key) => {
      const config = input.config[key];
      return config ? [{ key, config }] : [];
    });
    return {
      options: { against: declared.map(({ key, config }) => ({ key, id: config.of })) },
      limits: [...limitsOn(input, METRIC, input.config), ...declared.map((one) => limitAgainst(input, one))],
      references: declared.map(({ config }) => config.of),
    };
  },
  async measure({ file, reference }, { against }) {
    const own = file.sizeBytes;
    const compared = [];
    for (const { key, id } of against) compared.push({ key, id, bytes: await reference.sizeBytes(id) });
    return {
      measurements: [
        { ...METRIC, value: own, samples: 1 },
        ...compared.map(({ key, bytes }): Measurement => {
          const { metric, of } = AGAINST[key];
          return { metric, value: of(own, bytes), unit: '1', samples: 1 };
        }),
      ],
      details: {
        files: file.description.files,
        ...(compared.length > 0 && { compared_with: compared.map(({ id, bytes }) => ({ model: id, bytes })) }),
      },
    };
  },
};

function limitAgainst(input: PlanInput<unknown>, { key, config }: { key: Key; config: SizeAgainst }) {
  const { metric, kind } = AGAINST[key];
  return {
    metric,
    kind,
    threshold: parseFraction(config.value),
    severity: config.severity ?? input.severity,
    at: input.locate([...input.path, key, 'value']),
  };
}
