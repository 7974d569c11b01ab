import type { GraphFacts, NodeFacts } from './graph.ts';
import { domainName, type FunctionFacts } from './model.ts';

/**
 * Input positions of quantisation scales and zero points: ONNX operator schemas, and ONNX Runtime's contrib operators
 * (docs/ContribOperators.md).
 */
const onnx: Readonly<Record<string, readonly number[]>> = {
  QuantizeLinear: [1, 2],
  DequantizeLinear: [1, 2],
  QLinearConv: [1, 2, 4, 5, 6, 7],
  QLinearMatMul: [1, 2, 4, 5, 6, 7],
  ConvInteger: [2, 3],
  MatMulInteger: [2, 3],
};

const microsoft: Readonly<Record<string, readonly number[]>> = {
  ...onnx,
  QLinearAdd: [1, 2, 4, 5, 6, 7],
  QLinearMul: [1, 2, 4, 5, 6, 7],
  QLinearReduceMean: [1, 2, 3, 4],
  QLinearLeakyRelu: [1, 2, 3, 4],
  QLinearSigmoid: [1, 2, 3, 4],
  QLinearSoftmax: [1, 2, 3, 4],
  QLinearAveragePool: [1, 2, 3, 4],
  QLinearGlobalAveragePool: [1, 2, 3, 4],
  QLinearWhere: [2, 3, 5, 6, 7, 8],
  QGemm: [1, 2, 4, 5, 7, 8],
  MulInteger: [1, 3],
  DynamicQuantizeMatMul: [2, 3],
  MatMulIntegerToFloat: [2, 3, 4, 5],
  DynamicQuantizeLSTM: [8, 9, 10, 11],
  QAttention: [3, 4, 6, 7],
  QEmbedLayerNormalization: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  MatMulNBits: [2, 3],
  MatMulBnb4: [2],
  GatherBlockQuantized: [2, 3],
  QMoE: [3, 6, 9, 11, 12, 13],
};

const positions: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'ai.onnx': onnx,
  'com.microsoft': microsoft,
};

/** The positions of an operator's inputs that are scales and zero points; undefined where the operator is not known. */
function quantizationInputs(node: NodeFacts): readonly number[] | undefined {
  const domain = domainName(node.domain);
  if (domain === 'com.microsoft' && node.op === 'QLinearConcat') {
    // Y's scale and zero point, then a tensor, its scale and its zero point for each operand.
    return node.inputs.flatMap((_, i) => (i < 2 || (i - 2) % 3 !== 0 ? [i] : []));
  }
  const operators = Object.hasOwn(positions, domain) ? positions[domain]! : {};
  return Object.hasOwn(operators, node.op) ? operators[node.op] : undefined;
}

/** Which inputs of local functions are scales and zero points, found out once for each function. */
export class FunctionUses {
  readonly #functions: ReadonlyMap<string, FunctionFacts>;
  readonly #known = new Map<string, readonly number[]>();

  constructor(functions: readonly FunctionFacts[]) {
    this.#functions = new Map(functions.map((fn) => [`${domainName(fn.domain)}.${fn.name}`, fn]));
  }

  /** Positions of the inputs; none where the node calls no local function. Calls inside of its body are not looked into. */
  inputsOf(node: NodeFacts): readonly number[] {
    const key = `${domainName(node.domain)}.${node.op}`;
    const fn = this.#functions.get(key);
    if (!fn) return [];
    let known = this.#known.get(key);
    if (!known) {
      const body = new NameUses(new FunctionUses([]));
      body.addNodes(fn.nodes);
      known = fn.inputs.flatMap((name, i) => (body.onlyQuantization(name) ? [i] : []));
      this.#known.set(key, known);
    }
    return known;
  }
}

/** Where nodes use names: as scales and zero points, or as anything else. */
export class NameUses {
  readonly #called: FunctionUses;
  readonly #quantization = new Set<string>();
  readonly #other = new Set<string>();

  constructor(called: FunctionUses) {
    this.#called = called;
  }

  onlyQuantization(name: string): boolean {
    return this.#quantization.has(name) && !this.#other.has(name);
  }

  addNodes(nodes: readonly NodeFacts[]): void {
    for (const node of nodes) {
      const positions = new Set(quantizationInputs(node) ?? this.#called.inputsOf(node));
      for (const [i, name] of node.inputs.entries()) (positions.has(i) ? this.#quantization : this.#other).add(name);
      for (const graph of node.subgraphs) this.addGraph(graph);
    }
  }

  addGraph(graph: GraphFacts): void {
    this.addNodes(graph.nodes);
    for (const name of graph.quantizationParameters) this.#quantization.add(name);
    for (const { name } of graph.outputs) this.#other.add(name);
  }
}
