/** A command of the command line. Adding one is a file in `src/cli` and a line in `main.ts`. */
export interface Command {
  usage: string;
  summary: string;
  /** Resolves to the exit status; throws UsageError where the arguments are wrong. */
  run(args: string[], distDir: string): Promise<number>;
}
