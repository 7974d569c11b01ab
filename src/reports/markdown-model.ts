import type { CheckResult, Measurement, ModelResult } from '../../schemas/generated/result.d.ts';
import { NOTHING, thresholdFor, toldInterval } from './cells.ts';
import { describeRuntime } from './environment.ts';
import { markdownCode, markdownProse } from './escape.ts';
import { plural } from './headline.ts';
import { detailParts, limitItem, titled } from './markdown-notes.ts';
import { markdownTable, omission } from './markdown-table.ts';
import { interval, quantity } from './numbers.ts';
import { distinct, type Row } from './rows.ts';
import { slicesOf } from './slices.ts';
import { look } from './status.ts';

/** The collapsed block of one model: what ran, every measurement, and what helps to understand them. */
export function modelBlock(model: ModelResult, name: string, rows: readonly Row[]): string {
  const summary = `<summary>${look(model.status).emoji} ${markdownCode(name)} ${model.status}</summary>`;
  const limits = distinct(rows.filter(({ status }) => status !== 'pass'));
  const parts = [
    `<details>${summary}`,
    whatRan(model),
    titled(
      'Did not pass',
      limits.map((row) => limitItem(row)),
    ),
  ];
  parts.push(...model.checks.flatMap(checkParts), '</details>');
  return parts.filter((part) => part !== '').join('\n\n');
}

function whatRan({ artifact, format, runtime, loadTimeMs, dataset, predictions }: ModelResult): string {
  const facts = artifact ? [`artifact: ${markdownCode(artifact.uri, 200)}`] : [];
  const of = (artifact?.files?.length ?? 0) > 1 ? ` in ${plural(artifact!.files!.length, 'file')}` : '';
  if (artifact?.sizeBytes !== undefined) facts.push(`size: ${quantity(artifact.sizeBytes, 'bytes')}${of}`);
  if (artifact?.sha256 !== undefined) facts.push(`sha256: ${markdownCode(artifact.sha256)}`);
  if (format !== undefined) facts.push(`format: ${markdownProse(format)}`);
  if (runtime) facts.push(`ran: ${markdownProse(describeRuntime(runtime))}`);
  if (loadTimeMs !== undefined) facts.push(`load time: ${quantity(loadTimeMs, 'ms')}`);
  if (dataset) facts.push(rowsFed(dataset));
  if (predictions)
    facts.push(`predictions: ${markdownCode(predictions.path, 200)}`, `sha256: ${markdownCode(predictions.sha256)}`);
  return facts.map((fact) => `- ${fact}`).join('\n');
}

function rowsFed(dataset: NonNullable<ModelResult['dataset']>): string {
  if ('generated' in dataset) {
    const { samples, seed } = dataset.generated;
    return `**no dataset**: ${quantity(samples, 'count')} generated inputs (seed ${seed})`;
  }
  const { id, rows, sampled } = dataset;
  const stated = `dataset: ${markdownCode(id)}, ${quantity(rows, 'count')} rows`;
  if (!sampled) return stated;
  const how = `seed ${sampled.seed}${sampled.stratified ? ', stratified' : ''}`;
  return `${stated}, **a sample** of ${quantity(sampled.from, 'count')} (${how})`;
}

function checkParts(check: CheckResult): string[] {
  const parts = [`**${markdownProse(check.check)}** ${look(check.status).emoji} ${check.status}`];
  if (check.reason !== undefined) parts.push(`Reason: ${markdownProse(check.reason)}`);
  const overall = check.measurements.filter(({ slice }) => slice === undefined);
  if (overall.length > 0) parts.push(measurementsTable(overall, check));
  const slices = slicesOf(check);
  if (slices) {
    const rows = slices.rows.map((row) => [
      markdownCode(row.slice),
      ...row.values.map((each) => measuredValue(each, check)),
      row.samples,
    ]);
    const columns = ['Class or group', ...slices.metrics.map((metric) => markdownProse(metric)), 'Samples'];
    parts.push(markdownTable(columns, rows) + omission(slices.omitted));
  }
  return [...parts, ...detailParts(check.details ?? {})];
}

function measurementsTable(measurements: readonly Measurement[], check: CheckResult): string {
  const rows = measurements.map((measurement) => {
    const { metric, value, unit, samples } = measurement;
    const threshold = thresholdFor(metric, check);
    const told = toldInterval(measurement, threshold);
    const bounds = told && value !== null ? interval(told, value, unit, threshold) : NOTHING;
    return [
      markdownProse(metric),
      measuredValue(measurement, check),
      markdownProse(bounds),
      quantity(samples, 'count'),
    ];
  });
  return markdownTable(['Measurement', 'Value', 'Interval', 'Samples'], rows);
}

function measuredValue(measurement: Measurement | undefined, check: CheckResult): string {
  if (!measurement) return NOTHING;
  const { metric, value, unit, reason } = measurement;
  return markdownProse(value === null ? (reason ?? NOTHING) : quantity(value, unit, thresholdFor(metric, check)), 200);
}
