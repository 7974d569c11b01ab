import { bytesPerElement, elementsOf, viewOf } from '../../contracts/elements.ts';
import type { HostTensor, LoadableModel, RuntimeSession, Tensors } from '../../contracts/runtime.ts';
import type { TensorSpec } from '../../contracts/tensor.ts';
import { RuntimeFailure } from '../failure.ts';
import { toCalls } from './feeds.ts';
import { assertSame, bytesOf, type Interpreter, type Slot } from './interpreter.ts';
import { dequantize } from './quantize.ts';

interface Ran {
  /** Of each inference, the bytes of every output. */
  calls: Uint8Array[][];
  /** Whether each inference began without what an earlier one left behind. */
  fresh: boolean;
}

/**
 * A model in an interpreter as a session. Rows beyond those of one inference take further ones. A stateful model is reset
 * before each inference of a query's first run only, so that later runs can be timed without it; their outputs, which
 * depend on what ran before, cannot be read.
 */
export function asSession(
  interpreter: Interpreter,
  { inputs, outputs }: Pick<LoadableModel, 'inputs' | 'outputs'>,
  stateful: boolean,
): RuntimeSession {
  assertSame(inputs, interpreter.inputs, 'input');
  assertSame(outputs, interpreter.outputs, 'output');
  let used = false;
  return {
    inputs: inputs.map(asFed),
    outputs: outputs.map(asFed),
    threads: 1,
    bind(feeds, wanted) {
      const positions = wanted.map((name) => positionOf(outputs, name));
      const { inputs: calls, rows, step } = toCalls(inputs, interpreter.inputs, feeds);
      let ran = false;
      const invoke = (input: Uint8Array[]) => {
        if (stateful && used && !ran) interpreter.reset();
        used = true;
        return interpreter.invoke(input);
      };
      return {
        async run(): Promise<Ran> {
          const result = { calls: calls.map(invoke), fresh: !ran || !stateful };
          ran = true;
          return result;
        },
        outputs(result) {
          const { calls: pieces, fresh } = result as Ran;
          if (!fresh) throw new RuntimeFailure('model.run_failed', 'the model kept its state from an earlier run');
          const read: Tensors = {};
          for (const position of positions) {
            const spec = outputs[position]!;
            const slot = interpreter.outputs[position]!;
            read[spec.name] = joined(
              spec,
              slot,
              pieces.map((piece) => piece[position]!),
              rows,
              step,
            );
          }
          return read;
        },
      };
    },
    dispose: async () => interpreter.dispose(),
  };
}

/** As a session takes and gives it: real numbers where integers stand for them. */
function asFed(spec: TensorSpec): TensorSpec {
  return spec.quantization ? { ...spec, dtype: 'float32' } : spec;
}

function positionOf(outputs: readonly TensorSpec[], name: string): number {
  const position = outputs.findIndex((output) => output.name === name);
  if (position < 0) throw new RuntimeFailure('model.output_missing', `the model has no output "${name}"`);
  if (bytesPerElement(outputs[position]!.dtype) !== undefined) return position;
  throw new RuntimeFailure('model.unsupported_type', `the output "${name}" is not a tensor of numbers`);
}

/** The pieces of one output, one after the other along its first axis, without what the last inference was filled up with. */
function joined(spec: TensorSpec, slot: Slot, pieces: readonly Uint8Array[], rows: number, step: number): HostTensor {
  const { dtype, shape } = slot;
  const [first, ...row] = shape;
  if (first !== step && pieces.length > 1) {
    throw new RuntimeFailure(
      'model.batch_axis',
      `the first axis of the output "${spec.name}" [${shape}] is not the batch`,
    );
  }
  const size = bytesOf(slot);
  const bytes = new Uint8Array(size * pieces.length);
  for (const [i, piece] of pieces.entries()) bytes.set(piece, i * size);
  const whole = first === step ? [rows, ...row] : shape;
  const data = viewOf(dtype, bytes.buffer, 0, elementsOf(whole));
  if (!spec.quantization) return { dtype, shape: whole, data };
  return { dtype: 'float32', shape: whole, data: dequantize(data, spec.quantization) };
}
