import type { Generate } from '../../schemas/generated/gate.d.ts';
import type { InputKind } from '../contracts/check.ts';
import type { ResolvedInput } from '../contracts/dataset.ts';
import { elementsOf } from '../contracts/elements.ts';
import { ModelGateError } from '../contracts/errors.ts';
import type { TensorFile } from '../contracts/protocol.ts';
import { Random } from '../metrics/random.ts';
import { derive } from '../metrics/seeding.ts';
import { encode, isNumeric, itemBytes, type NumericType } from './elements.ts';
import { BLOCK_BYTES, MAX_EXPANDED_BYTES } from './limits.ts';
import { didYouMean, list, quote } from './problem.ts';
import { TensorWriter } from './rows/writer.ts';

export interface GenerateRequest {
  inputs: readonly ResolvedInput[];
  kind: InputKind;
  rows: number;
  /** The range of each integer or bool input, by name. */
  ranges: Generate;
  seed: number;
  /** A folder for the tensor files, without any of an earlier call. */
  directory: string;
}

type FloatType = 'float16' | 'float32' | 'float64';
const LARGEST: Record<FloatType, number> = {
  float16: 65504,
  float32: (2 - 2 ** -23) * 2 ** 127,
  float64: Number.MAX_VALUE,
};

/**
 * Fills every input with seeded values of one kind, each input from a stream of its own: `normal` N(0, 1), `zeros`, `ones`,
 * `large` 1e3, `negative` -|N(0, 1)|, `extreme` ± the largest finite number in turn, `nonfinite` NaN, +∞, -∞ in turn.
 * Integer and bool inputs are uniform on their range, whatever the kind. Throws ModelGateError `input.*`.
 */
export async function generateInputs(request: GenerateRequest): Promise<{ feeds: TensorFile[]; rows: number }> {
  checkRanges(request);
  const feeds: TensorFile[] = [];
  for (const [index, input] of request.inputs.entries()) {
    const next = source(input, request);
    const writer = await TensorWriter.create(input, index, request.directory);
    try {
      await fill(writer, input.dtype as NumericType, request.rows * elementsOf(input.rowShape), next);
    } finally {
      await writer.close();
    }
    feeds.push(writer.file);
  }
  return { feeds, rows: request.rows };
}

async function fill(writer: TensorWriter, dtype: NumericType, count: number, next: () => number): Promise<void> {
  const block = BLOCK_BYTES / 8;
  for (let start = 0; start < count; start += block) {
    const values = new Float64Array(Math.min(block, count - start)).map(next);
    await writer.write(encode(values, dtype).bytes);
  }
}

function source(input: ResolvedInput, { kind, rows, ranges, seed }: GenerateRequest): () => number {
  const { name, dtype } = input;
  if (!isNumeric(dtype))
    throw failure('type', name, `is ${dtype}, which cannot be generated`, 'Declare a dataset of numeric inputs.');
  if (rows * elementsOf(input.rowShape) * itemBytes(dtype) > MAX_EXPANDED_BYTES)
    throw failure(
      'too_large',
      name,
      `takes more than ${MAX_EXPANDED_BYTES} bytes for ${rows} rows`,
      'Bind smaller `dims:`.',
    );
  const random = Random.seeded(derive(seed, `generated.${kind}.${name}`));
  if (isFloat(dtype)) return floatSource(kind, dtype, random);
  const lines = `generate: { ${quote(name)}: { low: 0, high: … } }`;
  if (!Object.hasOwn(ranges, name))
    throw failure('no_range', name, `is ${dtype} and has no range to draw from`, `Add to the model: ${lines}`);
  const { low, high } = ranges[name]!;
  const drawable = low < high && Number.isSafeInteger(high - low);
  if (drawable && encode(Float64Array.of(low, high - 1), dtype).lossy < 0) return () => random.integer(low, high);
  const what = `is ${dtype}, which has no range from ${low} to below ${high}`;
  throw failure(
    'range',
    name,
    what,
    'Give low < high, both within the type (high is one more than the largest value).',
  );
}

function floatSource(kind: InputKind, dtype: FloatType, random: Random): () => number {
  const largest = LARGEST[dtype];
  const kinds: Record<InputKind, () => number> = {
    normal: () => random.normal(),
    zeros: () => 0,
    ones: () => 1,
    large: () => 1e3,
    negative: () => -Math.abs(random.normal()),
    extreme: inTurn(largest, -largest),
    nonfinite: inTurn(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  };
  return kinds[kind];
}

function inTurn(...values: number[]): () => number {
  let index = 0;
  return () => values[index++ % values.length]!;
}

function isFloat(dtype: NumericType): dtype is FloatType {
  return Object.hasOwn(LARGEST, dtype);
}

function checkRanges({ inputs, ranges }: GenerateRequest): void {
  const names = inputs.map(({ name }) => name);
  for (const name of Object.keys(ranges)) {
    const input = inputs.find((candidate) => candidate.name === name);
    if (!input) {
      const what = `is named in \`generate:\`, but the model has no such input${didYouMean(name, names)}`;
      throw failure('unknown', name, what, `Its inputs are ${list(names)}.`);
    }
    if (isNumeric(input.dtype) && isFloat(input.dtype))
      throw failure('range', name, `is ${input.dtype}; ranges are for integer inputs`, 'Remove it from `generate:`.');
  }
}

function failure(code: string, name: string, what: string, remedy: string): ModelGateError {
  return new ModelGateError(`input.${code}`, `The input ${quote(name)} ${what}`, remedy);
}
