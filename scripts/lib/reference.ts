import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from './contracts.ts';
import { resolve, type Schema, sentence } from './reference-schema.ts';
import { sectionsOf } from './reference-sections.ts';
import { cell, code, type Links, slug, table, words } from './reference-table.ts';

const INTRODUCTION = `# The gate file, key by key

<!-- Generated from schemas/gate.schema.json by \`npm run generate\`. -->

A key that is not listed here is an error, and so is a value of the wrong unit. Editors complete and explain every key
when the first line of the file is
\`# yaml-language-server: $schema=\` with the path or address of \`schemas/gate.schema.json\`.

Where the value is *limits*, it is an object with at least one of \`min\`, \`max\`, \`equals\`, \`max_drop\` and \`max_increase\`,
and optionally \`severity: warn\`. The last two hold the value against the baseline's, and may stand alone. Numbers may
carry units: \`5 ms\` (ns, us, ms, s, min, h), \`2 MB\` (B, kB, MB, GB, TB, KiB, MiB, GiB, TiB), \`95%\`. A bare number is in
milliseconds, bytes, or the unit of the metric.
`;

/** `docs/gate-file.md`: every key of the gate file, from the schema that also validates it. */
export async function generateReference(): Promise<GeneratedFile[]> {
  const schema: Schema = JSON.parse(await readFile(new URL('../../schemas/gate.schema.json', import.meta.url), 'utf8'));
  const content = referenceOf(schema);
  return [{ path: fileURLToPath(new URL('../../docs/gate-file.md', import.meta.url)), content }];
}

function referenceOf(root: Schema): string {
  const sections = sectionsOf(root);
  const values = Object.values(root.definitions!).filter((definition) => isValue(root, definition, sections));
  const links: Links = new Map([
    ...values.map((value): [Schema, string] => [value, '#values']),
    ...sections.map(({ title, schema }): [Schema, string] => [resolve(root, schema), `#${slug(title)}`]),
  ]);
  const written = sections.map(({ title, level, schema }) =>
    [`${'#'.repeat(level)} ${title}`, '', ...describe(root, schema), ...tables(root, schema, links), ''].join('\n'),
  );
  return [INTRODUCTION, ...written, valueSection(values)].join('\n');
}

/** A definition that is written as text, a number or a list, and that the tables name. */
function isValue(root: Schema, definition: Schema, sections: readonly { schema: Schema }[]): boolean {
  if (definition.enum || definition.properties) return false;
  return !sections.some(({ schema }) => resolve(root, schema) === definition);
}

function describe(root: Schema, schema: Schema): string[] {
  const target = resolve(root, schema);
  const needed = (target.anyOf ?? []).flatMap((option) => (option.type ? [] : (option.required ?? [])));
  const lines = [sentence(schema.description ?? target.description)];
  if (needed.length > 0) lines.push('', `At least one of ${needed.map(code).join(', ')} is needed.`);
  return [...lines, ''];
}

/** One table, or one for each form that the object may have. */
function tables(root: Schema, schema: Schema, links: Links): string[] {
  const target = resolve(root, schema);
  const forms = target.properties ? [target] : (target.anyOf ?? []).filter((form) => form.properties);
  const written = forms.map((form) => table(root, form, links));
  return written.flatMap((form, index) => (index === 0 ? [form] : ['', form]));
}

function valueSection(values: readonly Schema[]): string {
  const rows = values.map(({ title, description, examples = [] }) => {
    return `| ${words(title!)} | ${cell(sentence(description))} | ${examples.map(code).join(' or ')} |`;
  });
  return ['## Values', '', 'What the tables above call a value of its own kind.', '']
    .concat(['| value | meaning | example |', '|---|---|---|', ...rows, ''].join('\n'))
    .join('\n');
}
