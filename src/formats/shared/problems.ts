import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';

/** What goes beyond a limit on reading. */
export function tooComplex(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.too_complex',
    `${name} is refused: ${what}`,
    'Model Gate limits what it reads from a model file; simplify the model, or report this if the file is genuine.',
  );
}

/** The bytes of a file. Throws `artifact.missing` where there is none. */
export async function sizeOf(source: ByteSource, name: string): Promise<number> {
  const size = await source.size(name);
  if (size !== undefined) return size;
  throw new ModelGateError('artifact.missing', `${name} does not exist`, 'Check the path of the model.');
}
