import type { BaselineFiles } from '../baseline/lookup.ts';
import type { LatencySampler, ProcessAccess, RunOutputs } from '../contracts/check.ts';
import { generateInputs } from '../datasets/generated.ts';
import { enough } from '../verdict/judge.ts';
import { drawing, type PlannedCheck } from './plan.ts';
import { prepareQueries } from './queries.ts';
import { measureMemory, repeat } from './repetition.ts';
import type { Rows } from './rows.ts';
import { matchesDeclared } from './shapes.ts';
import { sideBySide } from './side-by-side.ts';
import type { Subject } from './subject.ts';
import { readValues } from './tensor-values.ts';

/** What a check that runs the model itself is given. */
export async function processAccess(
  subject: Subject,
  rows: Rows,
  check: PlannedCheck,
  baseline: BaselineFiles | undefined,
): Promise<ProcessAccess> {
  const { reply } = await subject.loaded();
  return {
    loadTimeMs: reply.loadTimeMs,
    ...drawing(subject.planned.gate),
    runInputs: async ({ kind, rows: count }) => {
      const { inputs } = subject.inputs();
      const ranges = subject.planned.model.generate ?? {};
      const directory = await subject.folder();
      const { feeds } = await generateInputs({ inputs, kind, rows: count, ranges, seed: subject.seed, directory });
      return runOutputs(subject, feeds, count);
    },
    repeat: (how) => repeat(subject, rows, how),
    memory: () => measureMemory(subject, rows),
    latency: latencySampler(subject, rows, check),
    ...(baseline && { sideBySide: sideBySide(subject, rows, check, baseline) }),
  };
}

async function runOutputs(
  subject: Subject,
  feeds: Parameters<Subject['evaluate']>[0],
  count: number,
): Promise<RunOutputs> {
  const declared = subject.file.description.outputs;
  const names = declared.map(({ name }) => name);
  const reply = await subject.evaluate(feeds, count, names);
  const outputs = await Promise.all(
    reply.outputs.map(async (file) => {
      const spec = declared.find(({ name }) => name === file.name)!;
      const shape = [count, ...file.rowShape];
      const asDeclared = matchesDeclared(spec, shape, count, subject.planned.model.dims ?? {});
      return { declared: spec, shape, asDeclared, values: (await readValues(file, count)) ?? new Float64Array() };
    }),
  );
  return { outputs };
}

function latencySampler(subject: Subject, rows: Rows, check: PlannedCheck): LatencySampler {
  let prepared: Promise<unknown> | undefined;
  return {
    now: () => performance.now(),
    origin: subject.planned.model.dataset === undefined ? 'generated' : 'dataset',
    enough: enough(check.limits),
    async overhead(count) {
      const { process } = await subject.loaded();
      const reply = await process.request({ kind: 'latency.overhead', count });
      return {
        samplesMs: Float64Array.from(reply.samplesMs),
        clockDifferencesNs: Float64Array.from(reply.clockDifferencesNs),
      };
    },
    async sample(count, maxDurationMs) {
      const { process } = await subject.loaded();
      prepared ??= prepareQueries(process, subject, rows);
      await prepared;
      const reply = await process.request({ kind: 'latency.sample', count, maxDurationMs });
      return Float64Array.from(reply.samplesMs);
    },
  };
}
