import { ModelGateError } from '../contracts/errors.ts';
import type { ByteSource, Format, ModelDescription } from '../contracts/model.ts';
import { Cursor } from './onnx/cursor.ts';
import { MessageReader } from './onnx/message.ts';
import { shown } from './onnx/shown.ts';
import { SAVED_MODEL } from './saved-model/kind.ts';
import { type MetaGraphFacts, readMetaGraphs, type SignatureFacts } from './saved-model/meta-graph.ts';
import { countWeights, isVariable } from './saved-model/parameters.ts';
import { forbiddenNode, reachedNodes } from './saved-model/reach.ts';
import { variableFiles } from './saved-model/variables.ts';
import { sizeOf } from './shared/problems.ts';

const DEFAULT_TAG = 'serve';
const DEFAULT_SIGNATURE = 'serving_default';
/** Written by TensorFlow for itself, with nothing to feed. */
const INTERNAL_SIGNATURE = '__saved_model_init_op';
const BESIDE = ['fingerprint.pb', 'keras_metadata.pb'];

/** TensorFlow's SavedModel (saved_model.proto, meta_graph.proto); weights and constants are skipped, never read. */
export const savedModel: Format = {
  id: 'saved_model',
  title: 'TensorFlow SavedModel',
  extensions: ['.pb'],
  recognise: (head, text) => text === undefined && looksLikeSavedModel(head),
  describe,
};

/** saved_model_schema_version 1, then meta_graphs with a length, which begin with their meta_info_def. */
function looksLikeSavedModel(head: Uint8Array): boolean {
  if (head[0] !== 0x08 || head[1] !== 0x01 || head[2] !== 0x12) return false;
  let at = 3;
  while (at < 13 && (head[at] ?? 0) >= 0x80) at += 1;
  return head[at + 1] === 0x0a;
}

async function describe(source: ByteSource, name: string): Promise<ModelDescription> {
  const size = await sizeOf(source, name);
  const cursor = new Cursor(source, name, size, SAVED_MODEL);
  const meta = chooseGraph(name, await readMetaGraphs(new MessageReader(cursor)));
  const forbidden = forbiddenNode(meta.graph);
  if (forbidden) {
    throw new ModelGateError(
      'format.unsupported',
      `${name} has the operator ${forbidden.op} (${shown(forbidden.name)}), which reaches beyond the model, and is not run`,
      'Export the model without operators that read or write files or call Python.',
    );
  }
  const signature = chooseSignature(name, meta);
  const nodes = reachedNodes(
    meta.graph,
    signature.outputs.map(({ node }) => node),
  );
  const operators = new Map<string, number>();
  for (const { op } of nodes) operators.set(op, (operators.get(op) ?? 0) + 1);
  const files = [name, ...(await variableFiles(source, nodes.some(isVariable)))];
  for (const asset of meta.assets) files.push(await assetFile(source, name, asset));
  for (const beside of BESIDE) if ((await source.size(beside)) !== undefined) files.push(beside);
  return {
    format: 'saved_model',
    inputs: signature.inputs.map(({ spec }) => spec),
    outputs: signature.outputs.map(({ spec }) => spec),
    ...countWeights(nodes, cursor),
    operators: Object.fromEntries(operators),
    files: [...new Set(files)],
    properties: propertiesOf(meta, signature),
    warnings: [],
  };
}

function chooseGraph(name: string, graphs: readonly MetaGraphFacts[]): MetaGraphFacts {
  const served = graphs.find(({ tags }) => tags.includes(DEFAULT_TAG)) ?? (graphs.length === 1 ? graphs[0] : undefined);
  if (served) return served;
  const tags = graphs.map((graph) => `[${graph.tags.map(shown).join(', ')}]`).join(', ');
  throw unsound(name, graphs.length === 0 ? 'it has no graph' : `no graph in it has the tag ${DEFAULT_TAG} (${tags})`);
}

function chooseSignature(name: string, { signatures }: MetaGraphFacts): SignatureFacts {
  const callable = signatures.filter(
    (signature) => signature.name !== INTERNAL_SIGNATURE && signature.outputs.length > 0,
  );
  const chosen =
    callable.find((signature) => signature.name === DEFAULT_SIGNATURE) ??
    (callable.length === 1 ? callable[0] : undefined);
  if (chosen) return chosen;
  const names = callable.map((signature) => shown(signature.name)).join(', ');
  throw unsound(
    name,
    callable.length === 0
      ? 'it has no signature that can be called'
      : `none of its signatures is ${DEFAULT_SIGNATURE} (${names})`,
  );
}

async function assetFile(source: ByteSource, name: string, asset: string): Promise<string> {
  const steps = asset.split('/');
  const safe = !/[\\:\p{Cc}]/u.test(asset) && steps.every((step) => !['', '.', '..'].includes(step));
  if (!safe) throw unsound(name, `its asset '${shown(asset)}' is no path inside of the folder assets`);
  const path = `assets/${asset}`;
  if ((await source.size(path)) === undefined) throw unsound(name, `its asset ${shown(path)} is missing`);
  return path;
}

function propertiesOf(meta: MetaGraphFacts, signature: SignatureFacts): Record<string, string> {
  return {
    ...(meta.tensorflowVersion && { TensorFlow: shown(meta.tensorflowVersion) }),
    tags: meta.tags.map(shown).join(', '),
    signature: shown(signature.name),
    signatures: meta.signatures
      .map((each) => shown(each.name))
      .sort()
      .join(', '),
  };
}

function unsound(name: string, what: string): ModelGateError {
  return new ModelGateError('format.malformed', `${name} is not a usable SavedModel: ${what}`, SAVED_MODEL.remedy);
}
