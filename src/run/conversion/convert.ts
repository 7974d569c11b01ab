import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { ReadOptions } from '../../contracts/model.ts';
import type { ConvertTarget } from '../../contracts/protocol.ts';
import { parseBytes, parseDuration } from '../../contracts/quantity.ts';
import { DEFAULT_MEMORY, DEFAULT_TIME } from '../model-process.ts';
import { namingFile } from '../naming-process.ts';
import type { ParityLimits } from '../pair/gate.ts';
import { holdPair, type Pair } from '../pair/hold.ts';
import { type ReadFile, readFile } from '../pair/read-file.ts';
import { startModelProcess } from '../process/index.ts';
import type { Services } from '../services.ts';
import { reserve } from './place.ts';
import { requireConversion } from './target.ts';

/** What float32 allows a conversion: both sides hold the same numbers, and only the order of sums differs. */
const STRICT: ParityLimits = { max_relative_error: { max: 1e-4 }, cosine_similarity: { min: 0.999999 } };

export interface ConversionRequest {
  from: string;
  out: string;
  cwd: string;
  target: ConvertTarget;
  force: boolean;
  readOptions: ReadOptions;
  /** Rows for the proof; generated ones where it is absent. */
  data: string | undefined;
  steps: number;
}

/**
 * Converts a model in a model process and holds the result against the original, each through its own runtime. Only what
 * passed is moved to its place; `written` says whether it was, and `proven` where the result lay until then.
 *
 * @throws ModelGateError `artifact.*`, `format.*`, `convert.*`, `model.*`
 */
export async function convertModel(
  { from, out, cwd, target, force, readOptions, data, steps }: ConversionRequest,
  services: Services,
): Promise<{ pair: Pair; written: boolean; proven: string }> {
  const original = await readFile(from, cwd, readOptions, services);
  requireConversion(from, original.description.format, target);
  const place = await reserve({ out, cwd, target, force, original: original.local.path });
  try {
    services.progress({ kind: 'step', text: `${from}: converting` });
    await inModelProcess(original, { target, readOptions, directory: place.folder }, services);
    const request = { title: 'convert', a: from, b: place.entry, cwd, readOptions, data, steps };
    const pair = await holdPair({ ...request, limits: STRICT, measured: false }, services);
    const written = pair.result.verdict === 'pass' && pair.result.models.every(({ status }) => status === 'pass');
    if (written) await place.publish();
    return { pair, written, proven: place.entry };
  } finally {
    await place.discard();
  }
}

async function inModelProcess(
  { local, description }: ReadFile,
  { target: to, readOptions, directory }: Pick<ConversionRequest, 'target' | 'readOptions'> & { directory: string },
  { distDir, scratchRoot }: Services,
): Promise<void> {
  const started = await startModelProcess({
    workerPath: path.join(distDir, 'worker.js'),
    limits: { timeMs: parseDuration(DEFAULT_TIME), memoryBytes: parseBytes(DEFAULT_MEMORY) },
    device: 'cpu',
    scratchDir: await mkdtemp(path.join(scratchRoot, 'convert-')),
  });
  try {
    const { format } = description;
    const named = namingFile(started, local.uri);
    await named.request({ kind: 'convert', format, readOptions, modelPath: local.path, to, directory });
  } finally {
    await started.close();
  }
}
