import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '../../schemas/generated/result.d.ts';
import { InvalidGateError } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { findGateFiles, loadGate } from '../gate/index.ts';
import { reports } from '../reports/index.ts';
import { invalidGateResult, runGates } from '../run/run.ts';
import { defaultCacheDir } from '../runtimes/install.ts';
import { EXIT, exitStatus } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { createProgress } from './progress.ts';
import { atMostOne, parseArguments, UsageError } from './usage.ts';

const FILES = ['json', 'markdown', 'junit'] as const;

/** Judges a gate: the table goes to stdout, the reports to the files that were asked for. */
export const check: Command = {
  usage: 'check [GATE] [--json FILE] [--markdown FILE] [--junit FILE] [--only ID]...',
  summary: 'Run the models of a gate file (a file, a folder or a pattern) and judge them.',
  async run(args, distDir) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'string' },
      markdown: { type: 'string' },
      junit: { type: 'string' },
      only: { type: 'string', multiple: true },
    });
    const argument = atMostOne(positionals);
    const result = await judgeGates(argument, values.only, distDir);
    process.stdout.write(reports.terminal(result, terminalOptions()));
    const written = await Promise.all(FILES.map((report) => writeReport(report, values[report], result)));
    return written.every(Boolean) ? exitStatus(result) : Math.max(exitStatus(result), EXIT.error);
  },
};

async function judgeGates(argument: string | undefined, only: string[] | undefined, distDir: string): Promise<Result> {
  const scratchRoot = mkdtempSync(path.join(os.tmpdir(), 'model-gate-'));
  const remove = () => rmSync(scratchRoot, { recursive: true, force: true });
  process.once('exit', remove);
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(status));
  const gatePath = argument ?? '.';
  const progress = createProgress(process.stderr);
  try {
    const gates = await loadGates(argument);
    const ids = only?.flatMap((list) => list.split(','));
    requireKnown(ids, gates);
    const cacheDir = defaultCacheDir(process.env, process.platform, os.homedir());
    const services = { distDir, cacheDir, scratchRoot, env: process.env, progress: progress.report };
    return await runGates({ gatePath, gates, ...(ids && { only: ids }) }, services);
  } catch (error) {
    if (error instanceof InvalidGateError) return invalidGateResult(gatePath, error.problems);
    throw error;
  } finally {
    progress.done();
  }
}

/** Reads every gate file, so that the mistakes of all of them are told at once. */
async function loadGates(argument: string | undefined): Promise<LoadedGate[]> {
  const cwd = process.cwd();
  const files = await findGateFiles(argument, cwd);
  const loaded = await Promise.allSettled(files.map((file) => loadGate(file, cwd)));
  const problems = loaded.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (outcome.reason instanceof InvalidGateError) return outcome.reason.problems;
    throw outcome.reason;
  });
  if (problems.length > 0) throw new InvalidGateError(problems);
  return loaded.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

function requireKnown(ids: readonly string[] | undefined, gates: readonly LoadedGate[]): void {
  const known = gates.flatMap(({ document }) => document.models.map(({ id }) => id));
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown}: there is no such model; the gate has ${known.join(', ')}`);
}

async function writeReport(report: (typeof FILES)[number], file: string | undefined, result: Result): Promise<boolean> {
  if (file === undefined) return true;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, reports[report](result));
    return true;
  } catch (error) {
    process.stderr.write(
      `model-gate: ${file}: the ${report} report could not be written (${(error as Error).message})\n`,
    );
    return false;
  }
}

function terminalOptions(): { color: boolean; width: number } {
  const { isTTY, columns } = process.stdout;
  const color = process.env.NO_COLOR ? false : Boolean(process.env.FORCE_COLOR) || Boolean(isTTY);
  return { color, width: columns ?? 120 };
}
