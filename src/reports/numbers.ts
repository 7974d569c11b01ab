import type { Evaluation } from '../../schemas/generated/result.d.ts';

interface Scale {
  factor: number;
  suffix: string;
  /** Magnitudes below this one are shown in it. */
  below: number;
}

const SMALL_TO_LARGE: Record<string, readonly Scale[]> = {
  ms: [
    { factor: 1e-3, suffix: ' µs', below: 0.1 },
    { factor: 1, suffix: ' ms', below: 1e4 },
    { factor: 1e3, suffix: ' s', below: Number.POSITIVE_INFINITY },
  ],
  bytes: [
    { factor: 1, suffix: ' B', below: 1e3 },
    { factor: 1e3, suffix: ' kB', below: 1e6 },
    { factor: 1e6, suffix: ' MB', below: 1e9 },
    { factor: 1e9, suffix: ' GB', below: 1e12 },
    { factor: 1e12, suffix: ' TB', below: Number.POSITIVE_INFINITY },
  ],
};
const BINARY = [
  { factor: 2 ** 30, suffix: ' GiB' },
  { factor: 2 ** 20, suffix: ' MiB' },
  { factor: 2 ** 10, suffix: ' KiB' },
];
const SIGN: Record<Evaluation['limit'], string> = {
  min: '≥',
  max: '≤',
  equals: '=',
  max_ratio: 'ratio ≤',
  max_drop: 'drop ≤',
  max_increase: 'increase ≤',
};

/**
 * A measured value with its unit, to three significant digits; integers are written in full. Where it is read beside a
 * threshold, it gets as many digits as it takes to see on which side of that it lies.
 */
export function quantity(value: number, unit: string, threshold?: number): string {
  const scale = scaleOf(value, unit);
  return digits(value / scale.factor, threshold === undefined ? undefined : threshold / scale.factor) + scale.suffix;
}

/** `[4.9, 5.6]`, in the scale of the value that it belongs to. */
export function interval(bounds: readonly (number | null)[], value: number, unit: string, threshold?: number): string {
  const { factor } = scaleOf(value, unit);
  const beside = threshold === undefined ? undefined : threshold / factor;
  const side = (bound: number | null | undefined, open: string) =>
    typeof bound === 'number' ? digits(bound / factor, beside) : open;
  return `[${side(bounds[0], '−∞')}, ${side(bounds[1], '∞')}]`;
}

/** `≤ 5 ms`; a threshold is never rounded. A limit on a change is shown as it was written: `drop ≤ 0.01 or 5 %`. */
export function limit(
  kind: Evaluation['limit'],
  threshold: number,
  unit: string,
  allowed?: Evaluation['allowed'],
): string {
  if (allowed?.relative !== undefined) {
    const share = `${Number((allowed.relative * 100).toPrecision(12))} %`;
    const absolute = allowed.absolute === undefined ? '' : `${exact(allowed.absolute, unit)} or `;
    return `${SIGN[kind]} ${absolute}${share}`;
  }
  return `${SIGN[kind]} ${exact(threshold, kind === 'max_ratio' ? '1' : unit)}`;
}

/** A threshold with its unit, unrounded. */
export function exact(value: number, unit: string): string {
  const binary = unit === 'bytes' && value > 0 && BINARY.find(({ factor }) => value % factor === 0);
  const scale = binary || scaleOf(value, unit);
  return group(String(value / scale.factor)) + scale.suffix;
}

/** A number without a unit, to three significant digits; see `quantity`. */
export function digits(value: number, threshold?: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return group(String(value + 0));
  for (let significant = 3; significant <= 17; significant++) {
    const text = round(value, significant);
    if (threshold === undefined || side(Number(text), threshold) === side(value, threshold)) return group(text);
  }
  return group(String(value));
}

function side(value: number, threshold: number): number {
  return Math.sign(value - threshold);
}

function scaleOf(value: number, unit: string): Omit<Scale, 'below'> {
  const scales = SMALL_TO_LARGE[unit];
  if (!scales) return { factor: 1, suffix: unit === '1' || unit === 'count' ? '' : ` ${unit}` };
  if (value === 0) return scales.find(({ factor }) => factor === 1)!;
  return scales.find(({ below }) => Math.abs(value) < below) ?? scales.at(-1)!;
}

function round(value: number, significant: number): string {
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  if (exponent < -4 || exponent >= 15) return value.toExponential(significant - 1).replace(/\.?0+e/, 'e');
  const decimals = Math.min(Math.max(0, significant - 1 - exponent), 100);
  const fixed = value.toFixed(decimals);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

function group(text: string): string {
  const [, sign, integer, rest] = /^(-?)(\d+)(.*)$/.exec(text)!;
  return sign + integer!.replace(/\B(?=(\d{3})+$)/g, ',') + rest;
}
