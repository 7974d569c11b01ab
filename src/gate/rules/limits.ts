import type { Checks, SizeLimit } from '../../../schemas/generated/gate.d.ts';
import { betterWhen } from '../../contracts/direction.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import { parseBytes, parseDuration, parseFraction } from '../../contracts/quantity.ts';
import type { Finding } from '../finding.ts';
import { cut } from '../text.ts';
import { atKey, atValue, type Rule } from './rule.ts';

type Written = number | string;
type Bounds = Partial<Record<'min' | 'max' | 'equals', Written>> &
  Partial<Record<'max_drop' | 'max_increase', Written | readonly Written[]>>;

interface Metric {
  parse(value: Written): number;
  /** As the result document calls it, where the gate file does not. */
  name?: string;
  /** What the metric can be. */
  range: readonly [number, number];
}

const fraction: Metric = { parse: parseFraction, range: [0, 1] };
const real: Metric = { parse: parseFraction, range: [0, Number.POSITIVE_INFINITY] };
const duration: Metric = { parse: parseDuration, range: real.range };

/** Metrics that are not what most of their check are. */
const others: Record<string, Metric> = {
  mcc: { parse: parseFraction, range: [-1, 1] },
  brier: { parse: parseFraction, range: [0, 2] },
  log_loss: real,
  output_variance: real,
  unique_predictions: real,
  mae: real,
  mse: real,
  rmse: real,
  max_error: real,
  r2: { parse: parseFraction, range: [Number.NEGATIVE_INFINITY, 1] },
  cosine_similarity: { parse: parseFraction, range: [-1, 1] },
  top1_agreement: fraction,
  f1_difference: fraction,
};

/** Limits that can be met, and are not met by everything. */
export const limits: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    for (const [metric, bounds, at] of boundsOf(model.checks, [...path, 'checks'])) {
      yield* impossible(metric, bounds, at);
      yield* contradictory(metric, bounds, at);
      yield* wrongDirection(metric, bounds, at);
      yield* neverExceeded(metric, bounds, at);
    }
    yield* impossibleShares(model.checks.size ?? {}, [...path, 'checks', 'size']);
  }
};

function* boundsOf(checks: Checks, path: DocumentPath): Iterable<[Metric, Bounds, DocumentPath]> {
  if (checks.parameters) yield [real, checks.parameters, [...path, 'parameters']];
  if (checks.size) yield [{ ...real, parse: parseBytes }, checks.size, [...path, 'size']];
  for (const [check, common] of [
    ['latency', duration],
    ['diversity', fraction],
    ['quality', fraction],
    ['parity', real],
    ['memory', { ...real, parse: parseBytes, name: 'peak_memory' }],
    ['determinism', real],
  ] as const) {
    for (const [name, bounds] of Object.entries(checks[check] ?? {})) {
      if (typeof bounds !== 'object') continue;
      const metric: Metric = others[name] ?? common;
      const latency = name === 'load' ? 'load_time' : `latency_${name}`;
      yield [check === 'latency' ? { ...metric, name: latency } : metric, bounds, [...path, check, name]];
    }
  }
}

function* impossible({ parse, range: [low, high] }: Metric, bounds: Bounds, path: DocumentPath): Iterable<Finding> {
  const name = path.at(-1);
  for (const kind of ['min', 'max', 'equals'] as const) {
    const written = bounds[kind];
    if (written === undefined) continue;
    const value = parse(written);
    // The form allows more digits than a number has room for.
    if (value >= low && value <= high && Number.isFinite(value)) continue;
    const range = rangeText(low, high);
    const percent = typeof written === 'number' && high === 1 && value > 1 && value <= 100;
    const hint = percent ? `, did you mean ${written}% or ${parse(`${written}%`)}?` : '';
    const message = `${name} is ${range}, but the limit is ${shown(written)}${hint}`;
    yield atValue([...path, kind], 'impossible_limit', message, 'Write a limit that the metric can reach.');
  }
}

function rangeText(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `a number, never below ${low}`;
  return low === Number.NEGATIVE_INFINITY ? `a number, never above ${high}` : `between ${low} and ${high}`;
}

/** A fall of what is better lower, or a rise of what is better higher, is no regression. */
function* wrongDirection({ name }: Metric, bounds: Bounds, path: DocumentPath): Iterable<Finding> {
  const key = String(path.at(-1));
  const better = betterWhen(name ?? key);
  const [kind, instead] =
    better === 'lower' ? (['max_drop', 'max_increase'] as const) : (['max_increase', 'max_drop'] as const);
  if (better === undefined || bounds[kind] === undefined) return;
  const message = `${key} is better when it is ${better}, so ${kind} would refuse an improvement; did you mean ${instead}?`;
  yield atKey([...path, kind], 'wrong_direction', message, `Write ${instead}.`);
}

/** A change that no two values of the metric can differ by is allowed: nothing is. */
function* neverExceeded({ parse, range: [low, high] }: Metric, bounds: Bounds, path: DocumentPath): Iterable<Finding> {
  for (const kind of ['max_drop', 'max_increase'] as const) {
    const written = bounds[kind];
    for (const [index, part] of [written ?? []].flat().entries()) {
      const share = typeof part === 'string' && part.endsWith('%');
      const value = share ? parseFraction(part) : parse(part);
      // Of a metric that is never below 0, nothing but all can be lost.
      const most = share ? (kind === 'max_drop' && low >= 0 ? 1 : Number.POSITIVE_INFINITY) : high - low;
      if (value < most) continue;
      const hint = !share && high === 1 && value <= 100 ? `, did you mean ${part}%?` : '';
      const message = `${path.at(-1)} cannot change by more than ${shown(part)}, so that ${kind} would allow everything${hint}`;
      const at = Array.isArray(written) ? [...path, kind, index] : [...path, kind];
      yield atValue(at, 'impossible_limit', message, 'Write a change that can be exceeded.');
    }
  }
}

/** A file is neither empty nor smaller than nothing. */
function* impossibleShares({ max_ratio, min_reduction }: Partial<SizeLimit>, path: DocumentPath): Iterable<Finding> {
  const remedy = 'Write a share that the size can reach.';
  if (max_ratio && !(parseFraction(max_ratio.value) > 0)) {
    const message = `max_ratio is above 0, but the limit is ${shown(max_ratio.value)}`;
    yield atValue([...path, 'max_ratio', 'value'], 'impossible_limit', message, remedy);
  }
  if (min_reduction && !(parseFraction(min_reduction.value) < 1)) {
    const message = `min_reduction is below 1 or 100%, but the limit is ${shown(min_reduction.value)}`;
    yield atValue([...path, 'min_reduction', 'value'], 'impossible_limit', message, remedy);
  }
}

function* contradictory({ parse }: Metric, bounds: Bounds, path: DocumentPath): Iterable<Finding> {
  const { min, max, equals } = bounds;
  const below = (a: Written | undefined, b: Written | undefined) =>
    a !== undefined && b !== undefined && parse(a) < parse(b);
  const because = (kind: keyof Bounds, what: string) =>
    atValue([...path, kind], 'contradiction', `no value is ${what}`, 'Change one of the two limits.');
  if (below(max, min)) yield because('max', `at least ${shown(min)} and at most ${shown(max)}`);
  if (below(equals, min)) yield because('equals', `${shown(equals)} and at least ${shown(min)}`);
  if (below(max, equals)) yield because('equals', `${shown(equals)} and at most ${shown(max)}`);
}

function shown(written: Written | undefined): string {
  return cut(String(written));
}
