import { ModelGateError } from '../contracts/errors.ts';
import type { Exchanges, ReplyEnvelope, RequestEnvelope, RequestKind, WorkerRequest } from '../contracts/protocol.ts';
import { RuntimeFailure } from '../runtimes/failure.ts';
import { openChannel } from './channel.ts';
import { convertFile } from './convert.ts';
import { evaluate } from './evaluate.ts';
import { measureOverhead, prepareQueries, sampleLatency } from './latency.ts';
import { samplePairs } from './latency-pair.ts';
import { holdLifeline } from './lifeline.ts';
import { loadModel } from './load.ts';
import { type LoadedModel, notLoaded } from './loaded-model.ts';
import { memoryUse } from './memory.ts';

const MAX_MESSAGE_LENGTH = 2000;

type Handlers = { [K in RequestKind]: (request: Exchanges[K]['request']) => Promise<Exchanges[K]['reply']> };

/** Answers the parent's requests, one at a time, until the parent goes away. */
export async function serve(): Promise<void> {
  await holdLifeline();
  let model: LoadedModel | undefined;
  let baseline: LoadedModel | undefined;
  const loaded = () => model ?? notLoaded();
  const loadedBaseline = () => baseline ?? notLoaded();
  const handlers: Handlers = {
    async load(request) {
      const { reply, ...rest } = await loadModel(request);
      model = rest;
      return reply;
    },
    async 'baseline.load'(request) {
      const { reply, ...rest } = await loadModel(request);
      baseline = rest;
      return reply;
    },
    evaluate: (request) => evaluate(loaded().session, request),
    'latency.prepare': (request) => prepareQueries(loaded(), request),
    'baseline.prepare': (request) => prepareQueries(loadedBaseline(), request),
    'latency.pair': (request) => samplePairs(loaded(), loadedBaseline(), request),
    'latency.sample': (request) => sampleLatency(loaded(), request),
    'latency.overhead': (request) => measureOverhead(loaded(), request),
    convert: convertFile,
    memory: async () => memoryUse(loaded().residentBytes),
  };
  let current = 0;
  const channel = openChannel(
    (message) => {
      const { id, request } = message as RequestEnvelope;
      current = id;
      answer(handlers, id, request).then(channel.send);
    },
    () => process.exit(0),
  );
  process.on('uncaughtException', async (error) => {
    await channel.send(failed(current, error));
    process.exit(1);
  });
}

async function answer(handlers: Handlers, id: number, request: WorkerRequest): Promise<ReplyEnvelope> {
  try {
    const handler = handlers[request.kind] as (request: WorkerRequest) => Promise<unknown>;
    return { id, ok: true, reply: await handler(request) };
  } catch (error) {
    return failed(id, error);
  }
}

function failed(id: number, error: unknown): ReplyEnvelope {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, MAX_MESSAGE_LENGTH);
  if (error instanceof ModelGateError) {
    const remedy = error.remedy.slice(0, MAX_MESSAGE_LENGTH);
    return { id, ok: false, error: { code: error.code, message, remedy } };
  }
  const code = error instanceof RuntimeFailure ? error.code : unexpectedCode(error);
  return { id, ok: false, error: { code, message } };
}

/** JavaScript's own allocations fail with a RangeError. */
function unexpectedCode(error: unknown): string {
  return error instanceof RangeError && /allocation|array length/i.test(error.message)
    ? 'model.out_of_memory'
    : 'model.run_failed';
}
