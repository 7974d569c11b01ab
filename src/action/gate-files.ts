import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { InvalidGateError, ModelGateError, type Problem } from '../contracts/errors.ts';
import { findGateFiles } from '../gate/index.ts';
import { repositoryRoot } from './checkouts.ts';

export interface GateFiles {
  /** Absolute, links followed. */
  workspace: string;
  /** Absolute, links followed: where relative paths start. */
  cwd: string;
  /** Absolute path of the repository that the gate lies in. */
  root: string;
  /** The gate as the repository knows it: its path, or the pattern of several. */
  name: string;
  /** The same from the working directory. */
  shown: string;
  /** Why it cannot be judged. */
  problem?: Problem;
}

const DEFAULT_NAME = 'model-gate.yml';

/** Finds out what the gate is called, and whether it lies in the workspace, links followed. */
export async function locateGate(
  gate: string | undefined,
  workingDirectory: string,
  workspace: string,
): Promise<GateFiles> {
  const base = await realpath(workspace).catch(() => workspace);
  const named = path.resolve(base, workingDirectory);
  const cwd = await realpath(named).catch(() => named);
  if (!isInside(cwd, base)) {
    const name = gate ?? DEFAULT_NAME;
    return {
      workspace: base,
      cwd: base,
      root: base,
      name,
      shown: name,
      problem: outside('working-directory', workingDirectory),
    };
  }
  const files = await filesOf(gate, cwd);
  const root = await repositoryRoot(files?.length === 1 ? path.dirname(files[0]!) : cwd, base);
  const places = { workspace: base, cwd, root };
  if (!files && (await isEmpty(base)))
    return { ...places, name: gate ?? DEFAULT_NAME, shown: gate ?? DEFAULT_NAME, problem: noCheckout };
  const meant = files?.length === 1 ? files[0]! : path.resolve(cwd, gate ?? DEFAULT_NAME);
  const located = { ...places, name: slashed(path.relative(root, meant)), shown: slashed(path.relative(cwd, meant)) };
  for (const file of files ?? [meant]) {
    const real = await realpath(file).catch(() => file);
    if (!isInside(real, base)) return { ...located, problem: outside('gate', gate ?? located.shown) };
  }
  return located;
}

/** Undefined where there is none: the core says so, as on the command line. */
async function filesOf(gate: string | undefined, cwd: string): Promise<string[] | undefined> {
  try {
    return await findGateFiles(gate, cwd);
  } catch (error) {
    if (error instanceof InvalidGateError) return undefined;
    throw error;
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0;
}

const noCheckout: Problem = {
  code: 'gate.no_checkout',
  message: 'the workspace is empty',
  remedy: 'Check the repository out before this step: uses: actions/checkout.',
};

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}

function isInside(file: string, folder: string): boolean {
  const away = path.relative(folder, file);
  return away !== '..' && !away.startsWith(`..${path.sep}`) && !path.isAbsolute(away);
}

function outside(input: string, value: string): Problem {
  return new ModelGateError(
    'gate.outside',
    `input ${input}: ${value} lies outside the workspace`,
    'Give a path in the workspace; links are followed before this is decided.',
  ).toProblem();
}
