import { constants } from 'node:os';
import { ModelGateError } from '../../contracts/errors.ts';
import type { WorkerRequest } from '../../contracts/protocol.ts';
import type { ProcessLimits } from './types.ts';
import { formatBytes, formatDuration, printable } from './wording.ts';

const MAX_SAID = 300;
const MAX_REPORTED = 2000;

const REMEDIES: Record<string, string> = {
  'model.load_failed': 'Check that the file is complete and that other tools open it, or export the model again.',
  'model.unsupported_operator': 'Export the model with standard ONNX operators.',
  'model.unsupported_opset': 'Export the model for an older opset.',
  'model.unsupported_type': 'Export the model with inputs and outputs that are tensors of a type the runtime can pass.',
  'model.input_mismatch': 'Compare the inputs with what `inspect` shows for the model.',
  'model.output_missing': 'Name one of the outputs that `inspect` shows for the model.',
  'model.batch_axis':
    'Export the model so that the first axis of every output is the samples, or choose another output with `output.name`.',
  'model.output_shape': 'Export the model so that every row of an output has the same shape.',
  'model.output_too_large': 'Judge fewer rows with `sample`, or choose a smaller output with `output.name`.',
  'model.run_failed': 'Check that the inputs have the shapes, types and ranges that the model expects.',
  'model.out_of_memory': 'Raise `limits.memory` in the gate file where the model needs more, or use a smaller model.',
  'runtime.device_unavailable': 'Set `runtime.device: cpu`, or run on a machine that has the device and its libraries.',
  'runtime.refused': 'Export the model again, without what the runtime does not support, or in another format.',
  'runtime.broken': 'Delete the cached runtime so that it is installed again, and check that this system is supported.',
};

const OUT_OF_MEMORY = /bad_alloc|out of memory|\boom\b|cannot allocate memory|failed to allocate|allocation failed/i;

/** Codes of reading and converting a file, whose remedies depend on the file. */
const OF_THE_FILE = /^(artifact|format|convert)\.[a-z_]{1,40}$/;

/** What the model process itself reports; a code that is neither in the list above nor about the file is not taken over. */
export function reported(code: string, message: string, remedy: string | undefined): ModelGateError {
  if (remedy !== undefined && OF_THE_FILE.test(code)) {
    return new ModelGateError(code, printable(message, MAX_REPORTED), printable(remedy, MAX_SAID));
  }
  const known = Object.hasOwn(REMEDIES, code) ? code : 'model.run_failed';
  return new ModelGateError(known, printable(message, MAX_REPORTED), REMEDIES[known]!);
}

export function timedOut({ timeMs }: ProcessLimits, doing: string): ModelGateError {
  return new ModelGateError(
    'model.timeout',
    `the model process reached its time limit of ${formatDuration(timeMs)} while ${doing}`,
    'Raise `limits.time` in the gate file where the model needs longer; a model that never ends is not usable.',
  );
}

export function outOfMemory({ memoryBytes }: ProcessLimits, doing: string, how: string): ModelGateError {
  return new ModelGateError(
    'model.out_of_memory',
    `the model process ran out of memory (limit ${formatBytes(memoryBytes)}) while ${doing}: ${how}`,
    REMEDIES['model.out_of_memory']!,
  );
}

export function brokeProtocol(what: string): ModelGateError {
  return new ModelGateError(
    'model.protocol',
    `the model process sent something that it must not send: ${what}`,
    'Do not trust this model file: a model that only computes cannot do that.',
  );
}

export function notStarted(error: Error): ModelGateError {
  return new ModelGateError(
    'model.process_failed',
    `the model process cannot be started: ${printable(error.message, MAX_SAID)}`,
    'Check that this machine lets programs start other programs.',
  );
}

export function closed(): ModelGateError {
  return new ModelGateError('model.closed', 'the model process was already closed', 'Start another one.');
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The end of what it wrote to standard error. */
  stderr: string;
  /** The kernel killed some process for want of memory in the meantime. */
  kernelKilledForMemory: boolean;
}

/** Why a process ended that was not told to. */
export function unexpectedExit(exit: Exit, limits: ProcessLimits, doing: string): ModelGateError {
  const signal = exit.signal ?? signalOf(exit.code);
  if (OUT_OF_MEMORY.test(exit.stderr)) return outOfMemory(limits, doing, 'an allocation failed');
  if (signal === 'SIGKILL' && exit.kernelKilledForMemory) {
    return outOfMemory(limits, doing, 'the operating system killed it because the machine ran out of memory');
  }
  const how = signal ? `signal ${signal}` : `exit code ${exit.code}`;
  const said = printable(exit.stderr.trimEnd().split('\n').at(-1) ?? '', MAX_SAID);
  return new ModelGateError(
    'model.crashed',
    `the model process crashed while ${doing}: ${how}${said && `, and its last words were "${said}"`}`,
    'A crash of the runtime is provoked by the model file: export the model again, and report a file that still crashes it.',
  );
}

/** Shells report the death of their child by signal n as the exit code 128 + n. */
function signalOf(code: number | null): string | undefined {
  const number = (code ?? 0) - 128;
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
}

/** What a request does, for "while …". */
export function describe(request: WorkerRequest | undefined): string {
  switch (request?.kind) {
    case undefined:
      return 'waiting for the next request';
    case 'load':
      return 'loading the model';
    case 'baseline.load':
      return 'loading the baseline model';
    case 'evaluate':
      return `evaluating ${request.rows} ${request.rows === 1 ? 'row' : 'rows'}`;
    case 'latency.prepare':
    case 'baseline.prepare':
      return 'preparing the latency measurement';
    case 'latency.sample':
    case 'latency.pair':
    case 'latency.overhead':
      return 'measuring latency';
    case 'convert':
      return 'converting the model';
    case 'memory':
      return 'measuring memory';
  }
}
