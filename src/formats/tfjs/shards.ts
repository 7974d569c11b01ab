import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { lfsPointer, lfsPointerError } from '../lfs.ts';
import { shown } from '../onnx/shown.ts';
import { malformed } from './fault.ts';
import type { WeightGroup } from './manifest.ts';

const MAX_SHARDS = 10_000;
const MAX_POINTER_BYTES = 1024;

interface Shard {
  path: string;
  size: number;
}

/**
 * Paths of all shards in the order of the manifest; their bytes are not read. Throws `format.shard` where one leads out of
 * the model's folder, is missing, or the shards of a group do not hold exactly the bytes of its weights.
 */
export async function checkShards(
  source: ByteSource,
  entry: string,
  groups: readonly WeightGroup[],
): Promise<string[]> {
  const count = groups.reduce((sum, { paths }) => sum + paths.length, 0);
  if (count > MAX_SHARDS) throw malformed(entry, `it has ${count} shards, and ${MAX_SHARDS} are read`);
  const all: string[] = [];
  for (const group of groups) {
    const shards: Shard[] = [];
    for (const path of group.paths) shards.push(await find(source, entry, path));
    await checkSize(source, entry, group, shards);
    all.push(...shards.map(({ path }) => path));
  }
  return all;
}

async function find(source: ByteSource, entry: string, written: string): Promise<Shard> {
  const path = plainPath(written);
  if (path === undefined) {
    throw fault(
      entry,
      `shard '${shown(written)}' is no path inside the model's folder`,
      'Save the model again with its shards beside model.json, under relative paths.',
    );
  }
  const size = await source.size(path);
  if (size !== undefined) return { path, size };
  throw fault(
    entry,
    `shard ${shown(path)} is missing`,
    `Put ${shown(path)} beside ${entry}, as the exporter wrote it; where it was never committed, export again.`,
  );
}

async function checkSize(source: ByteSource, entry: string, group: WeightGroup, shards: Shard[]): Promise<void> {
  const held = shards.reduce((sum, { size }) => sum + size, 0);
  const wanted = group.weights.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  const exact = group.weights.every(({ bytes }) => bytes !== undefined);
  if (held === wanted || (!exact && held > wanted)) return;
  const suspect = suspectOf(shards, held < wanted);
  if (!suspect) throw malformed(entry, `weights of ${wanted} bytes lie in no shard`);
  if (suspect.size <= MAX_POINTER_BYTES && lfsPointer(await source.read(suspect.path, 0, suspect.size))) {
    throw lfsPointerError(shown(suspect.path));
  }
  const difference = Math.abs(held - wanted);
  throw fault(
    entry,
    `shard ${shown(suspect.path)} is ${difference} bytes too ${held < wanted ? 'short' : 'long'}: ` +
      `the weights take ${wanted} bytes, and ${shards.length === 1 ? 'it has' : `the ${shards.length} shards have`} ${held}`,
    `Check that ${shown(suspect.path)} is complete and belongs to this model.json.`,
  );
}

/** Exporters cut shards of equal size, but for a smaller last one: the first that breaks the rule, or the last itself. */
function suspectOf(shards: readonly Shard[], short: boolean): Shard | undefined {
  const earlier = shards.slice(0, -1);
  const usual = Math.max(...(short ? shards : earlier).map(({ size }) => size));
  return earlier.find(({ size }) => size !== usual) ?? shards.at(-1);
}

/** The path without `.` steps; undefined where it has a way out (`..`, a root, drive, backslash, address or NUL). */
function plainPath(path: string): string | undefined {
  const steps = path.split('/').filter((step) => step !== '.');
  const safe = steps.length > 0 && !/[\\:\p{Cc}]/u.test(path) && steps.every((step) => step !== '' && step !== '..');
  return safe ? steps.join('/') : undefined;
}

function fault(entry: string, what: string, remedy: string): ModelGateError {
  return new ModelGateError('format.shard', `${entry}: ${what}`, remedy);
}
