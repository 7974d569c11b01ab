import type { DType } from '../../contracts/tensor.ts';
import type { GraphFacts, NodeFacts } from './graph.ts';
import { domainName, type ModelFacts } from './model.ts';
import { FunctionUses, NameUses } from './quantization.ts';
import type { TensorFacts } from './tensor.ts';
import { ELEMENT_TYPES, type OnnxType } from './types.ts';

export interface Parameters {
  parameters: number;
  weightTypes: Partial<Record<DType, number>>;
}

/** Types that weights come in; integers of 32 and 64 bits in Constant nodes are shapes, axes and indices. */
const weightLike: ReadonlySet<OnnxType> = new Set<OnnxType>([
  ...(['float16', 'bfloat16', 'float32', 'float64', 'complex64', 'complex128'] as const),
  ...(['float8e4m3fn', 'float8e4m3fnuz', 'float8e5m2', 'float8e5m2fnuz', 'float4e2m1'] as const),
  ...(['int8', 'uint8', 'int4', 'uint4', 'int2', 'uint2'] as const),
]);

/**
 * Elements of all weight arrays, trainable or not: every initializer of every graph (of a sparse one its values), and the
 * values of Constant nodes, and of attributes of local functions, that have an axis and a floating or an at most 8-bit
 * integer type. Tensors that are used as quantisation scales or zero points and as nothing else do not count.
 * A name means the same in a graph and its subgraphs, as ONNX requires; each local function has names of its own.
 */
export function countParameters(model: ModelFacts): Parameters {
  const counted: Parameters = { parameters: 0, weightTypes: {} };
  for (const { type, elements } of weightsOf(model)) {
    const { dtype } = ELEMENT_TYPES[type];
    counted.parameters += elements;
    counted.weightTypes[dtype] = (counted.weightTypes[dtype] ?? 0) + elements;
  }
  return counted;
}

function* weightsOf({ graph, functions }: ModelFacts): Generator<TensorFacts> {
  const called = new FunctionUses(functions);
  const uses = new NameUses(called);
  uses.addGraph(graph);
  yield* weightsOfGraph(graph, uses);
  for (const fn of functions) {
    const inside = new NameUses(called);
    inside.addNodes(fn.nodes);
    yield* weightsOfNodes(fn.nodes, inside);
    yield* fn.defaults.tensors.filter(isWeight);
    for (const subgraph of fn.defaults.subgraphs) yield* weightsOfGraph(subgraph, inside);
  }
}

function weightsOfGraph(graph: GraphFacts, uses: NameUses): TensorFacts[] {
  return [
    ...graph.initializers.filter(({ name }) => !uses.onlyQuantization(name)),
    ...weightsOfNodes(graph.nodes, uses),
  ];
}

function weightsOfNodes(nodes: readonly NodeFacts[], uses: NameUses): TensorFacts[] {
  return nodes.flatMap((node) => [
    ...(isConstant(node) && !uses.onlyQuantization(node.outputs[0] ?? '') ? node.tensors.filter(isWeight) : []),
    ...node.subgraphs.flatMap((graph) => weightsOfGraph(graph, uses)),
  ]);
}

function isConstant(node: NodeFacts): boolean {
  return node.op === 'Constant' && domainName(node.domain) === 'ai.onnx';
}

function isWeight({ type, rank }: TensorFacts): boolean {
  return rank > 0 && weightLike.has(type);
}
