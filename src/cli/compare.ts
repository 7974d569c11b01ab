import { holdPair } from '../run/pair/hold.ts';
import { EXIT, exitStatus } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { describePair } from './describe-pair.ts';
import { readOptions, stepsOf } from './read-options.ts';
import { createServices } from './services.ts';
import { parseArguments, UsageError } from './usage.ts';
import { writeReport } from './write-report.ts';

/** Two model files side by side: what they are, whether they answer alike, and how long they take. */
export const compare: Command = {
  usage: 'compare A B [--data FILE] [--steps N] [--dialect kmidi] [--json FILE]',
  summary: 'Hold the model B against the model A, of any formats: the same rows through both.',
  async run(args, distDir) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'string' },
      data: { type: 'string' },
      steps: { type: 'string' },
      dialect: { type: 'string' },
    });
    const [a, b, ...more] = positionals;
    if (a === undefined || b === undefined || more.length > 0) {
      throw new UsageError(`compare needs two model files, got ${positionals.length}`);
    }
    const options = { data: values.data, steps: stepsOf(values.steps), readOptions: readOptions(values.dialect) };
    const { services, done } = createServices(distDir);
    const request = { title: 'compare', a, b, cwd: process.cwd(), ...options, limits: {}, measured: true };
    const pair = await holdPair(request, { ...services, baseName: 'current folder' });
    done();
    process.stdout.write(describePair(pair, { a, b }));
    const written = await writeReport('json', values.json, pair.result);
    const status = exitStatus(pair.result);
    return written ? status : Math.max(status, EXIT.error);
  },
};
