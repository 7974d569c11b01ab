import stringWidth from 'string-width';
import type { Result } from '../../schemas/generated/result.d.ts';
import { formatLocation } from '../contracts/errors.ts';
import { comparisons } from './against-baseline.ts';
import { cellsOf } from './cells.ts';
import { type Column, layOut, wrap } from './columns.ts';
import { environmentOf } from './environment.ts';
import { terminalText } from './escape.ts';
import { headlineOf } from './headline.ts';
import { splitChanges, values } from './policy.ts';
import { distinct, groupsOf, type Row, rowsOf, worstFirst } from './rows.ts';
import { look } from './status.ts';

export interface TerminalOptions {
  /** Whether to colour; the caller knows of NO_COLOR and of what it writes to. */
  color: boolean;
  /** Columns of the terminal. */
  width: number;
}

const COLUMNS: readonly Column[] = [
  { title: 'model', shrinkTo: 8 },
  { title: 'check', shrinkTo: 7 },
  { title: 'metric', shrinkTo: 9 },
  { title: 'measured', shrinkTo: 10, numbers: true },
  { title: 'limit', shrinkTo: 8, numbers: true },
  { title: 'status', shrinkTo: 12 },
];
const BOLD = 1;

/** What a person reads after a run. No line begins with foreign text, which a runner could take for a command. */
export function terminal(result: Result, { color, width }: TerminalOptions): string {
  const rows = worstFirst(rowsOf(result));
  const paint = (text: string, parameter: number) => (color ? `\u001b[${parameter}m${text}\u001b[0m` : text);
  const { word, reason } = headlineOf(result);
  const first = `${paint(paint(word, look(result.verdict).colour), BOLD)} ${terminalText(reason)}`;
  const sections = [[first], tableOf(rows, width, paint), notes(rows, width, paint)];
  sections.splice(
    1,
    0,
    splitChanges(result).less.flatMap((change) => {
      const what = [change.kind, change.what, change.gate && `in ${change.gate}`, values(change)];
      return wrap(`gate: ${terminalText(what.filter(Boolean).join(' '))}`, width, '  ');
    }),
  );
  sections.push(comparisons(groupsOf(result)).flatMap((text) => wrap(`change: ${terminalText(text)}`, width, '  ')));
  sections.push(result.warnings.flatMap((warning) => wrap(`warning: ${terminalText(warning)}`, width, '  ')));
  const facts = environmentOf(result).flatMap(([label, text]) => wrap(`${label}: ${terminalText(text)}`, width, '  '));
  sections.push(facts);
  const filled = sections.filter((lines) => lines.length > 0);
  const text = filled.map((lines) => lines.join('\n')).join('\n\n');
  // Wrapping can bring any word of a foreign text to the beginning of a line, where a runner looks past white space.
  return `${text.replace(/^([ \t]*)::/gm, '$1:\\u{3a}')}\n`;
}

type Paint = (text: string, parameter: number) => string;

function tableOf(rows: readonly Row[], width: number, paint: Paint): string[] {
  const shown = rows.filter(({ model }) => model !== undefined);
  if (shown.length === 0) return [];
  const cells = shown.map((row) => {
    const { model, check, metric, measured, limit } = cellsOf(row);
    const names = [model, check, metric].map((name) => terminalText(name));
    return [...names, terminalText(measured, 36), terminalText(limit, 24), row.status];
  });
  const [head, ...lines] = layOut(COLUMNS, cells, width - stringWidth('✓ '));
  const body = lines.map((line, index) => {
    const { status } = shown[index]!;
    const { mark, colour } = look(status);
    return `${paint(mark, colour)} ${line.slice(0, -status.length)}${paint(status, colour)}`;
  });
  return [paint(`  ${head}`, BOLD), ...body];
}

/** Why each row is not a pass, what to do, and where. */
function notes(rows: readonly Row[], width: number, paint: Paint): string[] {
  return distinct(rows.filter(({ status }) => status !== 'pass')).flatMap((row) => {
    const subject = [row.code, row.model, row.check].filter((part) => part !== undefined).join(' ');
    const text = [row.status, subject && `${subject}:`, row.message ?? ''].filter((part) => part !== '').join(' ');
    const [first, ...rest] = wrap(terminalText(text), width, '  ');
    const lines = [first!.replace(row.status, () => paint(row.status, look(row.status).colour)), ...rest];
    if (row.remedy !== undefined) lines.push(...wrap(`  fix: ${terminalText(row.remedy)}`, width, '    '));
    if (row.at) lines.push(`  at ${terminalText(formatLocation(row.at))}`);
    return lines;
  });
}
