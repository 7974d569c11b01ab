import type { TensorSpec } from '../../contracts/tensor.ts';
import { SEED, type Side } from './gate.ts';
import { writeIndexRows } from './index-rows.ts';
import { bindOpenDims, partnerOf } from './open-dims.ts';
import type { ReadFile } from './read-file.ts';

type Fed = Pick<Side, 'dims' | 'generate' | 'rows'>;

interface Wanted {
  a: ReadFile | undefined;
  b: ReadFile | undefined;
  data: string | undefined;
  steps: number;
  /** An empty folder. */
  scratch: string;
}

const OWN_ROWS = 'they say little about models of real data: give rows of yours with --data FILE';

/** What both models are fed, and how that came about in words. */
export async function rowsForPair({ a, b, data, steps, scratch }: Wanted): Promise<{ a: Fed; b: Fed; said: string[] }> {
  const inputs = (file: ReadFile | undefined) => file?.description.inputs ?? [];
  const [bound, boundB] = [bindOpenDims(inputs(a), inputs(b), steps), bindOpenDims(inputs(b), inputs(a), steps)];
  const fed = { a: { dims: bound.dims, generate: {} }, b: { dims: boundB.dims, generate: {} } };
  const said = [...bound.said.map((text) => `a: ${text}`), ...boundB.said.map((text) => `b: ${text}`)];
  if (data !== undefined) {
    const rows = data.endsWith('.npy') ? { inputs: data } : { path: data };
    return { a: { ...fed.a, rows }, b: { ...fed.b, rows }, said: [`the rows of ${data}`, ...said] };
  }
  const drawn = `seeded generated inputs (seed ${SEED}, reals N(0, 1))`;
  const indexed = [a, b].find((file) => file !== undefined && file.indices.size > 0);
  if (indexed) {
    const files = await writeIndexRows(indexed, indexed === a ? bound.dims : boundB.dims, SEED, scratch);
    const below = [...indexed.indices.values()].map((size) => `below ${size}`).join(', ');
    const rowsOf = (specs: readonly TensorSpec[]) => ({ rows: namedRows(specs, inputs(indexed), files) });
    const text = `${drawn}, indices drawn ${below} (the size of the Embedding)`;
    return {
      a: { ...fed.a, ...rowsOf(inputs(a)) },
      b: { ...fed.b, ...rowsOf(inputs(b)) },
      said: [text, OWN_ROWS, ...said],
    };
  }
  const ranges = [a, b].map((file) => integerRanges(inputs(file)));
  const text = ranges.some((range) => Object.keys(range).length > 0) ? `${drawn}, integers 0 and 1` : drawn;
  return {
    a: { ...fed.a, generate: ranges[0]! },
    b: { ...fed.b, generate: ranges[1]! },
    said: [text, OWN_ROWS, ...said],
  };
}

/** The files under a model's own names, by the partner of each input. */
function namedRows(specs: readonly TensorSpec[], owners: readonly TensorSpec[], files: readonly string[]) {
  const named = specs.flatMap(({ name }, index) => {
    const partner = partnerOf({ name }, index, owners);
    return partner ? [[name, files[owners.indexOf(partner)]!] as const] : [];
  });
  return { inputs: Object.fromEntries(named) };
}

/** Every table has the rows 0 and 1, and every mask takes both. */
function integerRanges(specs: readonly TensorSpec[]): Side['generate'] {
  const integers = specs.filter(
    ({ dtype, quantization }) => !dtype.includes('float') && dtype !== 'string' && !quantization,
  );
  return Object.fromEntries(integers.map(({ name }) => [name, { low: 0, high: 2 }]));
}
