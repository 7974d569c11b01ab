import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../../schemas/generated/result.d.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import type { ModelDescription, ReadOptions } from '../../contracts/model.ts';
import { asProblem } from '../judge-check.ts';
import { failedResult, runGates } from '../run.ts';
import type { Services } from '../services.ts';
import { type ParityLimits, pairGate, type Side } from './gate.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { rowsForPair } from './rows.ts';

export interface PairRequest {
  /** What the command line calls it; messages say it in place of a gate file. */
  title: string;
  /** The original. */
  a: string;
  /** What is held against it. */
  b: string;
  cwd: string;
  readOptions: ReadOptions;
  /** Rows for both; generated ones where it is absent. */
  data: string | undefined;
  /** What open dimensions are bound to. */
  steps: number;
  /** The limits that the weights imply where it is empty. */
  limits: ParityLimits;
  /** Size, parameters and latency of both as well. */
  measured: boolean;
}

/** Two models held against each other. */
export interface Pair {
  result: Result;
  /** What each file says; undefined where it could not be read, which the result explains. */
  a: ModelDescription | undefined;
  b: ModelDescription | undefined;
  /** How the rows were made, in words. */
  rows: string[];
}

/** Holds model `b` against model `a`, by the machinery of a gate. Never throws: what goes wrong is in the result. */
export async function holdPair(request: PairRequest, services: Services): Promise<Pair> {
  let [a, b]: (ReadFile | undefined)[] = [];
  try {
    const { cwd, readOptions, steps, title, limits, measured } = request;
    // What cannot be read is read once more by the gate, which reports it with the model that it belongs to.
    a = await readable(request.a, request, services);
    b = await readable(request.b, request, services);
    const scratch = await mkdtemp(path.join(services.scratchRoot, 'pair-'));
    const made = await rowsForPair({ a, b, data: request.data, steps, scratch });
    const side = (uri: string, own: Omit<Side, 'uri' | 'readOptions'>): Side => ({ uri, readOptions, ...own });
    const sides = { a: side(request.a, made.a), b: side(request.b, made.b) };
    const gate = pairGate(title, { ...sides, cwd, limits, measured });
    const result = await runGates({ gatePath: title, gates: [gate] }, services);
    return { result, a: a?.description, b: b?.description, rows: made.said };
  } catch (error) {
    const result = failedResult(request.title, [asProblem(error)]);
    return { result, a: a?.description, b: b?.description, rows: [] };
  }
}

async function readable(
  uri: string,
  { cwd, readOptions }: PairRequest,
  services: Services,
): Promise<ReadFile | undefined> {
  try {
    return await readFile(uri, cwd, readOptions, services);
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    return undefined;
  }
}
