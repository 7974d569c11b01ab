/** A report for the log: no line of it is a command to the runner, which also looks behind leading spaces. */
export function harmless(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replaceAll('##[', '#\u200b#[').replace(/^([\s\u0085]*):(?=:)/, '$1\u200b:'))
    .join('\n');
}
