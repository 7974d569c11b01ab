import os from 'node:os';
import { folderSource } from '../artifacts/byte-source.ts';
import { hashFiles } from '../artifacts/digest.ts';
import { fetchArtifact } from '../artifacts/index.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { recogniseFormat } from '../formats/index.ts';
import { describeProblem } from '../gate/index.ts';
import { defaultCacheDir } from '../runtimes/install.ts';
import { EXIT } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { describeModel } from './describe-model.ts';
import { atMostOne, parseArguments, UsageError } from './usage.ts';

/** Prints what a model file says about itself, without running it. */
export const inspect: Command = {
  usage: 'inspect MODEL [--json]',
  summary: 'Print what a model file holds, without running it.',
  async run(args) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    const uri = atMostOne(positionals);
    if (uri === undefined) throw new UsageError('inspect needs a model file');
    try {
      const described = await describe(uri);
      process.stdout.write(values.json ? `${JSON.stringify(described, null, 2)}\n` : describeModel(described));
      return EXIT.pass;
    } catch (error) {
      if (!(error instanceof ModelGateError)) throw error;
      process.stderr.write(`${describeProblem(error.toProblem())}\n`);
      return EXIT.error;
    }
  },
};

async function describe(uri: string) {
  const cacheDir = defaultCacheDir(process.env, process.platform, os.homedir());
  const local = await fetchArtifact({ uri, baseDir: process.cwd(), cacheDir, progress: () => {} });
  const source = folderSource(local.directory, local.name);
  const format = await recogniseFormat(source, local.name);
  const description = await format.describe(source, local.name);
  return { artifact: { uri: local.uri, ...(await hashFiles(local.directory, description.files)) }, ...description };
}
