import { layerTypes } from './bodies.ts';
import { isObject, type JsonObject, LayerFields, stepWidth } from './fields.ts';
import { layerLabel, rtneuralProblem, written } from './problem.ts';
import type { RtneuralLayer, RtneuralModel } from './types.ts';

/** What GRU and LSTM apply whatever their `activation` says. */
const RECURRENT_ACTIVATION = 'tanh';

/**
 * Reads RTNeural's schema: `{in_shape, layers: [{type, activation, shape, weights, …}]}`. Throws `format.rtneural` for
 * whatever RTNeural's own loader would refuse, skip or run out of bounds with.
 */
export function parseRtneural(name: string, { in_shape: shape, layers: list }: JsonObject): RtneuralModel {
  const width = stepWidth(shape);
  if (width === undefined) throw rtneuralProblem(name, `in_shape is ${written(shape)}, which does not end in a size`);
  if (!Array.isArray(list) || list.length === 0) throw rtneuralProblem(name, 'it has no layers');
  const layers: RtneuralLayer[] = [];
  const warnings: string[] = [];
  for (const [index, each] of list.entries()) {
    if (!isObject(each))
      throw rtneuralProblem(name, `${layerLabel(index, undefined)} is ${written(each)}, not an object`);
    layers.push(readLayer(new LayerFields(name, index, each), each.type, layers.at(-1)?.to ?? width, warnings));
  }
  return { width, layers, warnings };
}

function readLayer(fields: LayerFields, type: unknown, from: number, warnings: string[]): RtneuralLayer {
  if (typeof type !== 'string' || !Object.hasOwn(layerTypes, type)) {
    const known = Object.keys(layerTypes).join(', ');
    throw fields.wrong(
      `its type is ${written(type)}, which RTNeural's loader skips without a word (it knows ${known})`,
    );
  }
  const { read, activated } = layerTypes[type]!;
  const to = fields.width();
  const body = read(fields, from, to);
  if (activated) {
    const activation = fields.activation();
    if (activation === undefined && body.kind === 'activation')
      warnings.push(`${fields.label} has no activation: it does nothing`);
    return { type, from, to, body, ...(activation && { activation }) };
  }
  warnAboutIgnored(fields, type, warnings);
  return { type, from, to, body };
}

function warnAboutIgnored(fields: LayerFields, type: string, warnings: string[]): void {
  const said = fields.ignored('activation');
  const recurrent = type === 'gru' || type === 'lstm';
  if (said === '' || (recurrent && said === RECURRENT_ACTIVATION)) return;
  const instead = recurrent ? `, and computes with ${RECURRENT_ACTIVATION}` : '';
  warnings.push(`${fields.label} has the activation ${written(said)}, which RTNeural ignores${instead}`);
}
