import type { CheckResult, ModelResult } from '../../schemas/generated/result.d.ts';
import { inOneLine } from '../contracts/errors.ts';
import type { ModelDescription } from '../contracts/model.ts';
import type { ConvertTarget } from '../contracts/protocol.ts';
import { formatTensorSpec, type TensorSpec } from '../contracts/tensor.ts';
import { terminalText } from '../reports/escape.ts';
import { limit, quantity } from '../reports/numbers.ts';
import type { Pair } from '../run/pair/hold.ts';
import { line } from './line.ts';

const WIDEST = 60;
const SAME_PATH = 'the original runs by way of the same conversion: the proof is of the file that was written';

/** Two models side by side and what parity says, for a terminal; every name is foreign and escaped. */
export function describePair(pair: Pair, names: { a: string; b: string }): string {
  const models = ['a', 'b'].map((id) => pair.result.models.find((model) => model.id === id));
  const descriptions = [pair.a, pair.b];
  const row = (title: string, of: (side: number) => string) => [title, of(0), of(1)];
  const told = (side: number, of: (description: ModelDescription) => string) =>
    descriptions[side] ? of(descriptions[side]) : '—';
  const rows = [
    row('', (side) => (side === 0 ? `A  ${names.a}` : `B  ${names.b}`)),
    row('format', (side) => told(side, ({ format }) => format)),
    ...specRows(
      'input',
      descriptions.map((description) => description?.inputs ?? []),
    ),
    ...specRows(
      'output',
      descriptions.map((description) => description?.outputs ?? []),
    ),
    row('parameters', (side) => told(side, ({ parameters }) => quantity(parameters, 'count'))),
    row('weights', (side) => told(side, weightsOf)),
    row('size', (side) => measured(models[side], 'size')),
    row('ran on', (side) => ranOn(models[side])),
    row('load time', (side) => measured(models[side], 'load_time')),
    row('latency p50', (side) => measured(models[side], 'latency_p50')),
    row('latency p95', (side) => measured(models[side], 'latency_p95')),
  ];
  return [...table(rows), '', ...parityLines(pair), ...problemLines(pair)].map(line).join('');
}

interface Conversion {
  from: string;
  out: string;
  written: boolean;
  /** Where the result lay while it was proven. */
  proven: string;
  target: ConvertTarget;
}

/** What a conversion came to: where it is, and how far it is from the original. */
export function describeProof(pair: Pair, { from, out, written, proven, target }: Conversion): string {
  const ran = pair.result.models.map((model) => ranOn(model));
  const head = written
    ? `${out}: written from ${from} and proven`
    : `${out}: not written, since the conversion of ${from} could not be proven`;
  const lines = [head, `original on ${ran[0] ?? '—'}`, `result on ${ran[1] ?? '—'}`];
  if (target === 'onnx') lines.push(SAME_PATH);
  const problems = problemLines(pair).map((text) => text.replaceAll(proven, out));
  return [...lines, ...parityLines(pair, 'parity of the result with the original'), ...problems].map(line).join('');
}

function parityLines({ result, rows }: Pair, title = 'parity of B with A'): string[] {
  const parity = result.models.find(({ id }) => id === 'b')?.checks.find(({ check }) => check === 'parity');
  if (!parity) return [];
  const samples = parity.measurements[0]?.samples;
  const fed = samples === undefined ? '' : ` on ${quantity(samples, 'count')} rows`;
  return [
    `${title}: ${parity.status}${fed}`,
    ...rows.map((text) => `  ${text}`),
    ...parity.measurements.map((one) => measurementLine(one, parity)),
  ];
}

function measurementLine(
  { metric, slice, value, unit, reason }: CheckResult['measurements'][number],
  { evaluations }: CheckResult,
): string {
  const name = slice === undefined ? metric : `${metric} of "${slice}"`;
  const held = evaluations.find((one) => one.metric === metric && (one.slice === undefined || one.slice === slice));
  const verdict = held ? `   ${limit(held.limit, held.threshold, unit)}   ${held.status}` : '';
  return `  ${name.padEnd(20)} ${value === null ? `not measured: ${reason}` : quantity(value, unit) + verdict}`;
}

function problemLines({ result }: Pair): string[] {
  const problems = [
    ...result.errors.map(inOneLine),
    // What keeps a model from running is the reason of each of its checks, and told once.
    ...result.models.flatMap(({ id, checks }) =>
      checks.flatMap(({ reason }) => (reason === undefined ? [] : [`${id.toUpperCase()}: ${reason}`])),
    ),
  ];
  return [
    ...[...new Set(problems)].map((problem) => `Error: ${problem}`),
    ...result.warnings.map((warning) => `Warning: ${warning}`),
  ];
}

function specRows(title: string, specs: readonly (readonly TensorSpec[])[]): string[][] {
  const count = Math.max(...specs.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => [
    index === 0 ? title : '',
    ...specs.map((list) => (list[index] ? `"${list[index].name}" ${formatTensorSpec(list[index])}` : '—')),
  ]);
}

function weightsOf({ weightTypes }: ModelDescription): string {
  const types = Object.entries(weightTypes).map(([type, count]) => `${quantity(count, 'count')} ${type}`);
  return types.join(', ') || 'none';
}

function measured(model: ModelResult | undefined, metric: string): string {
  const found = model?.checks.flatMap(({ measurements }) => measurements).find((one) => one.metric === metric);
  return typeof found?.value === 'number' ? quantity(found.value, found.unit) : '—';
}

function ranOn(model: ModelResult | undefined): string {
  if (!model?.runtime) return '—';
  const { name, version, via, device, threads } = model.runtime;
  return `${name} ${version}${via ? `, via ${via}` : ''}, ${device}, ${threads} thread${threads === 1 ? '' : 's'}`;
}

/** Columns as wide as what is in them, up to a limit; foreign text is escaped before it is measured. */
function table(rows: readonly string[][]): string[] {
  const shown = rows.map((row) => row.map((cell) => terminalText(cell, WIDEST)));
  const widths = [0, 1].map((column) => Math.max(...shown.map((row) => row[column]!.length)));
  return shown.map(([title, a, b]) => `${title!.padEnd(widths[0]!)}  ${a!.padEnd(widths[1]!)}  ${b}`.trimEnd());
}
