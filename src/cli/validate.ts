import { InvalidGateError } from '../contracts/errors.ts';
import { describeProblem, findGateFiles, loadGate } from '../gate/index.ts';
import { planGate } from '../run/plan.ts';
import { EXIT } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { line } from './line.ts';
import { atMostOne, parseArguments } from './usage.ts';

/** Says what is wrong with gate files, without running anything. */
export const validate: Command = {
  usage: 'validate [GATE]',
  summary: 'Check a gate file without running anything.',
  async run(args) {
    const argument = atMostOne(parseArguments(args, {}).positionals);
    const cwd = process.cwd();
    try {
      const statuses = [];
      for (const file of await findGateFiles(argument, cwd)) statuses.push(await validateOne(file, cwd));
      return Math.max(...statuses);
    } catch (error) {
      return reportInvalid(error);
    }
  },
};

async function validateOne(file: string, cwd: string): Promise<number> {
  try {
    const gate = await loadGate(file, cwd);
    const models = planGate(gate);
    const limits = models.flatMap(({ checks }) => checks.flatMap((check) => check.limits));
    process.stdout.write(line(`${gate.path}: valid, ${models.length} model(s), ${limits.length} limit(s)`));
    return EXIT.pass;
  } catch (error) {
    return reportInvalid(error);
  }
}

function reportInvalid(error: unknown): number {
  if (!(error instanceof InvalidGateError)) throw error;
  for (const problem of error.problems) process.stdout.write(line(describeProblem(problem)));
  return EXIT.invalidGate;
}
