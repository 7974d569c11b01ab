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

export function tooComplex(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.too_complex',
    `${name} is refused: ${what}`,
    'Model Gate limits what it reads from a model file; simplify the model, or report this if the file is genuine.',
  );
}
