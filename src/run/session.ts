import type { Result } from '../../schemas/generated/result.d.ts';
import type { Baseline } from '../baseline/lookup.ts';
import { InvalidGateError } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { displayPath, findGateFiles, loadGate } from '../gate/index.ts';
import { type BaseGates, type Compared, compareWithBase, requirePath } from './base-gate.ts';
import { asProblem } from './judge-check.ts';
import { failedResult, runGates } from './run.ts';
import { removeScratch } from './scratch.ts';
import type { Services } from './services.ts';

/** The code of the error that says that an id of `only` is none of the gate's. */
export const UNKNOWN_ID = 'gate.unknown_model';

export interface SessionRequest {
  /** A gate file, a folder or a pattern; the default names where it is absent. */
  gate: string | undefined;
  cwd: string;
  /** Ids of the models and external metrics to judge; all where it is absent. */
  only?: readonly string[];
  /** The gate files to compare with, or to judge by; none where it is absent. */
  base?: BaseGates;
  /** What limits on changes are held against, or what finds it once the gate is known; see `RunOptions`. */
  baseline?: Baseline | BaselineSource;
}

/** A gate that was found and read, and nothing of it judged yet. */
export interface FoundGate {
  gatePath: string;
  /** Absolute paths, in the order of `gates`. */
  files: readonly string[];
  gates: readonly LoadedGate[];
  cwd: string;
}

/** Finds a baseline. Never throws: why there is none is part of what comes back. */
export type BaselineSource = (found: FoundGate, services: Services) => Promise<Baseline>;

/**
 * The one way in, for every shell: from the name of a gate to its result document. Never throws: an invalid gate file, an
 * unknown model and even a bug of ours end in a complete document.
 */
export async function judgeSession(
  { gate, cwd, only, base, baseline }: SessionRequest,
  services: Services,
): Promise<Result> {
  let gatePath = gate ?? '.';
  try {
    requirePath(gate, base);
    const files = await findGateFiles(gate, cwd);
    // What went wrong with a file is told under its name, not under that of the folder it was found in.
    if (files.length === 1) gatePath = displayPath(files[0]!, cwd);
    const loaded = await loadGates(files, cwd);
    const compared = base && (await compareAll(loaded, files, cwd, base));
    const gates = compared?.map((one) => one.gate) ?? loaded;
    requireKnown(only, gates);
    const found = { gatePath, files, gates, cwd };
    const against = typeof baseline === 'function' ? await baseline(found, services) : baseline;
    const result = await runGates(
      { gatePath, gates, ...(only && { only }), ...(against && { baseline: against }) },
      services,
    );
    return compared ? withChanges(result, compared) : result;
  } catch (error) {
    return failedResult(gatePath, error instanceof InvalidGateError ? error.problems : [asProblem(error)]);
  } finally {
    await removeScratch(services.scratchRoot);
  }
}

/** Reads every gate file, so that the mistakes of all of them are told at once. */
async function loadGates(files: readonly string[], cwd: string): Promise<LoadedGate[]> {
  const loaded = await Promise.allSettled(files.map((file) => loadGate(file, cwd)));
  const problems = loaded.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (outcome.reason instanceof InvalidGateError) return outcome.reason.problems;
    throw outcome.reason;
  });
  if (problems.length > 0) throw new InvalidGateError(problems);
  return loaded.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

async function compareAll(
  gates: readonly LoadedGate[],
  files: readonly string[],
  cwd: string,
  base: BaseGates,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const [index, gate] of gates.entries()) compared.push(await compareWithBase(gate, files[index]!, cwd, base));
  return compared;
}

function withChanges(result: Result, compared: readonly Compared[]): Result {
  const policyChanges = compared.flatMap(({ gate, changes }) =>
    compared.length === 1 ? changes : changes.map((change) => ({ ...change, gate: gate.path })),
  );
  const warnings = [...compared.flatMap((one) => one.warnings), ...result.warnings];
  return { ...result, policyChanges, warnings };
}

function requireKnown(ids: readonly string[] | undefined, gates: readonly LoadedGate[]): void {
  const known = gates.flatMap(({ document: { models = [], metrics = [] } }) =>
    [...models, ...metrics].map(({ id }) => id),
  );
  const unknown = ids?.filter((id) => !known.includes(id)) ?? [];
  if (unknown.length === 0) return;
  throw new InvalidGateError(
    unknown.map((id) => ({
      code: UNKNOWN_ID,
      message: `there is no model "${id}" to judge; the gate has ${known.join(', ')}`,
      remedy: 'Correct the list of models.',
    })),
  );
}
