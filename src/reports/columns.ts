import stringWidth from 'string-width';
import { cut } from './escape.ts';

export interface Column {
  title: string;
  /** The least width that it is cut to. */
  shrinkTo: number;
  /** Numbers are cut only when cutting the names was not enough. */
  numbers?: true;
}

const GAP = '  ';

/** Lines of an aligned table, its heading first, cut to `width` columns of the terminal as far as `shrinkTo` allows. */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => lines.reduce((most, line) => Math.max(most, stringWidth(line[index]!)), 0));
  const room = width - GAP.length * (columns.length - 1);
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - room; excess > 0; excess--) {
    const index = widestOf(columns, widths, false) ?? widestOf(columns, widths, true);
    if (index === undefined) break;
    widths[index]!--;
  }
  return lines.map((line) =>
    line
      .map((text, index) => pad(text, widths[index]!))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lines of at most `width` columns where words allow it; all but the first begin with `indent`. */
export function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === '' ? word : `${line} ${word}`;
    // A runner takes a line that begins with `::`, blanks before it or not, for a command.
    if (line !== '' && stringWidth(longer) > width && !word.startsWith('::')) {
      lines.push(line);
      line = indent + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The widest column that may still shrink. */
function widestOf(columns: readonly Column[], widths: readonly number[], numbers: boolean): number | undefined {
  const candidates = columns.flatMap((column, index) =>
    (column.numbers ?? false) === numbers && widths[index]! > column.shrinkTo ? [index] : [],
  );
  return candidates.toSorted((a, b) => widths[b]! - widths[a]!)[0];
}

function pad(text: string, width: number): string {
  let shown = text;
  for (let length = width; stringWidth(shown) > width; length--) shown = cut(text, length);
  return shown + ' '.repeat(width - stringWidth(shown));
}
