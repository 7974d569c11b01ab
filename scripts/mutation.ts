import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/bundle.ts';
import { readReport, scoresOf, table } from './lib/mutation.ts';
import { node24 } from './lib/node24.ts';

/** What each room has to reach by itself, in percent of its mutants. */
const REQUIRED = 85;

const STRYKER = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const REPORT = path.join(root, 'reports/mutation/mutation.json');

/** Mutation testing of src/metrics and src/verdict, or of the files given, with Stryker's own options; see docs/mutation.md. */
const node = node24();
if (node === undefined) throw new Error('Stryker needs Node 24, and npx could not fetch one: check the network');

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const mutate = files.length > 0 ? ['--mutate', files.join()] : [];
const { status } = spawnSync(node, [STRYKER, 'run', ...mutate, ...options], { cwd: root, stdio: 'inherit' });
if (status !== 0) throw new Error(`Stryker ended with exit status ${status}: see its output above`);

const scores = scoresOf(readReport(await readFile(REPORT, 'utf8')));
console.log(table(scores));
const short = scores.filter(({ isRoom, percent }) => isRoom && !(percent >= REQUIRED));
for (const { name, percent } of short)
  console.error(`${name}: ${percent.toFixed(1)} % of the mutants were noticed, ${REQUIRED} % are required`);
process.exitCode = short.length === 0 && scores.length > 0 ? 0 : 1;
