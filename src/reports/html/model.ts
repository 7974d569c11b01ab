import type { ModelResult } from '../../../schemas/generated/result.d.ts';
import { describeRuntime } from '../environment.ts';
import { plural } from '../headline.ts';
import { quantity } from '../numbers.ts';
import { distinct, type Row } from '../rows.ts';
import { checkCard } from './check.ts';
import { type Child, element, type Html } from './markup.ts';
import { code, facts, pill } from './parts.ts';
import { problemCard } from './problems.ts';

/** Everything about one model: what ran, what kept it from passing, and every check. */
export function modelSection(model: ModelResult, name: string, anchor: string, rows: readonly Row[]): Html {
  const notes = distinct(rows.filter(({ status }) => status !== 'pass')).map(problemCard);
  return element(
    'section',
    { class: `model card is-${model.status}`, id: anchor },
    element('h3', {}, code(name), ' ', pill(model.status)),
    facts(whatRan(model)),
    notes.length > 0 ? element('div', { class: 'problems' }, notes) : undefined,
    model.checks.map((check) => checkCard(check, model.error?.message)),
  );
}

function whatRan({ artifact, format, runtime, loadTimeMs, dataset, predictions }: ModelResult): [string, Child][] {
  const found: [string, Child][] = artifact ? [['artifact', code(artifact.uri)]] : [];
  const of = (artifact?.files?.length ?? 0) > 1 ? ` in ${plural(artifact!.files!.length, 'file')}` : '';
  if (artifact?.sizeBytes !== undefined) found.push(['size', `${quantity(artifact.sizeBytes, 'bytes')}${of}`]);
  if (artifact?.sha256 !== undefined) found.push(['sha256', code(artifact.sha256)]);
  if (format !== undefined) found.push(['format', format]);
  if (runtime) found.push(['ran', describeRuntime(runtime)]);
  if (loadTimeMs !== undefined) found.push(['load time', quantity(loadTimeMs, 'ms')]);
  if (dataset) found.push(['rows', rowsFed(dataset)]);
  if (predictions) found.push(['predictions', code(predictions.path)], ['sha256', code(predictions.sha256)]);
  return found;
}

function rowsFed(dataset: NonNullable<ModelResult['dataset']>): Child {
  if ('generated' in dataset) {
    const { samples, seed } = dataset.generated;
    return [element('strong', {}, 'no dataset'), `: ${quantity(samples, 'count')} generated inputs (seed ${seed})`];
  }
  const { id, rows, sampled } = dataset;
  const stated = [code(id), `, ${quantity(rows, 'count')} rows`];
  if (!sampled) return stated;
  const how = ` of ${quantity(sampled.from, 'count')} (seed ${sampled.seed}${sampled.stratified ? ', stratified' : ''})`;
  return [...stated, ', ', element('strong', {}, 'a sample'), how];
}
