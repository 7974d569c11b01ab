import type { Dim, TensorSpec } from '../../contracts/tensor.ts';
import type { ModelFacts, SubgraphFacts } from './model.ts';
import type { TensorFacts } from './tensor.ts';

export interface Interface {
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  warnings: string[];
}

const quantised: ReadonlySet<string> = new Set(['int8', 'uint8', 'int16', 'uint16', 'int32']);

/**
 * Inputs and outputs of the primary subgraph, in its order, which is the order that interpreters number them in. They are
 * called what the file's only signature calls them, where it speaks of this subgraph and names each; otherwise what their
 * tensors are called, and `input_0`, `input_1` … where those names are empty or repeat.
 */
export function readInterface(model: ModelFacts): Interface {
  const main = model.subgraphs[0]!;
  const warnings: string[] = [];
  const named = (kind: 'input' | 'output'): TensorSpec[] => {
    const indices = main[`${kind}s`];
    const chosen = signatureNames(model, kind) ?? indices.map((index) => main.tensors[index]!.name);
    const clear = isClear(chosen);
    if (!clear) warnings.push(`the names of the ${kind}s are empty or repeat; they are called ${kind}_0, ${kind}_1 …`);
    return indices.map((index, i) => specOf(clear ? chosen[i]! : `${kind}_${i}`, main.tensors[index]!));
  };
  return { inputs: named('input'), outputs: named('output'), warnings };
}

function signatureNames({ signatures, subgraphs }: ModelFacts, kind: 'input' | 'output'): string[] | undefined {
  const [signature] = signatures;
  if (!signature || signatures.length > 1 || signature.subgraph !== 0) return undefined;
  const speaksOf = (side: 'inputs' | 'outputs') => {
    const names = subgraphs[0]![side].map((index) => signature[side].get(index));
    return names.every((name) => name !== undefined) && isClear(names) ? names : undefined;
  };
  // Names of both kinds come from one place.
  const [inputs, outputs] = [speaksOf('inputs'), speaksOf('outputs')];
  return inputs && outputs && (kind === 'input' ? inputs : outputs);
}

function isClear(names: readonly string[]): boolean {
  return new Set(names).size === names.length && !names.includes('');
}

function specOf(name: string, { type, shape, signature, quantization }: TensorFacts): TensorSpec {
  const dims = (signature ?? shape).map((dim): Dim => (dim < 0 ? null : dim));
  const spec: TensorSpec = { name, dtype: type.dtype, shape: dims };
  if (quantization && quantised.has(type.dtype)) {
    spec.quantization = { scale: quantization.scale, zeroPoint: quantization.zeroPoint };
  }
  return spec;
}

/** The tensors of the inputs and outputs of the primary subgraph. */
export function interfaceTensors({ tensors, inputs, outputs }: SubgraphFacts): TensorFacts[] {
  return [...inputs, ...outputs].map((index) => tensors[index]!);
}
