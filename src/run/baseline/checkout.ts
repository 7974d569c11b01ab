import { lstat, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { fetchArtifact } from '../../artifacts/index.ts';
import type { Baseline, BaselineFiles } from '../../baseline/lookup.ts';
import { InvalidGateError, ModelGateError } from '../../contracts/errors.ts';
import type { LoadedGate } from '../../contracts/gate.ts';
import { loadGate } from '../../gate/index.ts';
import { runGates } from '../run.ts';
import { artifactSettings, type Services } from '../services.ts';
import type { BaselineSource, FoundGate } from '../session.ts';
import { checkedOutCommit } from './commit.ts';

/** Answers that never reach a document may take more: 2²⁸ bytes are 358 million letters, and a string has at most 2²⁹. */
const MOST_IN_MEMORY = 2 ** 28;

/**
 * A checkout of another commit as the baseline: its gate files, at the same paths, are judged first and on this machine,
 * and its models can be measured beside those at hand.
 *
 * @param folder absolute
 * @param source what reports call it
 */
export function checkoutBaseline(folder: string, source: string): BaselineSource {
  return async (found, services) => {
    const missing = (reason: string): Baseline => ({ state: 'missing', reason: `the baseline ${source} ${reason}` });
    try {
      const gates = await gatesOf(folder, found);
      if (gates.length === 0) return await withoutGate(folder, source, found);
      services.progress({ kind: 'step', text: `judging the baseline ${source} first` });
      const scratchRoot = await mkdtemp(path.join(services.scratchRoot, 'baseline-'));
      const own = { ...services, scratchRoot, mostPackedBytes: MOST_IN_MEMORY };
      const result = await runGates({ gatePath: found.gatePath, gates }, own);
      const judged = [...result.models, ...(result.metrics ?? [])];
      if (found.gates.length > 1) for (const one of judged) one.gate ??= gates[0]!.path;
      const commit = await checkedOutCommit(folder);
      const files = filesOf(gates, services);
      return { state: 'found', result, source, files, ...(commit !== undefined && { commit }) };
    } catch (error) {
      if (error instanceof InvalidGateError) return missing(`has no valid gate file (${error.problems[0]?.message})`);
      if (error instanceof ModelGateError) return missing(`cannot be judged: ${error.message}`);
      throw error;
    }
  };
}

/** A checkout of a commit that had no gate file is the first run; any other folder was given by mistake. */
async function withoutGate(folder: string, source: string, { files, cwd }: FoundGate): Promise<Baseline> {
  const root = await rootOf(cwd);
  const names = files.map((file) => path.relative(root, file)).join(', ');
  if (await exists(path.join(folder, '.git')))
    return { state: 'first', reason: `the baseline ${source} is a checkout without a gate file at ${names}` };
  const remedy =
    'give the root of another checkout of this repository (the folder that holds .git), or a result document';
  return { state: 'missing', reason: `the baseline ${source} has no gate file at ${names}; ${remedy}` };
}

/** A link that leads nowhere is there, and what cannot be looked at may be: reading it says why not. */
async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** The checkout's gate files at the same paths in the repository, as far as they are there. */
async function gatesOf(folder: string, { files, cwd }: FoundGate): Promise<LoadedGate[]> {
  const root = await rootOf(cwd);
  const gates: LoadedGate[] = [];
  for (const file of files) {
    const name = path.relative(root, file);
    if (name.split(path.sep)[0] === '..' || path.isAbsolute(name))
      throw new ModelGateError(
        'baseline.outside',
        `${file} lies outside ${root}`,
        'Judge a gate file of the repository.',
      );
    const theirs = path.join(folder, name);
    if (!(await exists(theirs))) continue;
    gates.push(await loadGate(theirs, path.join(folder, path.relative(root, cwd))));
  }
  return gates;
}

/** The nearest folder that is a checkout, or else `cwd`. */
async function rootOf(cwd: string): Promise<string> {
  for (let folder = cwd; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (await exists(path.join(folder, '.git'))) return folder;
  }
  return cwd;
}

function filesOf(gates: readonly LoadedGate[], services: Services): BaselineFiles {
  return {
    async find(id, path) {
      const gate = gates.find((one) => one.path === path);
      const model = gate?.document.models?.find((one) => one.id === id);
      if (!gate || !model) return { reason: `the baseline has no model ${id}` };
      const { artifact: uri, sha256 } = model;
      if (uri === undefined) return { reason: `the baseline's ${id} is judged from predictions` };
      return fetchArtifact({ ...artifactSettings(services), uri, sha256, baseDir: gate.baseDir });
    },
  };
}
