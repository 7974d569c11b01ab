import path from 'node:path';
import type { RuntimeSettings } from '../../contracts/protocol.ts';
import { RuntimeFailure } from '../failure.ts';

const OUT_OF_MEMORY = /bad_alloc|failed to allocate|allocation failed|out of memory|invalid (typed )?array length/i;
const UNKNOWN_OPERATOR =
  /No Op registered for (?<op>\S+)|Fatal error: (?<qualified>\S+?)\(-?\d+\) is not a registered|Could not find an implementation for (?<missing>\S+?\(\d+\))/;
const NEWER_OPSET = /Opset (?<opset>\d+) is under development.*support for domain \S+ is till opset (?<newest>\d+)/s;
const ELEMENT_TYPE = /^Unsupported data type: (?<code>\d+)$/;
const NO_CUDA = /cuda|provider|backend|shared library/i;

/** What a failed load means, from the text of the exception: the binding gives nothing else. */
export function loadFailure(
  error: unknown,
  model: string | Uint8Array,
  device: RuntimeSettings['device'],
): RuntimeFailure {
  const text = textOf(error);
  const name = typeof model === 'string' ? path.basename(model) : 'the empty model';
  const said = withoutNoise(text.replace(/^Load model from .*? failed: ?/, '').replaceAll(String(model), name));
  const operator = UNKNOWN_OPERATOR.exec(text)?.groups;
  const opset = NEWER_OPSET.exec(text)?.groups;
  const elementType = ELEMENT_TYPE.exec(text)?.groups?.code;
  if (OUT_OF_MEMORY.test(text)) {
    return new RuntimeFailure('model.out_of_memory', `${name}: loading ran out of memory: ${said}`);
  }
  if (device === 'cuda' && NO_CUDA.test(text)) {
    return new RuntimeFailure('runtime.device_unavailable', `the device cuda is not available: ${said}`);
  }
  if (operator) {
    const op = operator.op ?? operator.qualified ?? operator.missing;
    return new RuntimeFailure('model.unsupported_operator', `${name}: onnxruntime-node has no operator ${op}`);
  }
  if (opset) {
    const versions = `opset ${opset.opset}, and onnxruntime-node reads up to ${opset.newest}`;
    return new RuntimeFailure('model.unsupported_opset', `${name}: the model needs ${versions}`);
  }
  if (elementType) {
    return new RuntimeFailure(
      'model.unsupported_type',
      `${name}: an input or output has the ONNX element type ${elementType}, which onnxruntime-node cannot pass`,
    );
  }
  return new RuntimeFailure('model.load_failed', `${name}: onnxruntime-node cannot load the model: ${said}`);
}

export function runFailure(error: unknown): never {
  const text = textOf(error);
  const said = withoutNoise(text);
  if (OUT_OF_MEMORY.test(text)) throw new RuntimeFailure('model.out_of_memory', `the model ran out of memory: ${said}`);
  throw new RuntimeFailure('model.run_failed', `the model failed: ${said}`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One line without the runtime's source locations (`/onnxruntime_src/….cc:360 void* name(arguments) `). */
function withoutNoise(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\/onnxruntime_src\/\S+:\d+ [^()]*(\((?:[^()]|\([^()]*\))*\))( const)?( \[with [^\]]*\])? ?/g, '')
    .replace(
      /Non-zero status code returned while running (\S+) node\. Name:'(.*?)' Status Message: /g,
      '$1 node "$2": ',
    )
    .trim();
}
