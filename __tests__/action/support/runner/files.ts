import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files through which a step talks to the runner, by the variable that names each. */
const FILE_COMMANDS = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const;

export type CommandFiles = Readonly<Record<(typeof FILE_COMMANDS)[number], string>>;

/** The runner drops a larger summary as a whole. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Empty files in a folder of their own, as the runner makes them for each step. */
export async function createCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = await mkdtemp(path.join(temp, 'commands-'));
  const files = FILE_COMMANDS.map((name) => [name, path.join(folder, name.toLowerCase())] as const);
  await Promise.all(files.map(([, file]) => writeFile(file, '')));
  return Object.fromEntries(files) as CommandFiles;
}

export interface CommandResults {
  outputs: Record<string, string>;
  state: Record<string, string>;
  env: Record<string, string>;
  path: string[];
  summary: string;
}

export async function readCommandFiles(files: CommandFiles): Promise<CommandResults> {
  const read = (name: keyof CommandFiles) => readFile(files[name], 'utf8');
  const summary = await read('GITHUB_STEP_SUMMARY');
  return {
    outputs: readPairs(await read('GITHUB_OUTPUT')),
    state: readPairs(await read('GITHUB_STATE')),
    env: readPairs(await read('GITHUB_ENV')),
    path: (await read('GITHUB_PATH')).split('\n').filter((line) => line !== ''),
    summary: Buffer.byteLength(summary) > MAX_SUMMARY_BYTES ? '' : summary,
  };
}

/** `name=value` lines, and `name<<delimiter`, lines, `delimiter`; anything else fails the step on a real runner. */
export function readPairs(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/);
  const pairs: Record<string, string> = {};
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') continue;
    const [, name, separator, rest] = /^(.*?)(<<|=)(.*)$/.exec(line) ?? [];
    if (!name || rest === undefined) throw new Error(`not a file command: ${line}`);
    if (separator === '=') {
      pairs[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (end < 0) throw new Error(`the value of ${name} has no end: ${rest}`);
    pairs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return pairs;
}
