import type { ModelResult, Result, Status } from '../../schemas/generated/result.d.ts';
import { AGAINST_BASELINE, movedRows } from './against-baseline.ts';
import { cellsOf, NOTHING, nameOf, sentenceOf } from './cells.ts';
import { environmentOf } from './environment.ts';
import { markdownCode, markdownProse } from './escape.ts';
import { headlineOf, plural, summary } from './headline.ts';
import { modelBlock } from './markdown-model.ts';
import { limitItem, policyChanges, problemItem, titled } from './markdown-notes.ts';
import { markdownTable, omission } from './markdown-table.ts';
import { ASKS_FOR_LESS, CHANGED, splitChanges } from './policy.ts';
import { distinct, groupsOf, type Row, rowsOf, worstFirst } from './rows.ts';
import { look } from './status.ts';

/** How much is said. `headline` stays under 65,536 characters, whatever the result holds. */
export type MarkdownLevel = 'full' | 'failures' | 'headline';

const MAX_HEADLINE_ROWS = 5;
const TO_MEND: readonly Status[] = ['error', 'fail', 'inconclusive'];

/** The body of the pull request's comment. Everything that the tool did not write itself is made inert. */
export function markdown(result: Result, { level = 'full' }: { level?: MarkdownLevel } = {}): string {
  const rows = worstFirst(rowsOf(result));
  const body = level === 'headline' ? headlineItems(rows) : sections(result, rows, level);
  const shortened =
    level === 'headline' ||
    (level === 'failures' && (rows.some(({ status }) => status === 'pass') || result.models.some(isLeftOut)));
  const note = shortened ? ['_Shortened to fit: the full report says more._'] : [];
  const parts = [verdictLine(result, rows), loosening(result, level), ...body, ...note, footer(result)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The fullest level of at most `max` UTF-16 units, or of what `size` counts, or the headline where none is that short. */
export function fitMarkdown(result: Result, max: number, size = (text: string) => text.length): string {
  const full = markdown(result);
  if (size(full) <= max) return full;
  const failures = markdown(result, { level: 'failures' });
  return size(failures) <= max ? failures : markdown(result, { level: 'headline' });
}

function verdictLine(result: Result, rows: readonly Row[]): string {
  const { word, reason } = headlineOf(result);
  const line = `### ${look(result.verdict).emoji} ${word}: ${markdownProse(reason)}`;
  return result.verdict === 'pass' ? line : `${line}\n\n${summary(result, rows)}`;
}

/** A gate that a pull request loosens is the first thing to look at, whatever the verdict. */
function loosening(result: Result, level: MarkdownLevel): string {
  const { less } = splitChanges(result);
  const title = `⚠️ ${ASKS_FOR_LESS}`;
  return level === 'headline' && less.length > 0
    ? `**${title}** (${plural(less.length, 'change')})`
    : policyChanges(title, less);
}

function headlineItems(rows: readonly Row[]): string[] {
  const notable = distinct(rows.filter(({ status }) => status !== 'pass'));
  const items = notable.slice(0, MAX_HEADLINE_ROWS).map((row) => {
    const model = row.model === undefined ? '' : `${markdownCode(row.model)} `;
    return `- ${look(row.status).emoji} ${model}${markdownProse(sentenceOf(row), 200)}`;
  });
  return items.length === 0 ? [] : [items.join('\n') + omission(notable.length - items.length)];
}

function sections(result: Result, rows: readonly Row[], level: 'full' | 'failures'): string[] {
  const full = level === 'full';
  const problems = distinct(rows.filter(({ status }) => status === 'error')).map(problemItem);
  const warnings = result.warnings.map((warning) => `- ${markdownProse(warning)}`);
  const shown = rows.filter(({ model, status }) => model !== undefined && (full || status !== 'pass'));
  const told = groupsOf(result).filter(({ model }) => model && (full || !isLeftOut(model)));
  const blocks = told.map(({ model, name, rows }) => modelBlock(model!, name!, rows));
  const parts = [
    problems.join('\n'),
    againstBaseline(rows),
    shown.length === 0 ? '' : limitsTable(shown),
    titled('⚠️ Warnings', warnings),
    ...blocks,
  ];
  parts.push(policyChanges(CHANGED, splitChanges(result).others));
  return parts.filter((part) => part !== '');
}

function againstBaseline(rows: readonly Row[]): string {
  const { shown, omitted } = movedRows(rows);
  const items = shown.map((row) => limitItem(row, row.model));
  return titled(AGAINST_BASELINE, items) + omission(omitted);
}

function isLeftOut({ status }: ModelResult): boolean {
  return !TO_MEND.includes(status);
}

function limitsTable(rows: readonly Row[]): string {
  const compared = rows.some(({ evaluation }) => evaluation?.baseline !== undefined);
  const columns = ['Model', 'Check', 'Measured', 'Limit', ...(compared ? ['Baseline', 'Change'] : []), 'Status'];
  const lines = rows.map((row) => {
    const cells = cellsOf(row);
    const reason = row.evaluation ? cells.measured : (row.message ?? NOTHING);
    return [
      markdownCode(cells.model),
      row.check === undefined ? NOTHING : markdownCode(nameOf(row)),
      markdownProse(reason, 200),
      markdownProse(cells.limit),
      ...(compared ? [markdownProse(cells.baseline), markdownProse(cells.change)] : []),
      `${look(row.status).emoji}\u00a0${row.status}`,
    ];
  });
  return markdownTable(columns, lines);
}

function footer(result: Result): string {
  const facts = environmentOf(result).map(([label, text]) => `${label}: ${markdownProse(text, 200)}`);
  return `<sub>${facts.join(' · ')}</sub>`;
}
