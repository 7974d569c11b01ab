import path from 'node:path';
import type { Inputs } from '../inputs.ts';

/**
 * What the run called its gate, for its comment to be found again. Where the input names a file, a folder or a pattern, a
 * reported path that is neither it nor in it is not believed.
 */
export function gateKey(
  { gate, workingDirectory }: Pick<Inputs, 'gate' | 'workingDirectory'>,
  reported: string,
): string {
  const from = (name: string) => path.posix.join(workingDirectory, name).replace(/\/$/, '');
  const key = from(reported);
  if (gate === undefined) return key;
  const named = from(gate);
  return key === named || key.startsWith(`${named}/`) ? key : named;
}
