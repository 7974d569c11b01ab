import os from 'node:os';
import { folderSource } from '../artifacts/byte-source.ts';
import { hashFiles } from '../artifacts/digest.ts';
import { fetchArtifact } from '../artifacts/index.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { ReadOptions } from '../contracts/model.ts';
import { recogniseFormat } from '../formats/index.ts';
import { describeProblem } from '../gate/index.ts';
import { defaultCacheDir } from '../runtimes/install.ts';
import { EXIT } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { describeModel } from './describe-model.ts';
import { line } from './line.ts';
import { readOptions } from './read-options.ts';
import { atMostOne, parseArguments, UsageError } from './usage.ts';

/** Prints what a model file says about itself, without running it. */
export const inspect: Command = {
  usage: 'inspect MODEL [--dialect kmidi] [--json]',
  summary: 'Print what a model file holds, without running it.',
  async run(args) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' }, dialect: { type: 'string' } });
    const uri = atMostOne(positionals);
    if (uri === undefined) throw new UsageError('inspect needs a model file');
    try {
      const described = await describe(uri, readOptions(values.dialect));
      process.stdout.write(values.json ? inertJson(described) : describeModel(described));
      return EXIT.pass;
    } catch (error) {
      if (!(error instanceof ModelGateError)) throw error;
      process.stderr.write(line(describeProblem(error.toProblem())));
      return EXIT.error;
    }
  },
};

/** JSON leaves control characters beyond ASCII as they are, which a terminal obeys. */
function inertJson(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f\p{Cf}]/gu, (character) => character.split('').map(escaped).join(''))}\n`;
}

async function describe(uri: string, options: ReadOptions) {
  const cacheDir = defaultCacheDir(process.env, process.platform, os.homedir());
  const place = { baseDir: process.cwd(), baseName: 'current folder' };
  const local = await fetchArtifact({ uri, ...place, cacheDir, progress: () => {} });
  const source = folderSource(local.directory, local.name);
  const format = await recogniseFormat(source, local.name);
  const description = await format.describe(source, local.name, options);
  return { artifact: { uri: local.uri, ...(await hashFiles(local.directory, description.files)) }, ...description };
}
