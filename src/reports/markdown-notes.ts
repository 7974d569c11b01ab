import type { Location, PolicyChange } from '../../schemas/generated/result.d.ts';
import { formatLocation } from '../contracts/errors.ts';
import { type Block, detailBlocks } from './details.ts';
import { markdownCode, markdownProse } from './escape.ts';
import { markdownTable, omission } from './markdown-table.ts';
import { values } from './policy.ts';
import type { Row } from './rows.ts';
import { look } from './status.ts';

/** An error that a user can mend, as an item of a list. */
export function problemItem(row: Row): string {
  const names = [row.model, row.code ?? row.check]
    .filter((name) => name !== undefined)
    .map((name) => markdownCode(name));
  const remedy = row.remedy === undefined ? '' : `<br>**What to do:** ${markdownProse(row.remedy)}`;
  return `- ${look(row.status).emoji} ${names.join(' ')} ${markdownProse(row.message ?? '')}${place(row.at)}${remedy}`;
}

/** A limit that did not simply pass, as an item of a list; `model` where that is not clear from where it stands. */
export function limitItem(row: Row, model?: string): string {
  const name = model === undefined ? '' : `${markdownCode(model)} `;
  return `- ${look(row.status).emoji} ${name}${markdownProse(row.message ?? row.status)}${place(row.at)}`;
}

/** A list under its title; nothing where it is empty. */
export function titled(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`;
}

const MAX_CHANGES = 20;

/** What changed in the gate file itself, under its title; nothing where that is nothing. */
export function policyChanges(title: string, changes: readonly PolicyChange[]): string {
  const items = changes.slice(0, MAX_CHANGES).map((change) => {
    const gate = change.gate === undefined ? '' : ` in ${markdownCode(change.gate, 200)}`;
    const said = values(change);
    const detail = said === '' ? '' : `: ${markdownProse(said, 200)}`;
    return `- ${change.kind} ${markdownCode(change.what, 200)}${gate}${detail}${place(change.at)}`;
  });
  return titled(title, items) + omission(changes.length - items.length);
}

/** Details as Markdown, a part each: first the lines, then the tables. */
export function detailParts(details: Record<string, unknown>): string[] {
  const blocks = detailBlocks(details);
  const lines = blocks.flatMap((block) =>
    block.kind === 'line' ? [`- ${markdownProse(block.title, 80)}: ${markdownProse(block.text)}`] : [],
  );
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [detailTable(block)] : []));
  return lines.length === 0 ? tables : [lines.join('\n'), ...tables];
}

function detailTable({ title, columns, rows, omitted }: Extract<Block, { kind: 'table' }>): string {
  const cells = rows.map((row) => row.map((cell) => markdownProse(cell, 200)));
  const heads = columns.map((column) => markdownProse(column, 80));
  return `_${markdownProse(title, 80)}_\n\n${markdownTable(heads, cells)}${omission(omitted)}`;
}

function place(at: Location | undefined): string {
  return at === undefined ? '' : ` (${markdownCode(formatLocation(at), 200)})`;
}
