import { ModelGateError } from '../../contracts/errors.ts';

export function malformed(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.malformed',
    `${name} is not a sound TensorFlow.js model: ${what}`,
    'Export the model again with tensorflowjs_converter or model.save().',
  );
}
