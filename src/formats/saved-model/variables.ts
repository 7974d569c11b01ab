import { ModelGateError } from '../../contracts/errors.ts';
import type { ByteSource } from '../../contracts/model.ts';
import { Cursor } from '../onnx/cursor.ts';
import { MessageReader } from '../onnx/message.ts';
import { shown } from '../onnx/shown.ts';
import { SAVED_MODEL } from './kind.ts';
import { tableEntries } from './table.ts';

const INDEX = 'variables/variables.index';
const MAX_INDEX_BYTES = 16 * 2 ** 20;
const MAX_SHARDS = 10_000;

/**
 * The files of the variables: the index, a LevelDB table of BundleEntryProto, and the shards that it speaks of. Throws
 * `format.variables` where one is missing, or a shard is shorter than what the index says it holds.
 */
export async function variableFiles(source: ByteSource, needed: boolean): Promise<string[]> {
  const size = await source.size(INDEX);
  if (size === undefined && !needed) return [];
  if (size === undefined) throw fault(`${INDEX} is missing, and the graph has variables`);
  const cursor = new Cursor(source, INDEX, size, SAVED_MODEL);
  if (size > MAX_INDEX_BYTES) throw cursor.tooComplex(`it has ${size} bytes, and ${MAX_INDEX_BYTES} are read`);
  const reader = new MessageReader(cursor);
  let shards = 1;
  const ends = new Map<number, { end: number; variable: string }>();
  for (const { key, start, end } of tableEntries(await source.read(INDEX, 0, size), cursor)) {
    cursor.position = start;
    if (key === '') shards = await readHeader(reader, end);
    else {
      const entry = await readEntry(reader, end);
      const known = ends.get(entry.shard);
      if (!known || entry.end > known.end) ends.set(entry.shard, { end: entry.end, variable: key });
    }
  }
  if (shards < 1 || shards > MAX_SHARDS) throw cursor.malformed(`it speaks of ${shards} shards`);
  return [INDEX, ...(await checkShards(source, shards, ends))];
}

async function checkShards(
  source: ByteSource,
  shards: number,
  ends: ReadonlyMap<number, { end: number; variable: string }>,
): Promise<string[]> {
  const files: string[] = [];
  const padded = (value: number) => String(value).padStart(5, '0');
  for (let shard = 0; shard < shards; shard++) {
    const name = `variables/variables.data-${padded(shard)}-of-${padded(shards)}`;
    const size = await source.size(name);
    if (size === undefined) throw fault(`${name} is missing`);
    const last = ends.get(shard);
    if (last && last.end > size) {
      throw fault(`${name} has ${size} bytes, and ${shown(last.variable)} ends at byte ${last.end}`);
    }
    files.push(name);
  }
  const stray = [...ends].find(([shard]) => shard < 0 || shard >= shards);
  if (stray) throw fault(`${INDEX} says that ${shown(stray[1].variable)} is in shard ${stray[0]} of ${shards}`);
  return files;
}

/** BundleHeaderProto: num_shards 1. */
async function readHeader(reader: MessageReader, end: number): Promise<number> {
  let shards = 0;
  await reader.message(end, {
    1: (at) => {
      shards = reader.integer(at);
    },
  });
  return shards;
}

/** BundleEntryProto: shard_id 3, offset 4, size 5. */
async function readEntry(reader: MessageReader, end: number): Promise<{ shard: number; end: number }> {
  const entry = { shard: 0, offset: 0, size: 0 };
  await reader.message(end, {
    3: (at) => {
      entry.shard = reader.integer(at);
    },
    4: (at) => {
      entry.offset = reader.integer(at);
    },
    5: (at) => {
      entry.size = reader.integer(at);
    },
  });
  return { shard: entry.shard, end: entry.offset + entry.size };
}

function fault(what: string): ModelGateError {
  return new ModelGateError('format.variables', `saved_model.pb: ${what}`, SAVED_MODEL.remedy);
}
