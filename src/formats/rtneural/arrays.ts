import { rtneuralProblem } from './problem.ts';

/** The lengths of nested arrays, read along their first elements: `[64, 48]`. */
export function nestedShape(value: unknown): number[] {
  const shape: number[] = [];
  for (let at = value; Array.isArray(at); at = at[0]) shape.push(at.length);
  return shape;
}

/** Numbers in nested arrays, all of them; what is no number counts as none. */
export function countNumbers(value: unknown): number {
  if (!Array.isArray(value)) return typeof value === 'number' ? 1 : 0;
  return value.reduce<number>((sum, each) => sum + countNumbers(each), 0);
}

/**
 * Nested arrays of exactly the shape `dims` as float32, row-major. Nothing is allocated that the file does not hold.
 * Throws `format.rtneural` with both shapes, or for what is no finite float32. `what` begins the message.
 */
export function floats(name: string, what: string, value: unknown, dims: readonly number[]): Float32Array {
  const values: number[] = [];
  const visit = (part: unknown, axis: number): boolean => {
    if (axis === dims.length) {
      if (typeof part !== 'number') return false;
      if (!Number.isFinite(Math.fround(part)))
        throw rtneuralProblem(name, `${what} holds a number that is no finite float32`);
      values.push(part);
      return true;
    }
    return Array.isArray(part) && part.length === dims[axis] && part.every((each) => visit(each, axis + 1));
  };
  if (!visit(value, 0)) throw disagree(name, what, value, dims);
  return Float32Array.from(values);
}

function disagree(name: string, what: string, value: unknown, dims: readonly number[]) {
  const found = nestedShape(value);
  const same = found.length === dims.length && found.every((size, axis) => size === dims[axis]);
  if (same)
    return rtneuralProblem(
      name,
      `${what} should be [${dims}] numbers, but its rows are of different lengths or no numbers`,
    );
  const transposed = found.length === 2 && dims.length === 2 && found[0] === dims[1] && found[1] === dims[0];
  const hint = transposed ? ': it is [out][in] where RTNeural stores [in][out]' : '';
  return rtneuralProblem(
    name,
    `${what} is [${found}], and the layer's own shape and that of the layer before it need [${dims}]${hint}`,
  );
}
