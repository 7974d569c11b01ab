import type { EvaluateReply, EvaluateRequest } from '../contracts/protocol.ts';
import type { RuntimeSession, Tensors, TypedArray } from '../contracts/runtime.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { FeedReader } from './feeds.ts';
import { OutputFile } from './output-files.ts';

/** Runs every row through the model and writes the wanted outputs to files. */
export async function evaluate(session: RuntimeSession, request: EvaluateRequest): Promise<EvaluateReply> {
  const start = performance.now();
  const { directory, rows, batch, fixedBatch, alone = false } = request;
  const reader = new FeedReader(request.feeds, rows, alone ? 1 : batch, fixedBatch && !alone);
  const files = request.outputs.map((name, index) => new OutputFile(name, directory, index));
  try {
    await runBatches(session, request, reader, files);
    const outputs = files.map((file) => file.finish());
    return { outputs, durationMs: performance.now() - start };
  } finally {
    await reader.close();
    for (const file of files) file.close();
  }
}

async function runBatches(
  session: RuntimeSession,
  { rows, batch, fixedBatch, alone = false, outputs: names, maxOutputBytes }: EvaluateRequest,
  reader: FeedReader,
  files: readonly OutputFile[],
): Promise<void> {
  let bytes = 0;
  const step = alone ? 1 : batch;
  for (let row = 0; row < rows; row += step) {
    const wanted = Math.min(step, rows - row);
    const next = await reader.next();
    const query = session.bind(alone && fixedBatch ? repeated(next, batch) : next, names);
    const outputs = query.outputs(await query.run());
    query.dispose?.();
    for (const [index, file] of files.entries()) {
      bytes += file.append(outputs[names[index]!]!, fixedBatch ? batch : wanted, wanted);
    }
    if (bytes > maxOutputBytes) {
      throw new RuntimeFailure(
        'model.output_too_large',
        `the outputs are larger than the ${maxOutputBytes} bytes that are allowed (after ${row + wanted} of ${rows} rows)`,
      );
    }
  }
}

/** One row of every input, `times` times. */
function repeated(row: Tensors, times: number): Tensors {
  return Object.fromEntries(
    Object.entries(row).map(([name, { dtype, shape, data }]) => {
      const copies = new (data.constructor as new (length: number) => Float32Array)(data.length * times);
      for (let copy = 0; copy < times; copy++) copies.set(data as Float32Array, copy * data.length);
      return [name, { dtype, shape: [times, ...shape.slice(1)], data: copies as TypedArray }];
    }),
  );
}
