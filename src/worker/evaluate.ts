import type { EvaluateReply, EvaluateRequest } from '../contracts/protocol.ts';
import type { RuntimeSession } from '../contracts/runtime.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { FeedReader } from './feeds.ts';
import { OutputFile } from './output-files.ts';

/** Runs every row through the model and writes the wanted outputs to files. */
export async function evaluate(session: RuntimeSession, request: EvaluateRequest): Promise<EvaluateReply> {
  const start = performance.now();
  const { directory, rows, batch, fixedBatch } = request;
  const reader = new FeedReader(request.feeds, rows, batch, fixedBatch);
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
  { rows, batch, fixedBatch, outputs: names, maxOutputBytes }: EvaluateRequest,
  reader: FeedReader,
  files: readonly OutputFile[],
): Promise<void> {
  let bytes = 0;
  for (let row = 0; row < rows; row += batch) {
    const wanted = Math.min(batch, rows - row);
    const query = session.bind(await reader.next(), names);
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
