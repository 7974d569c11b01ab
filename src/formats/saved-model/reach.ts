import type { GraphFacts, NodeFacts } from './graph.ts';

/**
 * The nodes that a signature's outputs depend on, those of the functions that they call included, each once. What saves,
 * restores and trains the model is in the same graph, and is not reached.
 */
export function reachedNodes({ nodes, functions }: GraphFacts, outputs: readonly string[]): NodeFacts[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const reached = new Set<NodeFacts>();
  const pending = outputs.map(nodeName);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const node = byName.get(name);
    if (!node || reached.has(node)) continue;
    reached.add(node);
    for (const input of node.inputs) pending.push(nodeName(input));
  }
  const entered = new Set<string>();
  const bodies = [...reached];
  for (let node = bodies.pop(); node !== undefined; node = bodies.pop()) {
    for (const called of [node.op, ...node.functions]) {
      const body = entered.has(called) ? undefined : functions.get(called);
      if (!body) continue;
      entered.add(called);
      for (const inner of body) {
        reached.add(inner);
        bodies.push(inner);
      }
    }
  }
  return [...reached];
}

/** `^name` is a dependency of control, `name:1` the second output of a node. */
function nodeName(input: string): string {
  return input.replace(/^\^/, '').split(':')[0]!;
}

/** What no model needs to compute, and what would reach beyond the model's own files or into Python. */
const FORBIDDEN = new Set([
  ...['ReadFile', 'WriteFile', 'MatchingFiles', 'PyFunc', 'PyFuncStateless', 'EagerPyFunc'],
  ...['WholeFileReader', 'TextLineReader', 'TFRecordReader', 'FixedLengthRecordReader', 'CreateSummaryFileWriter'],
  ...['TextLineDataset', 'TFRecordDataset', 'FixedLengthRecordDataset', 'LoadDataset', 'SaveDataset'],
]);

/** The first node of the graph or of a function, reached or not, that reads or writes files or calls Python. */
export function forbiddenNode({ nodes, functions }: GraphFacts): NodeFacts | undefined {
  for (const body of [nodes, ...functions.values()]) {
    const found = body.find(({ op }) => FORBIDDEN.has(op.replace(/V[2-9]$/, '')));
    if (found) return found;
  }
  return undefined;
}
