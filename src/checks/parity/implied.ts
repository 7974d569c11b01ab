import type { Limit, PlanInput } from '../../contracts/check.ts';
import type { ModelDescription } from '../../contracts/model.ts';
import type { DType } from '../../contracts/tensor.ts';
import { impliedLimit } from '../shared/limits.ts';

type WeightTypes = ModelDescription['weightTypes'];
type Precision = 'float32' | 'float16' | 'int8';

/** What rounding alone may do: `docs/parity.md` derives each number. */
const ALLOWED: Record<Precision, { relative?: number; cosine: number; agreement: number }> = {
  float32: { relative: 1e-4, cosine: 0.999999, agreement: 0.995 },
  float16: { relative: 0.02, cosine: 0.9999, agreement: 0.99 },
  int8: { relative: 0.35, cosine: 0.99, agreement: 0.95 },
};

const PRECISION: Partial<Record<DType, Precision>> = {
  float16: 'float16',
  bfloat16: 'int8',
  int8: 'int8',
  uint8: 'int8',
};
const COARSEST_FIRST = ['int8', 'float16', 'float32'] as const;
/** Less than this share of the weights does not decide how precise a model can be. */
const MATTERS = 0.1;
export function limitsBehind(w: WeightTypes): string {
  return precisionOf(w);
}
function precisionOf(types: WeightTypes): Precision {
  const total = Object.values(types).reduce((sum, count) => sum + count, 0);
  const shares = new Map<Precision, number>();
  for (const [type, count] of Object.entries(types)) {
    const precision = PRECISION[type as DType] ?? 'float32';
    shares.set(precision, (shares.get(precision) ?? 0) + count / total);
  }
  return COARSEST_FIRST.find((precision) => (shares.get(precision) ?? 0) >= MATTERS) ?? 'float32';
}
export function impliedLimits(input: PlanInput<unknown>, types: WeightTypes): Limit[] {
  const { relative, cosine, agreement } = ALLOWED[precisionOf(types)];
  return [
    impliedLimit(input, 'max_relative_error', 'max', relative!),
    impliedLimit(input, 'cosine_similarity', 'min', cosine),
    impliedLimit(input, 'top1_agreement', 'min', agreement),
  ];
}
