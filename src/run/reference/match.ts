import type { ResolvedInput } from '../../contracts/dataset.ts';
import { elementsOf } from '../../contracts/elements.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import { formatShape, type TensorSpec } from '../../contracts/tensor.ts';
import { shown } from '../../formats/onnx/shown.ts';

interface Named {
  name: string;
}

/** Pairs in the order of `own`: by name where all names agree, in order where none does. Undefined where only some do. */
function pairUp<A extends Named, B extends Named>(own: readonly A[], other: readonly B[]): [A, B][] | undefined {
  if (own.length !== other.length) return undefined;
  const byName = own.flatMap((one): [A, B][] =>
    other.flatMap((two): [A, B][] => (one.name === two.name ? [[one, two]] : [])),
  );
  if (byName.length > 0) return byName.length === own.length ? byName : undefined;
  return own.map((one, index) => [one, other[index]!]);
}

/**
 * What the judged model calls each input of the reference, in the reference's order. Rows are reshaped where element counts
 * agree.
 *
 * @throws ModelGateError `parity.inputs`
 */
export function matchInputs(own: readonly ResolvedInput[], reference: readonly ResolvedInput[]): ResolvedInput[] {
  const pairs = pairUp(reference, own);
  if (!pairs) {
    throw new ModelGateError(
      'parity.inputs',
      `the inputs ${listed(own)} cannot be matched with ${listed(reference)} of the reference`,
      'Compare models with as many inputs, of the same names or all of other names in the same order.',
    );
  }
  for (const [theirs, ours] of pairs) {
    if (elements(theirs) === elements(ours)) continue;
    throw new ModelGateError(
      'parity.inputs',
      `a row of input "${shown(ours.name)}" is ${formatShape(ours.rowShape)}, but of the reference's "${shown(theirs.name)}" ${formatShape(theirs.rowShape)}`,
      'Compare models that take the same rows; inputs are matched by name, or in order where no name agrees.',
    );
  }
  return pairs.map(([, ours]) => ours);
}

export interface OutputPair {
  own: TensorSpec;
  reference: TensorSpec;
}

/**
 * Which outputs are held against each other: the ones that the gate file names, else every output of one name, else all in
 * order.
 *
 * @throws ModelGateError `parity.outputs`
 */
export function matchOutputs(
  own: readonly TensorSpec[],
  reference: readonly TensorSpec[],
): { pairs: OutputPair[]; notCompared: string[] } {
  if (own.length === 1 && reference.length === 1) {
    return { pairs: [{ own: own[0]!, reference: reference[0]! }], notCompared: [] };
  }
  const common = own.flatMap((spec) => {
    const same = reference.find(({ name }) => name === spec.name);
    return same ? [{ own: spec, reference: same }] : [];
  });
  if (common.length > 0) {
    const compared = new Set(common.map((pair) => pair.own));
    return { pairs: common, notCompared: own.filter((spec) => !compared.has(spec)).map(({ name }) => name) };
  }
  if (own.length === reference.length) {
    return { pairs: own.map((spec, index) => ({ own: spec, reference: reference[index]! })), notCompared: [] };
  }
  throw new ModelGateError(
    'parity.outputs',
    `the outputs (${listed(own)}) cannot be told apart: the reference has ${listed(reference)}`,
    'Name the output of each model with output: { name: … }; inspect prints the names.',
  );
}

function elements({ rowShape }: ResolvedInput): number {
  return elementsOf(rowShape);
}

function listed(specs: readonly Named[]): string {
  const names = specs.slice(0, 10).map(({ name }) => `"${shown(name)}"`);
  return names.join(', ') + (specs.length > names.length ? ', …' : '') || 'none';
}
