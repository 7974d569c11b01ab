/** Lines of cells; a cell with a comma or a quote is quoted (RFC 4180, with line feeds). */
export function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => cells.map(cell).join(',');
  return `${[header, ...rows].map(line).join('\n')}\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
