import { ModelGateError } from '../../contracts/errors.ts';
import { shown } from '../onnx/shown.ts';

/** `layer 2 "lstm"`; layers are counted from 0, as in the file. */
export function layerLabel(index: number, type: unknown): string {
  return typeof type === 'string' ? `layer ${index} "${shown(type)}"` : `layer ${index}`;
}

/** `format.rtneural`: the file says something that RTNeural's loader would not do, or would do wrongly. */
export function rtneuralProblem(name: string, what: string, remedy?: string): ModelGateError {
  return new ModelGateError(
    'format.rtneural',
    `${name}: ${what}`,
    remedy ?? "Export the model again with RTNeural's own script (python/model_utils.py).",
  );
}

/** Any JSON value as it may stand in a message. */
export function written(value: unknown): string {
  if (Array.isArray(value))
    return value.length > 8 ? `an array of ${value.length}` : `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${shown(value)}"` : String(value);
}
