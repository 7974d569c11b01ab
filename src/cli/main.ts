import { inOneLine } from '../contracts/errors.ts';
import { version } from '../contracts/version.ts';
import { asProblem } from '../run/judge-check.ts';
import { EXIT } from '../verdict/exit-status.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { inspect } from './inspect.ts';
import { line } from './line.ts';
import { EXIT_USAGE, UsageError } from './usage.ts';
import { validate } from './validate.ts';

const commands: Record<string, Command> = { check, inspect, validate, compare, convert };

/** Runs one command and resolves to the exit status. `distDir` is the folder of the built program. */
export async function main(args: string[], distDir: string): Promise<number> {
  // A reader that goes away (`| head`) is no failure of ours.
  process.stdout.on('error', () => {});
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) return print(help());
  if (['version', '--version', '-v'].includes(name)) return print(version);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(`unknown command "${name}"`);
    if (rest.includes('--help') || rest.includes('-h')) return print(`Usage: model-gate ${command.usage}`);
    return await command.run(rest, distDir);
  } catch (error) {
    if (!(error instanceof UsageError)) return bug(error);
    process.stderr.write(`${line(`model-gate: ${error.message}`)}\n${help()}\n`);
    return EXIT_USAGE;
  }
}

function bug(error: unknown): number {
  process.stderr.write(line(`model-gate: ${inOneLine(asProblem(error))}`));
  return EXIT.bug;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  model-gate ${usage}\n      ${summary}`);
  return [
    `Model Gate ${version}: runs models and holds them against a gate file.`,
    '',
    ...lines,
    '',
    'Exit status: 0 pass, 1 the gate failed, 2 the gate file is not valid, 3 something could not be evaluated,',
    '64 wrong usage, 70 a bug in Model Gate.',
  ].join('\n');
}
