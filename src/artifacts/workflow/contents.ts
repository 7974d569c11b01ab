import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ModelGateError } from '../../contracts/errors.ts';

const SHOWN = 20;

/**
 * Chooses a file of an unpacked artifact; names have forward slashes. Without `wanted`, an artifact of one file means
 * that file. What is no plain file is refused wherever it lies, so no name can lead out of the folder.
 */
export async function chooseFile(directory: string, wanted: string | undefined, shown: string): Promise<string> {
  const names = await listFiles(directory, shown);
  if (names.length === 0) {
    throw new ModelGateError('artifact.empty', `${shown} holds no files`, 'Upload the model in the job before.');
  }
  if (wanted === undefined) {
    if (names.length === 1) return names[0]!;
    throw new ModelGateError(
      'artifact.ambiguous',
      `${shown} holds several files: ${listed(names)}`,
      'Name one of them after the artifact: artifact:NAME/PATH.',
    );
  }
  if (names.includes(wanted)) return wanted;
  throw new ModelGateError(
    'artifact.not_found',
    `${shown} does not hold that file, but: ${listed(names)}`,
    'Correct the path after the name of the artifact.',
  );
}

async function listFiles(directory: string, shown: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = entries.flatMap((entry) => {
    const name = relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory()) return [];
    if (entry.isFile()) return [name];
    throw new ModelGateError(
      'artifact.unsafe_archive',
      `${shown} holds ${JSON.stringify(name)}, which is a link or a device`,
      'Upload plain files only.',
    );
  });
  return names.sort();
}

function listed(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return names.slice(0, SHOWN).join(', ') + more;
}
