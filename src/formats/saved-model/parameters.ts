import type { DType } from '../../contracts/tensor.ts';
import type { Cursor } from '../onnx/cursor.ts';
import { shown } from '../onnx/shown.ts';
import { tensorflowDtype } from '../tensorflow/dtypes.ts';
import type { NodeFacts } from './graph.ts';

const VARIABLES = ['VarHandleOp', 'VariableV2', 'Variable'];
/** Types that weights come in; wider integers are counters, seeds, shapes and indices. */
const WEIGHT_TYPES: readonly DType[] = ['float16', 'bfloat16', 'float32', 'float64', 'int8', 'uint8'];

export function isVariable({ op }: NodeFacts): boolean {
  return VARIABLES.includes(op);
}

/**
 * Elements of the variables that the nodes read, and of constants that have an axis. An optimizer's state is not among
 * them, since no output depends on it. Throws `format.malformed` where a variable's shape is open.
 */
export function countWeights(
  nodes: readonly NodeFacts[],
  cursor: Cursor,
): { parameters: number; weightTypes: Partial<Record<DType, number>> } {
  const weightTypes: Partial<Record<DType, number>> = {};
  let parameters = 0;
  for (const node of nodes) {
    const constant = node.op === 'Const' && node.value && node.value.shape.length > 0 ? node.value : undefined;
    const weight = isVariable(node) ? node : constant;
    const dtype = tensorflowDtype(weight?.dtype);
    if (!weight || !WEIGHT_TYPES.includes(dtype)) continue;
    const elements = weight.shape?.reduce<number>((product, dim) => product * Number(dim ?? Number.NaN), 1);
    if (!Number.isSafeInteger(elements)) {
      throw cursor.malformed(
        `its variable ${shown(node.name)} has no fixed shape, so that its parameters cannot be counted`,
      );
    }
    parameters += elements!;
    weightTypes[dtype] = (weightTypes[dtype] ?? 0) + elements!;
  }
  return { parameters, weightTypes };
}
