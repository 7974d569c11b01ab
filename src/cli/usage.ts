import { type ParseArgsConfig, parseArgs } from 'node:util';

/** sysexits.h EX_USAGE. */
export const EXIT_USAGE = 64;

/** The arguments do not fit the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Node's own argument parser, with its complaints as UsageError. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0]!);
  }
}

/** The only positional argument a command takes, if it is there. */
export function atMostOne(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1)
    throw new UsageError(`expected one argument, got ${positionals.length}: ${positionals.join(' ')}`);
  return positionals[0];
}
