import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidGateError, type Problem } from '../../src/contracts/errors.ts';
import type { LoadedGate } from '../../src/contracts/gate.ts';
import { loadGate } from '../../src/gate/index.ts';

/** Runs `use` with an empty folder, which is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function load(text: string | Uint8Array): Promise<LoadedGate> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'model-gate.yml'), text);
    return loadGate('model-gate.yml', folder);
  });
}

/** What is wrong with a gate file; nothing for a valid one. Everything but an InvalidGateError is thrown on. */
export async function problemsOf(given: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await given;
    return [];
  } catch (error) {
    if (error instanceof InvalidGateError) return error.problems;
    throw error;
  }
}

/** `code line:column` of every problem, without the part that all codes share. */
export async function placesOf(given: Promise<unknown>): Promise<string[]> {
  const problems = await problemsOf(given);
  return problems.map(({ code, at }) => `${code.replace('gate.', '')} ${at ? `${at.line}:${at.column}` : '-'}`);
}

/** A text without its marks `‸`, and the places that they stood in front of as `line:column`. */
export function readMarks(marked: string): { text: string; marks: string[] } {
  const parts = marked.split('‸');
  const marks = parts.slice(0, -1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  });
  return { text: parts.join(''), marks };
}
