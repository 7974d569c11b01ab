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
  let bytes: Buffer | undefined;
  try {
    bytes = await read(file);
  } catch (error) {
    if (!(error instanceof ModelGateError) || policy === 'base') throw error;
    return untold(error.message);
  }
  if (bytes === undefined) {
    if (policy === 'base') await requireNoOther(head, file, read);
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

/** A gate file that was moved to another default place would escape the one that judges. */
async function requireNoOther(
  { path: shown, baseDir }: LoadedGate,
  file: string,
  read: BaseGates['read'],
): Promise<void> {
  for (const name of DEFAULT_NAMES) {
    const other = path.join(baseDir, name);
    if (other === file || (await read(other)) === undefined) continue;
    throw new ModelGateError(
      'baseline.gate_moved',
      `${shown} is new, but the base's gate file is ${name}, and by the policy that one judges`,
      'Leave the gate file where it is, or move it in a change of its own that is judged by policy: head.',
    );
  }
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
