import type { CheckResult, Evaluation, Measurement, Status } from '../../../schemas/generated/result.d.ts';
import { isAbsolute, NOTHING, thresholdFor, toldInterval } from '../cells.ts';
import { interval, limit, quantity } from '../numbers.ts';
import { slicesOf } from '../slices.ts';
import { rank } from '../status.ts';
import { detailParts, showsClasses } from './details.ts';
import { type Child, element, type Html } from './markup.ts';
import { code, pill, table } from './parts.ts';
import { type Domain, domainOf, type Point, rangeBar } from './range.ts';

/**
 * One check: its status, every measurement on its axis, the groups of rows, and what helps to understand them.
 * A reason that begins with `said` stands above already.
 */
export function checkCard(check: CheckResult, said?: string): Html {
  const told = said !== undefined && check.reason?.startsWith(said);
  return element(
    'article',
    { class: 'check' },
    element('h4', {}, code(check.check), ' ', pill(check.status)),
    check.reason === undefined || told ? undefined : element('p', { class: 'why' }, check.reason),
    measurementsTable(check),
    slicesTable(check),
    detailParts(check),
  );
}

function measurementsTable(check: CheckResult): Html | undefined {
  const overall = check.measurements.filter(({ slice }) => slice === undefined);
  if (overall.length === 0) return undefined;
  const points = new Map(overall.map((measurement) => [measurement, pointOf(measurement, check)]));
  const shared = sharedDomain(overall, points);
  const rows = overall.map((measurement) => {
    const { metric, unit, samples, value } = measurement;
    const point = points.get(measurement);
    const threshold = thresholdFor(metric, check);
    const told = toldInterval(measurement, threshold);
    return [
      code(metric),
      measured(measurement, threshold),
      point && isDrawn(point) ? rangeBar(point, isLatency(measurement) ? shared : undefined) : undefined,
      told && value !== null ? interval(told, value, unit, threshold) : NOTHING,
      limitsOf(metric, unit, check),
      quantity(samples, 'count'),
    ];
  });
  const columns = [
    { title: 'Measurement' },
    { title: 'Value', kind: 'number' as const },
    { title: '', kind: 'chart' as const },
    ...['Interval', 'Limit', 'Samples'].map((title) => ({ title, kind: 'number' as const })),
  ];
  return element('div', { class: 'measurements' }, table(columns, rows));
}

function slicesTable(check: CheckResult): Html | undefined {
  const hidden = showsClasses(check) ? 'f1_per_class' : undefined;
  const slices = slicesOf({ ...check, measurements: check.measurements.filter(({ metric }) => metric !== hidden) });
  if (!slices) return undefined;
  const rows = slices.rows.map(({ slice, values, samples }) => [
    code(slice),
    ...values.map((value) => (value ? measured(value, thresholdFor(value.metric, check)) : NOTHING)),
    samples,
  ]);
  const columns = [...slices.metrics, 'Samples'].map((title) => ({ title, kind: 'number' as const }));
  return table([{ title: 'Class or group' }, ...columns], rows, slices.omitted);
}

function measured({ value, unit, reason }: Measurement, threshold: number | undefined): Child {
  return value === null ? element('span', { class: 'why' }, reason ?? NOTHING) : quantity(value, unit, threshold);
}

function pointOf(measurement: Measurement, check: CheckResult): Point | undefined {
  const { metric, value, unit } = measurement;
  if (value === null) return undefined;
  const interval = toldInterval(measurement, thresholdFor(metric, check));
  const judged = check.evaluations.filter((each) => each.metric === metric && each.slice === undefined);
  return { value, unit, interval, limit: judged.find(isAbsolute), status: worst(judged) };
}

/** A dot alone says something only on an axis that everybody knows. */
function isDrawn({ value, unit, interval, limit }: Point): boolean {
  return interval !== undefined || limit !== undefined || (unit === '1' && value >= 0 && value <= 1);
}

function isLatency({ metric }: Measurement): boolean {
  return metric.startsWith('latency_');
}

/** Percentiles are read beside one another, on one axis. */
function sharedDomain(
  measurements: readonly Measurement[],
  points: ReadonlyMap<Measurement, Point | undefined>,
): Domain | undefined {
  const drawn = measurements.filter(isLatency).flatMap((measurement) => points.get(measurement) ?? []);
  return drawn.length > 0 ? domainOf(drawn) : undefined;
}

function limitsOf(metric: string, unit: string, { evaluations }: CheckResult): string {
  const own = evaluations.filter((each) => each.metric === metric && each.slice === undefined);
  return own.map((each) => limit(each.limit, each.threshold, unit, each.allowed)).join(', ') || NOTHING;
}

/** Without a limit there is nothing to pass or fail. */
function worst(evaluations: readonly Evaluation[]): Status {
  const [first] = evaluations.map(({ status }) => status).sort((a, b) => rank(a) - rank(b));
  return first ?? 'skipped';
}
