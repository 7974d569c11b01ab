import type { ByteSource, Format, ModelDescription } from '../contracts/model.ts';
import { sizeOf } from './shared/problems.ts';
import { findRefusals, findWarnings } from './tflite/findings.ts';
import { Flatbuffer } from './tflite/flatbuffer.ts';
import { readInterface } from './tflite/interface.ts';
import { type ModelFacts, readModel } from './tflite/model.ts';
import { countParameters } from './tflite/parameters.ts';

/** Where a flatbuffer's file identifier lies, and what it is for TFLite. */
const IDENTIFIER = { at: 4, text: 'TFL3' };
const MAX_VERSION_BYTES = 64;

/** TFLite (schema.fbs of https://github.com/tensorflow/tensorflow, version 3). Contents of buffers are never read. */
export const tflite: Format = {
  id: 'tflite',
  title: 'TFLite',
  extensions: ['.tflite'],
  recognise: (head) => String.fromCharCode(...head.subarray(IDENTIFIER.at, IDENTIFIER.at + 4)) === IDENTIFIER.text,
  describe,
};

async function describe(source: ByteSource, name: string): Promise<ModelDescription> {
  const size = await sizeOf(source, name);
  const file = new Flatbuffer(source, name, size);
  const model = await readModel(file);
  const operators = countOperators(model);
  const { inputs, outputs, warnings } = readInterface(model);
  return {
    format: 'tflite',
    inputs,
    outputs,
    ...(await countParameters(file, model)),
    operators,
    files: [name],
    properties: await propertiesOf(file, model),
    warnings: [...warnings, ...findWarnings(model, operators)],
    refusals: findRefusals(model),
  };
}

function countOperators({ subgraphs }: ModelFacts): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { operators } of subgraphs) {
    for (const { name } of operators) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

async function propertiesOf(file: Flatbuffer, model: ModelFacts): Promise<Record<string, string | number>> {
  const properties: Record<string, string | number> = {};
  if (model.description) properties.description = model.description;
  properties['schema version'] = model.version;
  properties.subgraphs = model.subgraphs.length;
  const keys = model.signatures.map(({ key }) => key).filter(Boolean);
  if (keys.length > 0) properties.signatures = keys.join(', ');
  const perChannel = countTensors(model, (scales) => scales > 1);
  if (perChannel > 0) properties['tensors quantised per channel'] = perChannel;
  const perTensor = countTensors(model, (scales) => scales === 1);
  if (perTensor > 0) properties['tensors quantised as a whole'] = perTensor;
  const minimum = model.metadata.find((entry) => entry.name === 'min_runtime_version');
  if (minimum) properties['minimum runtime version'] = await textOf(file, model, minimum.buffer);
  const others = model.metadata.filter((entry) => entry !== minimum).map((entry) => entry.name);
  if (others.length > 0) properties.metadata = others.join(', ');
  return properties;
}

function countTensors({ subgraphs }: ModelFacts, wanted: (scales: number) => boolean): number {
  const all = subgraphs.flatMap(({ tensors }) => tensors);
  return all.filter(({ quantization }) => quantization && wanted(quantization.scales)).length;
}

/** The text in a buffer, which ends at its first zero byte. */
async function textOf(file: Flatbuffer, { buffers }: ModelFacts, buffer: number): Promise<string> {
  const { at, length } = await buffers.contents(buffer);
  const view = await file.view(at, Math.min(length, MAX_VERSION_BYTES));
  const characters = Array.from({ length: view.byteLength }, (_, i) => String.fromCharCode(view.getUint8(i)));
  return characters.join('').replace(/\0.*$/s, '');
}
