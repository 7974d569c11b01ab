import { lstat, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../schemas/generated/result.d.ts';
import validate from '../../../schemas/generated/result.validate.js';
import { ModelGateError } from '../../contracts/errors.ts';
import { parseJson } from '../../contracts/json.ts';
import type { ArtifactStore } from '../../contracts/ports.ts';
import { rowsOf } from '../../reports/rows.ts';
import { firstFault } from '../../run/baseline/document.ts';
import { overallVerdict } from '../../verdict/status.ts';

const MAX_BYTES = 16e6;
const LIMITS = { depth: 64, containers: 1_000_000, strings: 3_000_000 };

/**
 * The result document that a run of foreign code uploaded: it is what the schema says, and nothing else of the artifact is
 * looked at.
 *
 * @throws ModelGateError `artifact.*` or `report.invalid`
 */
export async function readForeignReport(
  store: ArtifactStore,
  artifact: { name: string; runId: number },
  temporary: string,
): Promise<Result> {
  const directory = await mkdtemp(path.join(temporary, 'model-gate-published-'));
  try {
    await store.download(artifact, directory);
    return await parse(path.join(directory, 'report.json'), artifact.name);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function parse(file: string, name: string): Promise<Result> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile()) throw invalid(name, 'it holds no report.json');
  if (found.size > MAX_BYTES) throw invalid(name, `report.json has ${found.size} bytes, and the limit is ${MAX_BYTES}`);
  let document: unknown;
  try {
    document = parseJson(await readFile(file), LIMITS);
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(name, `report.json is not JSON: ${error.message}`);
    if (error instanceof RangeError) throw invalid(name, `report.json is refused: ${error.message}`);
    throw error;
  }
  if (!validate(document)) {
    throw invalid(name, `report.json is no result document: ${firstFault(validate.errors)}`);
  }
  const result = document as Result;
  if (isConsistent(result)) return result;
  throw invalid(name, `report.json contradicts itself: its verdict is ${result.verdict}, and its limits say otherwise`);
}

/** Whether the verdict is what the models, and every limit of theirs, come to. */
function isConsistent(result: Result): boolean {
  const { verdict, errors, models, metrics = [] } = result;
  const judged = [...errors.map(() => 'error' as const), ...[...models, ...metrics].map(({ status }) => status)];
  return [judged, rowsOf(result).map(({ status }) => status)].every((each) => overallVerdict(each) === verdict);
}

function invalid(name: string, reason: string): ModelGateError {
  return new ModelGateError(
    'report.invalid',
    `artifact "${name}" is not used: ${reason}`,
    'Let Model Gate of the same major version upload it (input report-artifact).',
  );
}
