import * as core from '@actions/core';
import { inOneLine } from '../contracts/errors.ts';
import { asProblem } from '../run/judge-check.ts';
import { EXIT } from '../verdict/exit-status.ts';
import { readContext } from './context.ts';
import { situate } from './event.ts';
import { publishForRun } from './fork/publish.ts';
import { readInputs } from './inputs.ts';
import { rememberStart } from './post.ts';
import { run } from './run.ts';

/** The main step. Resolves to its exit status. */
export async function main(distDir: string): Promise<number> {
  rememberStart();
  try {
    const inputs = readInputs((name) => core.getInput(name));
    if (inputs.token !== '') core.setSecret(inputs.token);
    const context = readContext(process.env);
    const situation = situate(context);
    if (situation.kind === 'judge') return await run(inputs, context, situation, distDir);
    if (situation.kind === 'publish') await publishForRun(situation.run, inputs, context);
    else core.notice(`Nothing to do: ${situation.reason}.`);
    return EXIT.pass;
  } catch (error) {
    const problem = asProblem(error);
    core.setOutput('verdict', 'error');
    core.error(inOneLine(problem), { title: 'Model Gate' });
    return problem.code.startsWith('internal.') ? EXIT.bug : EXIT.invalidGate;
  }
}
