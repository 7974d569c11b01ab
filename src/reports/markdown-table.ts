import { digits } from './numbers.ts';

/** A table of GitHub-flavoured Markdown; headings and cells are escaped already. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** Says so where a table does not hold everything. */
export function omission(count: number): string {
  return count > 0 ? `\n\n_and ${digits(count)} more_` : '';
}
