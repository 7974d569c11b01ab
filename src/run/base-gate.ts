import path from 'node:path';
import type { PolicyChange } from '../../schemas/generated/result.d.ts';
import { InvalidGateError, ModelGateError } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { DEFAULT_NAMES, gateDifference, isPattern, loadGateBytes } from '../gate/index.ts';

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
  let found: BaseGate | undefined;
  try {
    found = await findInBase(head, file, read);
  } catch (error) {
    if (!(error instanceof ModelGateError) || policy === 'base') throw error;
    return untold(error.message);
  }
  if (found === undefined) {
    const judges = policy === 'base' ? '; the new one judges' : '';
    return { gate: head, changes: [], warnings: [`${head.path} is new: the base has no gate file there${judges}`] };
  }
  if (found.moved !== undefined && policy === 'base') throw moved(head, found.moved);
  try {
    const base = loadGateBytes(found.bytes, file, cwd);
    const changes = gateDifference(base, head);
    const before = found.moved === undefined ? [] : [`${head.path} is compared with the base's ${found.moved}`];
    if (policy === 'head') return { gate: head, changes, warnings: before };
    const warning = `judged by the base's ${base.path}, not by the one at hand`;
    return { gate: base, changes, warnings: changes.length > 0 ? [warning] : [] };
  } catch (error) {
    if (!(error instanceof InvalidGateError) || policy === 'base') throw error;
    return untold("the base's gate file is not valid for this version");
  }
}

interface BaseGate {
  bytes: Buffer;
  /** Its name from the folder that it judges, where it lies in another place than the one at hand. */
  moved?: string;
}

/** The base's gate file at the same place, or at the other default one: moving it must not hide what changed in it. */
async function findInBase(
  { baseDir }: LoadedGate,
  file: string,
  read: BaseGates['read'],
): Promise<BaseGate | undefined> {
  const bytes = await read(file);
  if (bytes !== undefined) return { bytes };
  for (const name of DEFAULT_NAMES) {
    const other = path.join(baseDir, name);
    const there = other === file ? undefined : await read(other);
    if (there !== undefined) return { bytes: there, moved: name };
  }
  return undefined;
}

/** A gate file that was moved to another default place would escape the one that judges. */
function moved({ path: shown }: LoadedGate, name: string): ModelGateError {
  return new ModelGateError(
    'baseline.gate_moved',
    `${shown} is new, but the base's gate file is ${name}, and by the policy that one judges`,
    'Leave the gate file where it is, or move it in a change of its own that is judged by policy: head.',
  );
}

/** Which of the base's gate files a pattern stood for cannot be told from the files at hand. */
export function requirePath(gate: string | undefined, base: BaseGates | undefined): void {
  if (base?.policy !== 'base' || gate === undefined || !isPattern(gate)) return;
  throw new ModelGateError(
    'baseline.pattern',
    `the policy base judges gate files by their paths, but the gate is the pattern ${gate}`,
    'Name one gate file a job.',
  );
}
