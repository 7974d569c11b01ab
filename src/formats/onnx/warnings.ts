import type { GraphFacts, NodeFacts } from './graph.ts';
import { domainName, type ModelFacts } from './model.ts';
import { shown } from './shown.ts';

/** What the pinned onnxruntime-node loads; it refuses files of a newer opset or IR version. */
export const RUNTIME = { version: '1.30.0', opset: 26, irVersion: 13 };

const MAX_WARNINGS = 20;

/** Domains whose operators ONNX Runtime brings along. */
const knownDomains: ReadonlySet<string> = new Set([
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
]);

const packedWeights: ReadonlySet<string> = new Set([
  'com.microsoft.MatMulNBits',
  'com.microsoft.MatMulBnb4',
  'com.microsoft.QMoE',
]);

/** One-line observations on a model that can be read, but is odd. `operators` is the histogram of the description. */
export function findWarnings(model: ModelFacts, operators: Readonly<Record<string, number>>): string[] {
  const found = [
    ...versionWarnings(model),
    ...domainWarnings(model),
    ...valueWarnings(model.graph),
    ...duplicateWarnings(model.graph),
    ...Object.keys(operators)
      .filter((name) => packedWeights.has(name))
      .map((name) => `the weights of ${name} hold several values a byte; parameters counts the bytes`),
  ];
  const hidden = found.length - MAX_WARNINGS;
  return hidden > 0 ? [...found.slice(0, MAX_WARNINGS), `${hidden} more warnings of this kind`] : found;
}

function versionWarnings({ opsets, irVersion }: ModelFacts): string[] {
  const opset = opsets.get('ai.onnx') ?? 0;
  return [
    ...(opset > RUNTIME.opset
      ? [`opset ${opset} is newer than the newest one that ONNX Runtime ${RUNTIME.version} loads (${RUNTIME.opset})`]
      : []),
    ...(irVersion > RUNTIME.irVersion
      ? [
          `IR version ${irVersion} is newer than the newest one that ONNX Runtime ${RUNTIME.version} loads (${RUNTIME.irVersion})`,
        ]
      : []),
  ];
}

function domainWarnings({ graph, functions, opsets }: ModelFacts): string[] {
  const used = new Set<string>();
  collectDomains(graph.nodes, used);
  const missing = [...used].filter((domain) => !opsets.has(domain));
  for (const fn of functions) collectDomains(fn.nodes, used);
  const local = new Set(functions.map((fn) => domainName(fn.domain)));
  const custom = [...used].filter((domain) => !knownDomains.has(domain) && !local.has(domain));
  return [
    ...custom.map((domain) => `operators of the domain ${shown(domain)} are not part of ONNX Runtime`),
    ...missing.map((domain) => `operators of the domain ${shown(domain)} are used, but its opset is not imported`),
  ];
}

function collectDomains(nodes: readonly NodeFacts[], into: Set<string>): void {
  for (const node of nodes) {
    into.add(domainName(node.domain));
    for (const graph of node.subgraphs) collectDomains(graph.nodes, into);
  }
}

function valueWarnings({ inputs, outputs }: GraphFacts): string[] {
  const untyped = [...inputs, ...outputs].filter(({ dtype }) => dtype === 'unknown');
  return untyped.map(
    ({ name }) => `${shown(name)} is not a tensor of an element type that Model Gate can feed or read`,
  );
}

function duplicateWarnings({ initializers, inputs, outputs }: GraphFacts): string[] {
  const lists = { initializer: initializers, input: inputs, output: outputs };
  return Object.entries(lists).flatMap(([kind, list]) => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { name } of list) (seen.has(name) ? twice : seen).add(name);
    return [...twice].map((name) => `the ${kind} ${shown(name)} is declared more than once`);
  });
}
