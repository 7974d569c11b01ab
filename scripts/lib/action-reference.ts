import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { GeneratedFile } from './contracts.ts';

interface Entry {
  description: string;
  default?: string;
}

/** The tables of `docs/action.md`, from the file that GitHub reads. */
export async function generateActionReference(): Promise<GeneratedFile[]> {
  const action = parse(await readFile(new URL('../../action.yml', import.meta.url), 'utf8'));
  const path = fileURLToPath(new URL('../../docs/action.md', import.meta.url));
  const text = await readFile(path, 'utf8');
  const withInputs = between(text, 'inputs', inputs(action.inputs));
  return [{ path, content: between(withInputs, 'outputs', outputs(action.outputs)) }];
}

function inputs(entries: Record<string, Entry>): string {
  const rows = Object.entries(entries).map(
    ([name, { description, default: value }]) =>
      `| \`${name}\` | ${value ? `\`${value}\`` : ''} | ${oneLine(description)} |`,
  );
  return ['| input | default | |', '|---|---|---|', ...rows].join('\n');
}

function outputs(entries: Record<string, Entry>): string {
  const rows = Object.entries(entries).map(([name, { description }]) => `| \`${name}\` | ${oneLine(description)} |`);
  return ['| output | |', '|---|---|', ...rows].join('\n');
}

function between(text: string, marker: string, content: string): string {
  const block = new RegExp(`<!-- ${marker} -->[\\s\\S]*?<!-- /${marker} -->`);
  if (!block.test(text)) throw new Error(`docs/action.md has no place for the ${marker}`);
  return text.replace(block, () => `<!-- ${marker} -->\n${content}\n<!-- /${marker} -->`);
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
