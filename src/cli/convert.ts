import { ModelGateError } from '../contracts/errors.ts';
import type { ConvertTarget } from '../contracts/protocol.ts';
import { describeProblem } from '../gate/index.ts';
import { convertModel } from '../run/conversion/convert.ts';
import { targetOf } from '../run/conversion/target.ts';
import { EXIT, exitStatus } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { describeProof } from './describe-pair.ts';
import { line } from './line.ts';
import { readOptions, stepsOf } from './read-options.ts';
import { createServices } from './services.ts';
import { parseArguments, UsageError } from './usage.ts';

const TARGETS: readonly string[] = ['onnx', 'tfjs', 'rtneural'] satisfies ConvertTarget[];

/** Writes a model as another format, and only what answers like the original. */
export const convert: Command = {
  usage: 'convert IN OUT [--to onnx|tfjs|rtneural] [--force] [--data FILE] [--steps N] [--dialect kmidi]',
  summary: 'Write a Keras model as ONNX, TensorFlow.js or RTNeural, or RTNeural as ONNX, and prove the result.',
  async run(args, distDir) {
    const { values, positionals } = parseArguments(args, {
      to: { type: 'string' },
      force: { type: 'boolean' },
      data: { type: 'string' },
      steps: { type: 'string' },
      dialect: { type: 'string' },
    });
    const [from, out, ...more] = positionals;
    if (!from || !out || more.length > 0)
      throw new UsageError(`convert needs a model file and a place for the result, got ${positionals.length}`);
    const request = {
      ...{ from, out, cwd: process.cwd(), target: chosenTarget(out, values.to), force: values.force ?? false },
      ...{ readOptions: readOptions(values.dialect), data: values.data, steps: stepsOf(values.steps) },
    };
    const { services, done } = createServices(distDir);
    try {
      const { pair, written, proven } = await convertModel(request, { ...services, baseName: 'current folder' });
      done();
      process.stdout.write(describeProof(pair, { from, out, written, proven, target: request.target }));
      if (written) return EXIT.pass;
      return Math.max(exitStatus(pair.result), EXIT.fail);
    } catch (error) {
      done();
      if (!(error instanceof ModelGateError)) throw error;
      process.stderr.write(line(describeProblem(error.toProblem())));
      return EXIT.error;
    }
  },
};

function chosenTarget(out: string, to: string | undefined): ConvertTarget {
  if (to !== undefined && !TARGETS.includes(to))
    throw new UsageError(`there is no target "${to}" (known: ${TARGETS.join(', ')})`);
  const target = (to as ConvertTarget | undefined) ?? targetOf(out);
  if (target) return target;
  throw new UsageError(
    `the name "${out}" does not say what to write: end it in .onnx, .json (RTNeural) or model.json (TensorFlow.js), name a folder (TensorFlow.js), or give --to`,
  );
}
