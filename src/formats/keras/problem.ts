import { ModelGateError } from '../../contracts/errors.ts';

export function malformed(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.malformed',
    `${name} is not a sound Keras model: ${what}`,
    'Save the model again with `model.save`.',
  );
}

export function unsupported(name: string, what: string, remedy: string): ModelGateError {
  return new ModelGateError('format.unsupported', `${name} has ${what}, which Model Gate does not read`, remedy);
}
