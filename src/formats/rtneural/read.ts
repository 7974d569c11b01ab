import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource, ReadOptions } from '../../contracts/model.ts';
import { readJson } from '../shared/json.ts';
import { isObject, type JsonObject } from './fields.ts';
import { countKmidi, kmidiDifferences, looksLikeKmidi, parseKmidi } from './kmidi.ts';
import { assertNoOther } from './others.ts';
import { parseRtneural } from './parse.ts';
import { rtneuralProblem } from './problem.ts';
import type { RtneuralModel } from './types.ts';

/** Three million weights as text: a hundred times the largest of RTNeural's own models, which run in a sample's time. */
const MAX_BYTES = 64 * 2 ** 20;

const EXPORT = "Export the model with RTNeural's own script (python/model_utils.py)";

/** What was read, and the file's root for what it says beside the network. */
export interface ReadRtneural {
  model: RtneuralModel;
  root: JsonObject;
  dialect: 'RTNeural' | 'kmidi';
}

/**
 * Reads a JSON file of RTNeural, or of the dialect that the options allow.
 *
 * Throws `format.rtneural` where the network is not sound, `format.rtneural_dialect` where the file is not RTNeural's schema,
 * with every difference, and what `readJson` throws.
 */
export async function readRtneural(
  source: ByteSource,
  name: string,
  { dialect }: ReadOptions = {},
): Promise<ReadRtneural> {
  const root = await readJson(source, name, { bytes: MAX_BYTES });
  if (!isObject(root)) throw rtneuralProblem(name, 'it is no JSON object');
  if (looksLikeKmidi(root)) {
    if (dialect !== 'kmidi') throw isDialect(name, root);
    return { model: parseKmidi(name, root), root, dialect };
  }
  assertNoOther(name, root);
  if (dialect !== undefined) {
    throw new ModelGateError(
      'format.rtneural_dialect',
      `${name} is not of the dialect "${dialect}", which the gate file asks for`,
      'Remove `dialect` from the model in the gate file.',
    );
  }
  return { model: parseRtneural(name, root), root, dialect: 'RTNeural' };
}

function isDialect(name: string, root: JsonObject): ModelGateError {
  const layers = (root.layers as unknown[]).length;
  const what = `${layers} ${layers === 1 ? 'layer' : 'layers'} with ${countKmidi(root)} parameters`;
  return new ModelGateError(
    'format.rtneural_dialect',
    `${name} is not RTNeural's schema but the dialect "kmidi" (${what}): ${kmidiDifferences(root).join('; ')}`,
    `${EXPORT}; to judge this file nevertheless, set \`dialect: kmidi\` on the model in the gate file.`,
  );
}
