import { folderSource } from '../artifacts/byte-source.ts';
import type { BaselineFiles } from '../baseline/lookup.ts';
import type { LatencyPairs, SideBySide } from '../contracts/check.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { ModelDescription } from '../contracts/model.ts';
import { recogniseFormat } from '../formats/index.ts';
import { derive } from '../metrics/seeding.ts';
import { enoughAside } from '../verdict/judge.ts';
import type { Loaded } from './model-process.ts';
import type { PlannedCheck } from './plan.ts';
import { type Bound, bindQueries, queriesOf } from './queries.ts';
import { readOptionsOf } from './read-options.ts';
import { matchInputs } from './reference/match.ts';
import type { Rows } from './rows.ts';
import { resolveInputs } from './shapes.ts';
import type { Subject } from './subject.ts';

interface BaselineFile {
  path: string;
  description: ModelDescription;
}

/**
 * Runs a model beside its baseline, in one process of their own and under the same settings: only the files differ. What
 * keeps the baseline from being run, whatever its file holds, is a reason and no error of the judged model.
 */
export function sideBySide(subject: Subject, rows: Rows, check: PlannedCheck, files: BaselineFiles): SideBySide {
  return {
    enough: enoughAside(check.limits),
    async run(use) {
      try {
        const found = await files.find(subject.id, subject.planned.gate.path);
        if ('reason' in found) return found;
        const file = await readFile(found, subject);
        const { runtime } = await subject.loaded();
        const { format, refusals } = file.description;
        if (!runtime.formats.includes(format))
          return { reason: `${runtime.packageName} runs the model, and does not run the baseline's ${format} file` };
        const refusal = refusals?.[runtime.id];
        if (refusal !== undefined) return { reason: `${runtime.packageName} must not run the baseline: ${refusal}` };
        const bound = await queriesOf(subject, rows);
        const theirs = boundTo(file, bound, subject);
        return await subject.inFreshProcess(false, async (loaded) => {
          const pairs = await loadBoth(loaded, file, bound, theirs, subject.seed);
          return { done: await use(pairs) };
        });
      } catch (error) {
        if (error instanceof ModelGateError) return { reason: error.message };
        throw error;
      }
    },
  };
}

async function readFile(
  { directory, name }: { directory: string; name: string },
  { planned }: Subject,
): Promise<BaselineFile> {
  const source = folderSource(directory, name);
  const format = await recogniseFormat(source, name);
  const description = await format.describe(source, name, readOptionsOf(planned.model));
  return { path: `${directory}/${name}`, description };
}

/** The same rows, under the names that the baseline has for its inputs. */
function boundTo({ description }: BaselineFile, bound: Bound, subject: Subject): Bound {
  const { dims = {}, raw_inputs: raw } = subject.planned.model;
  const { inputs, fixedBatch } = resolveInputs('the baseline', description.inputs, dims, raw);
  const own = subject.inputs().inputs;
  const matched = matchInputs(own, inputs);
  const feeds = inputs.map((input, index) => {
    const ours = matched[index]!;
    const feed = bound.feeds.find(({ name }) => name === ours.name)!;
    if (ours.dtype !== input.dtype) throw differs(`its inputs are ${input.dtype}, and the model's are ${ours.dtype}`);
    return { ...feed, name: input.name, rowShape: input.rowShape };
  });
  if ((fixedBatch ?? 1) !== bound.batch) {
    throw differs(`a query of it has ${fixedBatch ?? 1} rows, and one of the model ${bound.batch}`);
  }
  return { ...bound, feeds };
}

function differs(what: string): ModelGateError {
  return new ModelGateError('baseline.differs', what, 'Compare models that take the same rows.');
}

async function loadBoth(
  { process, request }: Loaded,
  { path, description }: BaselineFile,
  ours: Bound,
  theirs: Bound,
  seed: number,
): Promise<LatencyPairs> {
  const { format, inputs, outputs } = description;
  await process.request({ ...request, kind: 'baseline.load', format, modelPath: path, inputs, outputs });
  await bindQueries(process, ours);
  await process.request({ kind: 'baseline.prepare', ...theirs });
  let calls = 0;
  return {
    async sample(count, maxDurationMs) {
      const order = derive(seed, `latency.pairs.${calls++}`);
      const reply = await process.request({ kind: 'latency.pair', count, maxDurationMs, seed: order });
      return { model: Float64Array.from(reply.modelMs), baseline: Float64Array.from(reply.baselineMs) };
    },
  };
}
