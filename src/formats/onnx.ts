import { ModelGateError } from '../contracts/errors.ts';
import type { ByteSource, Format, ModelDescription } from '../contracts/model.ts';
import { Cursor } from './onnx/cursor.ts';
import { externalFiles } from './onnx/external.ts';
import type { NodeFacts } from './onnx/graph.ts';
import { looksLikeModel } from './onnx/head.ts';
import { MessageReader } from './onnx/message.ts';
import { domainName, type ModelFacts, readModel } from './onnx/model.ts';
import { countParameters } from './onnx/parameters.ts';
import { findWarnings } from './onnx/warnings.ts';
import { sizeOf } from './shared/problems.ts';

/** ONNX (https://github.com/onnx/onnx, onnx.proto3). Tensor payloads are skipped, never read. */
export const onnx: Format = {
  id: 'onnx',
  title: 'ONNX',
  extensions: ['.onnx'],
  recognise: (head, text) => text === undefined && looksLikeModel(head),
  describe,
};

async function describe(source: ByteSource, name: string): Promise<ModelDescription> {
  const size = await sizeOf(source, name);
  // A file can be sound in both formats, and ONNX Runtime goes by the name alone: it would run another model than this one.
  if (/\.ort$/i.test(name)) {
    throw new ModelGateError(
      'format.misnamed',
      `${name} is an ONNX file, but its name makes ONNX Runtime read it as one of its own format`,
      'Rename it to end in .onnx.',
    );
  }
  const model = await readModel(new MessageReader(new Cursor(source, name, size)));
  const initializers = new Set(model.graph.initializers.map((tensor) => tensor.name));
  const operators = countOperators(model);
  return {
    format: 'onnx',
    // An initializer that is also an input is a weight (IR version 3) or a default: no caller has to feed it.
    inputs: model.graph.inputs.filter((input) => !initializers.has(input.name)),
    outputs: model.graph.outputs,
    ...countParameters(model),
    operators,
    files: [...new Set([name, ...(await externalFiles(source, name, model))])],
    properties: propertiesOf(model),
    warnings: findWarnings(model, operators),
  };
}

function countOperators(model: ModelFacts): Record<string, number> {
  const counts = new Map<string, number>();
  const count = (nodes: readonly NodeFacts[]) => {
    for (const { op, domain, subgraphs } of nodes) {
      const key = domainName(domain) === 'ai.onnx' ? op : `${domain}.${op}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const graph of subgraphs) count(graph.nodes);
    }
  };
  count(model.graph.nodes);
  for (const fn of model.functions) count(fn.nodes);
  return Object.fromEntries(counts);
}

function propertiesOf(model: ModelFacts): Record<string, string | number> {
  const properties: Record<string, string | number> = {};
  const producer = [model.producer, model.producerVersion].filter(Boolean).join(' ');
  if (producer) properties.producer = producer;
  for (const [domain, version] of model.opsets)
    properties[domain === 'ai.onnx' ? 'opset' : `opset ${domain}`] = version;
  properties['IR version'] = model.irVersion;
  if (model.domain) properties.domain = model.domain;
  if (model.modelVersion) properties['model version'] = model.modelVersion;
  if (model.functions.length > 0) properties['local functions'] = model.functions.length;
  return { ...properties, ...Object.fromEntries([...model.metadata].map(([key, text]) => [`metadata ${key}`, text])) };
}
