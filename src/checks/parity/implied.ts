import type { Limit, PlanInput, Task } from '../../contracts/check.ts';
import type { ModelDescription } from '../../contracts/model.ts';
import type { Dim, DType, TensorSpec } from '../../contracts/tensor.ts';
import { impliedLimit } from '../shared/limits.ts';

type WeightTypes = ModelDescription['weightTypes'];
type Precision = 'float32' | 'float16' | 'int8';

interface Allowed {
  max_relative_error: number;
  cosine_similarity: number;
  top1_agreement: number;
}

/** What rounding alone may do to the outputs; `docs/parity.md` says where the numbers come from. */
const ALLOWED: Record<Precision, Allowed> = {
  float32: { max_relative_error: 1e-4, cosine_similarity: 0.999999, top1_agreement: 0.998 },
  float16: { max_relative_error: 0.01, cosine_similarity: 0.9999, top1_agreement: 0.995 },
  int8: { max_relative_error: 0.5, cosine_similarity: 0.995, top1_agreement: 0.98 },
};

/** bfloat16 keeps as many significant bits as an eight-bit integer. */
const PRECISION: Partial<Record<DType, Precision>> = {
  float16: 'float16',
  bfloat16: 'int8',
  int8: 'int8',
  uint8: 'int8',
};
const COARSEST_FIRST = ['int8', 'float16', 'float32'] as const;
/** Less than this share of the weights does not decide how precise a model can be. */
const MATTERS = 0.1;

/** The coarsest type that holds a share of the weights that matters; float32 for a model without weights. */
export function precisionOf(types: WeightTypes): Precision {
  const total = Object.values(types).reduce((sum, count) => sum + count, 0);
  const shares = new Map<Precision, number>();
  for (const [type, count] of Object.entries(types)) {
    const precision = PRECISION[type as DType] ?? 'float32';
    shares.set(precision, (shares.get(precision) ?? 0) + count / total);
  }
  return COARSEST_FIRST.find((precision) => (shares.get(precision) ?? 0) >= MATTERS) ?? 'float32';
}

/** The limits of a check that names none. Rows are decided alike only where the file shows that it decides something. */
export function impliedLimits(input: PlanInput<unknown>, model: ModelDescription): Limit[] {
  const allowed = ALLOWED[precisionOf(model.weightTypes)];
  const limits = [
    impliedLimit(input, 'max_relative_error', 'max', allowed.max_relative_error),
    impliedLimit(input, 'cosine_similarity', 'min', allowed.cosine_similarity),
  ];
  if (decides(input.task, model)) {
    limits.push(impliedLimit(input, 'top1_agreement', 'min', allowed.top1_agreement));
  }
  return limits;
}

function decides(task: Task, model: ModelDescription): boolean {
  return task === 'classification' ? looksLikeClassifier(model) : task !== 'regression';
}

/** One output of several scores a row. What is as wide as an input is a reconstruction or a signal, whose largest value says nothing. */
function looksLikeClassifier({ inputs, outputs }: ModelDescription): boolean {
  const [scores] = outputs.map(rowSizes);
  if (outputs.length !== 1 || scores?.length !== 1 || typeof scores[0] !== 'number') return false;
  return !inputs.some((spec) => String(rowSizes(spec)) === String(scores));
}

/** Sizes of a row, those of 1 left out. */
function rowSizes({ shape }: TensorSpec): Dim[] {
  return (shape ?? []).slice(1).filter((size) => size !== 1);
}
