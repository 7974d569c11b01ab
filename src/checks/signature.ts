import type { ExpectedTensor } from '../../schemas/generated/gate.d.ts';
import type { Check } from '../contracts/check.ts';
import { formatShape, type TensorSpec } from '../contracts/tensor.ts';
import { impliedLimit } from './shared/limits.ts';

interface Options {
  inputs?: ExpectedTensor[];
  outputs?: ExpectedTensor[];
}

/** The inputs and outputs that the file declares, held against the expected ones. */
export const signature: Check<'signature', 'file', Options> = {
  id: 'signature',
  needs: ['file'],
  plan(input) {
    const { inputs, outputs } = input.config;
    return {
      options: { ...(inputs && { inputs }), ...(outputs && { outputs }) },
      limits: [impliedLimit(input, 'signature_mismatches', 'equals', 0)],
    };
  },
  async measure({ file }, options) {
    const { inputs, outputs } = file.description;
    const results = [
      ...(options.inputs ? compareAll('input', options.inputs, inputs, file.dims) : []),
      ...(options.outputs ? compareAll('output', options.outputs, outputs, file.dims) : []),
    ];
    const unknown = results.find((result) => result.unknown);
    const mismatches = results.filter((result) => !result.unknown).map((result) => result.text);
    return {
      measurements: [
        {
          metric: 'signature_mismatches',
          value: unknown ? null : mismatches.length,
          unit: 'count',
          samples: inputs.length + outputs.length,
          ...(unknown && { reason: unknown.text }),
        },
      ],
      details: { mismatches, inputs, outputs },
    };
  },
};

interface Difference {
  text: string;
  /** The file does not say, so nothing was compared. */
  unknown?: boolean;
}

function compareAll(
  role: 'input' | 'output',
  expected: readonly ExpectedTensor[],
  actual: readonly TensorSpec[],
  dims: Record<string, number>,
): Difference[] {
  const left = [...actual];
  const differences: Difference[] = [];
  for (const [position, tensor] of expected.entries()) {
    const index =
      tensor.name === undefined ? left.indexOf(actual[position]!) : left.findIndex(({ name }) => name === tensor.name);
    if (index < 0) {
      const label = tensor.name === undefined ? `${role} ${position}` : `${role} "${tensor.name}"`;
      differences.push({ text: `${label} is missing; the model has ${listNames(actual)}` });
      continue;
    }
    const [found] = left.splice(index, 1);
    differences.push(...compare(role, tensor, found!, dims));
  }
  for (const extra of left) differences.push({ text: `${role} "${extra.name}" is not expected` });
  return differences;
}

function compare(
  role: string,
  expected: ExpectedTensor,
  actual: TensorSpec,
  dims: Record<string, number>,
): Difference[] {
  const label = `${role} "${actual.name}"`;
  const differences: Difference[] = [];
  if (expected.dtype !== undefined && expected.dtype !== actual.dtype) {
    differences.push({ text: `${label} is ${actual.dtype}, expected ${expected.dtype}` });
  }
  if (!actual.shape) {
    differences.push({ text: `the file declares no shape for ${label}`, unknown: true });
  } else if (!sameShape(expected.shape, actual, dims)) {
    differences.push({
      text: `${label} has shape ${formatShape(actual.shape)}, expected ${formatShape(expected.shape)}`,
    });
  }
  return differences;
}

/** A number must be that size (or a symbol that `dims` binds to it); a word stands for any dimension left open. */
function sameShape(expected: ExpectedTensor['shape'], actual: TensorSpec, dims: Record<string, number>): boolean {
  const shape = actual.shape!;
  if (expected.length !== shape.length) return false;
  return expected.every((want, axis) => {
    const have = shape[axis]!;
    if (typeof want === 'string') return typeof have !== 'number';
    return have === want || dims[typeof have === 'string' ? have : `${actual.name}/${axis}`] === want;
  });
}

function listNames(specs: readonly TensorSpec[]): string {
  return specs.length === 0 ? 'none' : specs.map(({ name }) => `"${name}"`).join(', ');
}
