import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs-core';
import type { Artifacts } from './files.ts';
import type { TfjsLibrary } from './library.ts';
import type { Executable, Signature } from './session.ts';

/** Operators whose graphs run step by step: `model_analysis.ts` of tfjs-converter. */
const STEPWISE = new Set([
  ...['Switch', 'Merge', 'Enter', 'Exit', 'NextIteration', 'StatelessIf', 'StatelessWhile', 'If', 'if', 'While'],
  ...['NonMaxSuppressionV2', 'NonMaxSuppressionV3', 'NonMaxSuppressionV4', 'NonMaxSuppressionV5', 'Where'],
  ...['HashTable', 'HashTableV2', 'LookupTableImport', 'LookupTableImportV2', 'LookupTableFind', 'LookupTableFindV2'],
  ...['LookupTableSize', 'LookupTableSizeV2'],
]);

interface GraphTopology {
  node?: { op: string }[];
  library?: { function?: { nodeDef?: { op: string }[] }[] };
}

/** A converted TensorFlow graph; inputs and outputs go by the names of its signature, or of its nodes. */
export async function loadGraph(tf: TfjsLibrary, artifacts: Artifacts, { inputs }: Signature): Promise<Executable> {
  const model = await tf.loadGraphModel({ load: async () => artifacts });
  const stepwise = operatorsOf(artifacts.modelTopology).some((op) => STEPWISE.has(op));
  const named = (tensors: readonly Tensor[]): NamedTensorMap =>
    Object.fromEntries(inputs.map(({ name }, index) => [name, tensors[index]!]));
  return {
    async execute(tensors, wanted) {
      const feeds = named(tensors);
      const names = [...wanted];
      const results = stepwise ? await model.executeAsync(feeds, names) : model.execute(feeds, names);
      return [results].flat();
    },
    dispose: () => model.dispose(),
  };
}

function operatorsOf({ node = [], library }: GraphTopology): string[] {
  const inner = (library?.function ?? []).flatMap(({ nodeDef = [] }) => nodeDef);
  return [...node, ...inner].map(({ op }) => op);
}
