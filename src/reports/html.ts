import type { CheckResult, PolicyChange, Result, Status } from '../../schemas/generated/result.d.ts';
import { AGAINST_BASELINE, movedRows } from './against-baseline.ts';
import { NOTHING } from './cells.ts';
import { environmentOf } from './environment.ts';
import { headlineOf, summary } from './headline.ts';
import { checkCard } from './html/check.ts';
import { limitsTable } from './html/limits.ts';
import { type Child, element, type Html, verbatim } from './html/markup.ts';
import { modelSection } from './html/model.ts';
import { code, facts, pill, place, section } from './html/parts.ts';
import { problemCard } from './html/problems.ts';
import { STYLE } from './html/style.ts';
import { digits } from './numbers.ts';
import { ASKS_FOR_LESS, CHANGED, splitChanges, values } from './policy.ts';
import { groupsOf, type Row, rowsOf, worstFirst } from './rows.ts';
import { STATUSES } from './status.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * One HTML page that needs nothing else: no scripts, no resources, and a policy that forbids both. It is read on paper and
 * in the dark as well. Everything that the tool did not write itself is escaped.
 */
export function html(result: Result): string {
  const page = element('html', { lang: 'en' }, head(result), element('body', {}, element('main', {}, body(result))));
  return `<!doctype html>\n${page.markup}\n`;
}

function head(result: Result): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: `Model Gate ${result.tool.version}` }),
    // Otherwise a browser asks the server for one.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('title', {}, `${result.verdict.toUpperCase()}: ${result.gate.path} – Model Gate`),
    element('style', {}, verbatim(STYLE)),
  );
}

function body(result: Result): Child[] {
  const groups = groupsOf(result);
  const anchors = new Map(
    groups.flatMap(({ name }, index) => (name === undefined ? [] : [[name, `m${index}`] as const])),
  );
  const rows = worstFirst(rowsOf(result));
  const limits = limitsTable(
    rows.filter(({ model }) => model !== undefined),
    (model) => anchors.get(model),
  );
  const problems = rows.filter(({ model }) => model === undefined).map(problemCard);
  const models = groups.flatMap(({ name, model, rows }) =>
    model && name !== undefined ? [modelSection(model, name, anchors.get(name)!, rows)] : [],
  );
  return [
    banner(result, rows),
    policyChanges(ASKS_FOR_LESS, splitChanges(result).less),
    problems.length > 0 ? section('The run', { class: 'card' }, problems) : undefined,
    againstBaseline(rows),
    limits && section('Limits', { class: 'card' }, limits),
    warnings(result.warnings),
    models.length > 0 ? element('h2', {}, 'Models') : undefined,
    models,
    groups.flatMap(({ name, metrics }) =>
      metrics && name !== undefined ? [metricsSection(metrics, anchors.get(name)!)] : [],
    ),
    policyChanges(CHANGED, splitChanges(result).others),
    section('What ran', { class: 'card' }, facts(environmentOf(result))),
    element('footer', {}, `Model Gate ${result.tool.version}`),
  ];
}

function banner(result: Result, rows: readonly Row[]): Html {
  const { word, reason } = headlineOf(result);
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  const counts = STATUSES.filter((status) => count(status) > 0).map((status) =>
    pill(status, `${count(status)} ${status}`),
  );
  return element(
    'header',
    { class: `banner is-${result.verdict}` },
    element('p', { class: 'product' }, 'Model Gate ', code(result.gate.path)),
    element('h1', {}, element('span', { class: 'verdict' }, word), ' ', element('span', { class: 'reason' }, reason)),
    result.verdict === 'pass' ? undefined : element('p', { class: 'summary' }, summary(result, rows)),
    element('p', { class: 'counts' }, counts),
  );
}

function againstBaseline(rows: readonly Row[]): Html | undefined {
  const { shown, omitted } = movedRows(rows);
  if (shown.length === 0) return undefined;
  const items = shown.map(({ status, model, message, at }) =>
    element('li', {}, pill(status), ' ', code(model ?? NOTHING), ` ${message ?? status} `, place(at)),
  );
  const more = omitted > 0 ? element('p', { class: 'more' }, `and ${digits(omitted)} more`) : undefined;
  return section(AGAINST_BASELINE, { class: 'card' }, element('ul', {}, items), more);
}

function warnings(texts: readonly string[]): Html | undefined {
  if (texts.length === 0) return undefined;
  const items = texts.map((text) => element('li', {}, text));
  return section('Warnings', { class: 'card is-warn' }, element('ul', {}, items));
}

/** Numbers that another job measured. */
function metricsSection(metrics: readonly CheckResult[], anchor: string): Html {
  const gate = metrics[0]?.gate;
  return section(
    gate === undefined ? 'Metrics' : `Metrics (${gate})`,
    { class: 'model card', id: anchor },
    metrics.map((check) => checkCard(check)),
  );
}

/** What changed in the gate file itself. */
function policyChanges(title: string, changes: readonly PolicyChange[]): Html | undefined {
  if (changes.length === 0) return undefined;
  const items = changes.map((change) => {
    const gate = change.gate === undefined ? undefined : [' in ', code(change.gate)];
    return element('li', {}, `${change.kind} `, code(change.what), gate, ` ${values(change)} `, place(change.at));
  });
  return section(title, { class: 'card is-warn' }, element('ul', {}, items));
}
