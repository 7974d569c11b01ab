import type { PolicyChange } from '../../schemas/generated/result.d.ts';
import { InvalidGateError, ModelGateError } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { gateDifference, loadGateBytes } from '../gate/index.ts';

/** The gate files of the branch that a change is meant for. */
export interface BaseGates {
  /** The bytes of the gate file that lies at this absolute path in the workspace; undefined where the base has none there. */
  read(path: string): Promise<Buffer | undefined>;
  /** Whose gate file judges. */
  policy: 'head' | 'base';
}

/** One gate file after the base's has been looked at. */
export interface Compared {
  /** The gate that judges. */
  gate: LoadedGate;
  changes: PolicyChange[];
  warnings: string[];
}

/** Compares a gate file with the base's, and says which of the two judges. `file` is its absolute path. */
export async function compareWithBase(
  head: LoadedGate,
  file: string,
  cwd: string,
  { read, policy }: BaseGates,
): Promise<Compared> {
  const untold = (why: string) => ({
    gate: head,
    changes: [],
    warnings: [`${head.path}: ${why}, so what changed cannot be told`],
  });
  let bytes: Buffer | undefined;
  try {
    bytes = await read(file);
  } catch (error) {
    if (!(error instanceof ModelGateError) || policy === 'base') throw error;
    return untold(error.message);
  }
  if (bytes === undefined) {
    const judges = policy === 'base' ? '; the new one judges' : '';
    return { gate: head, changes: [], warnings: [`${head.path} is new: the base has no gate file there${judges}`] };
  }
  try {
    const base = loadGateBytes(bytes, file, cwd);
    const changes = gateDifference(base, head);
    if (policy === 'head') return { gate: head, changes, warnings: [] };
    const warning = `judged by the base's ${base.path}, not by the one at hand`;
    return { gate: base, changes, warnings: changes.length > 0 ? [warning] : [] };
  } catch (error) {
    if (!(error instanceof InvalidGateError) || policy === 'base') throw error;
    return untold("the base's gate file is not valid for this version");
  }
}
