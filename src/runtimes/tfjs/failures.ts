import { RuntimeFailure } from '../failure.ts';

const OUT_OF_MEMORY =
  /out of memory|memory access out of bounds|allocation failed|invalid (typed )?array length|bad_alloc/i;
/** `engine.ts` of tfjs-core and `operation_executor.ts` of tfjs-converter. */
const NO_KERNEL = /Kernel '(?<kernel>[^']+)' not registered for backend '(?<backend>[^']+)'/;
const NO_OPERATOR = /Unknown op '(?<op>[^']+)'|'(?<type>[^']+)' not yet implemented|NotImplementedError: (?<what>.*)/;

/** What a failed load means, from the text of the exception: TensorFlow.js gives nothing else. */
export function loadFailure(error: unknown, name: string): RuntimeFailure {
  return failure(error, `${name}: TensorFlow.js cannot load the model`, 'model.load_failed');
}

export function runFailure(error: unknown): RuntimeFailure {
  return failure(error, 'the model failed', 'model.run_failed');
}

function failure(error: unknown, what: string, code: string): RuntimeFailure {
  if (error instanceof RuntimeFailure) return error;
  const text = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
  const kernel = NO_KERNEL.exec(text)?.groups;
  const operator = NO_OPERATOR.exec(text)?.groups;
  if (kernel) {
    const missing = `the kernel ${kernel.kernel}, which the ${kernel.backend} backend of TensorFlow.js does not have`;
    return new RuntimeFailure('model.unsupported_operator', `${what}: it needs ${missing}`);
  }
  if (operator) return new RuntimeFailure('model.unsupported_operator', `${what}: ${text}`);
  if (OUT_OF_MEMORY.test(text)) return new RuntimeFailure('model.out_of_memory', `${what}: out of memory: ${text}`);
  return new RuntimeFailure(code, `${what}: ${text}`);
}
