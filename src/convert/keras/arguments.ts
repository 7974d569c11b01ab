import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { KerasCall, KerasLayer } from '../../formats/keras/types.ts';
import { shown } from '../../formats/onnx/shown.ts';

/** What a call may always say: that it is not training, and that there is no mask. */
function saysNothing(name: string, value: unknown): boolean {
  return value === null || value === undefined || (name === 'training' && value === false);
}

/**
 * The call's keyword arguments among `accepted`. Throws `convert.unsupported_layer` for any other that says something, such
 * as `training=True`, which would draw random numbers.
 */
export function acceptedArguments(layer: KerasLayer, { kwargs }: KerasCall, accepted: readonly string[]) {
  const said = Object.entries(kwargs).filter(([name, value]) => !saysNothing(name, value));
  const unknown = said.find(([name]) => !accepted.includes(name));
  if (unknown) throw unsupported(layer, `it is called with ${shown(unknown[0])}=…, which is not converted`);
  return Object.fromEntries(said);
}
