import { terminalText } from '../reports/escape.ts';

const LONGEST = 2000;

/** A line of output that holds foreign text. A runner takes a line that begins with `::` for a command. */
export function line(text: string): string {
  return `${terminalText(text, LONGEST).replace(/^\s*::/, ':\\u{3a}')}\n`;
}
