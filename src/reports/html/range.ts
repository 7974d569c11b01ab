import type { Evaluation, Measurement, Status } from '../../../schemas/generated/result.d.ts';
import { interval, limit as limitText, quantity } from '../numbers.ts';
import { type Child, element, type Html } from './markup.ts';

const WIDTH = 168;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;
const INSET = 6;
/** Less than this share of the axis is worth a closer look. */
const NARROW = 0.3;
const MARGIN = 0.5;
/** Differences of what lies beyond would not be finite. */
const DRAWN = 1e300;

/** Where a value lies, with its interval and its limit. */
export interface Point {
  value: number;
  unit: string;
  interval?: Measurement['interval'] | undefined;
  limit?: Pick<Evaluation, 'limit' | 'threshold'> | undefined;
  status: Status;
}

export type Domain = readonly [low: number, high: number];

/**
 * The axis that shows all points: 0 to 1 for fractions, otherwise 0 (or below) to a little more than the greatest. Where
 * all that counts lies in a small part of it, that part alone, so that an interval and a limit can be told apart.
 */
export function domainOf(points: readonly Point[]): Domain {
  const numbers = points
    .flatMap(({ value, interval, limit }) => [value, ...(interval ?? []), limit?.threshold])
    .filter((number) => typeof number === 'number')
    .map(drawn);
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const [low, high] = wholeAxis(
    least,
    greatest,
    points.every(({ unit }) => unit === '1'),
  );
  const spread = greatest - least;
  if (spread === 0 || spread > NARROW * (high - low)) return [low, high];
  return [Math.max(low, least - MARGIN * spread), Math.min(high, greatest + MARGIN * spread)];
}

function wholeAxis(least: number, greatest: number, fractions: boolean): Domain {
  if (fractions && least >= 0 && greatest <= 1 && greatest > 0.05) return [0, 1];
  if (least === 0 && greatest === 0) return [0, 1];
  return [Math.min(0, least * 1.15), Math.max(0, greatest * 1.15)];
}

/** A line with the allowed side shaded, a tick for the limit, a bar for the interval and a dot for the value. */
export function rangeBar(point: Point, domain: Domain = domainOf([point])): Html {
  const x = (value: number) => place(value, domain);
  const children = [
    shape('rect', 'axis', { x: 0, y: MIDDLE - 1, width: WIDTH, height: 2, rx: 1 }),
    point.limit && allowed(point.limit, x),
    point.interval && intervalBar(point.interval, x),
    point.limit &&
      shape('rect', 'limit', { x: round(x(point.limit.threshold) - 1), y: 2, width: 2, height: HEIGHT - 4 }),
    shape('circle', 'dot', { cx: round(x(point.value)), cy: MIDDLE, r: 4.5 }),
  ];
  return picture(point.status, label(point, domain), children);
}

/** A bar from nothing to a share of `greatest`, with a tick for the least that is allowed. */
export function shareBar(share: number, greatest: number, status: Status, least?: number): Html {
  const x = (value: number) => place(value, [0, greatest || 1]);
  const children = [
    shape('rect', 'axis', { x: INSET, y: MIDDLE - 5, width: WIDTH - 2 * INSET, height: 10, rx: 2 }),
    shape('rect', 'fill', { x: INSET, y: MIDDLE - 5, width: round(x(share) - INSET), height: 10, rx: 2 }),
    least === undefined
      ? undefined
      : shape('rect', 'limit', { x: round(x(least) - 1), y: 2, width: 2, height: HEIGHT - 4 }),
  ];
  return picture(status, undefined, children);
}

/** What has no label only repeats a number beside it. */
function picture(status: Status, label: string | undefined, shapes: readonly Child[]): Html {
  const meaning = label === undefined ? { 'aria-hidden': 'true' } : { role: 'img' };
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  const title = label === undefined ? undefined : element('title', {}, label);
  return element('svg', { class: `range is-${status}`, ...meaning, ...box }, title, shapes);
}

function allowed({ limit, threshold }: NonNullable<Point['limit']>, x: (value: number) => number): Html | undefined {
  const at = round(x(threshold));
  if (limit === 'min') return shape('rect', 'allowed', { x: at, y: 4, width: round(WIDTH - at), height: HEIGHT - 8 });
  if (limit === 'max') return shape('rect', 'allowed', { x: 0, y: 4, width: at, height: HEIGHT - 8 });
  return undefined;
}

/** An open side runs to the end of the axis. */
function intervalBar([low, high]: NonNullable<Point['interval']>, x: (value: number) => number): Html {
  const [from, to] = [typeof low === 'number' ? x(low) : 0, typeof high === 'number' ? x(high) : WIDTH];
  return shape('rect', 'interval', {
    x: round(from),
    y: MIDDLE - 4,
    width: round(Math.max(to - from, 1)),
    height: 8,
    rx: 2,
  });
}

function place(value: number, [low, high]: Domain): number {
  const share = (drawn(value) - low) / (high - low);
  return INSET + Math.min(Math.max(share, 0), 1) * (WIDTH - 2 * INSET);
}

function drawn(value: number): number {
  return Math.min(Math.max(value, -DRAWN), DRAWN);
}

function label({ value, unit, interval: bounds, limit }: Point, [low, high]: Domain): string {
  const within = bounds ? ` ${interval(bounds, value, unit)}` : '';
  const against = limit ? `, limit ${limitText(limit.limit, limit.threshold, unit)}` : '';
  return `${quantity(value, unit)}${within}${against}; axis from ${quantity(low, unit)} to ${quantity(high, unit)}`;
}

function shape(name: string, kind: string, attributes: Record<string, number>): Html {
  return element(name, { class: kind, ...attributes });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
