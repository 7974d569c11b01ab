import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface ActionFile {
  inputs?: Readonly<Record<string, { default?: unknown } | null>>;
  runs: { using: string; main: string; post?: string };
}

export interface ActionDefinition {
  /** Absolute paths. */
  main: string;
  post: string | undefined;
  /** `INPUT_…` for every declared input: the given value, else the default. An input that is not declared is an error. */
  inputs(given: Readonly<Record<string, string>>, token: string): Record<string, string>;
}

export function readActionFile(file: string): ActionDefinition {
  const { inputs = {}, runs } = parse(readFileSync(file, 'utf8')) as ActionFile;
  const folder = path.dirname(file);
  return {
    main: path.resolve(folder, runs.main),
    post: runs.post === undefined ? undefined : path.resolve(folder, runs.post),
    inputs(given, token) {
      const unknown = Object.keys(given).filter((name) => !(name in inputs));
      if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
      return Object.fromEntries(
        Object.entries(inputs).map(([name, input]) => {
          const value = given[name] ?? String(input?.default ?? '');
          return [inputVariable(name), expand(value, token)];
        }),
      );
    },
  };
}

/** Upper case, spaces as underscores; hyphens stay. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function expand(value: string, token: string): string {
  const expanded = value.replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
  if (expanded.includes('${{')) throw new Error(`an expression that the harness does not know: ${value}`);
  return expanded;
}
