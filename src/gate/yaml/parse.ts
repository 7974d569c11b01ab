import { Composer, LineCounter, Parser, type YAMLError } from 'yaml';
import { cut } from '../text.ts';
import type { YamlFault } from './fault.ts';
import type { Place } from './place.ts';
import { toPlain } from './plain.ts';
import { tooLarge } from './size.ts';

const maxValues = 100_000;

export interface ParsedYaml {
  value: unknown;
  root: Place;
  faults: YamlFault[];
  /** Line and column, from 1, of an offset. */
  positionOf(offset: number): { line: number; column: number };
}

/** Reads one document of YAML 1.2 (core schema, no custom tags) with the place of every value. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { ...read(text, lines), positionOf };
}

function read(text: string, lines: LineCounter): Omit<ParsedYaml, 'positionOf'> {
  const root: Place = { offset: 0, entries: new Map() };
  const failed = (faults: YamlFault[]) => ({ value: null, root, faults });

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const large = tooLarge(tokens);
  if (large) return failed([large]);

  const options = { version: '1.2', schema: 'core', resolveKnownTags: false, merge: false, uniqueKeys: false } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  if (!document) return failed([empty]);
  const faults = [...document.errors, ...document.warnings].map(toFault);
  if (second) faults.push({ offset: second.range[0], message: 'a second document begins here', remedy: oneDocument });
  if (faults.length > 0) return failed(faults);
  if (!document.contents) return failed([empty]);
  return toPlain(document.contents, maxValues);
}

const oneDocument = 'Write each gate into a file of its own.';

const empty: YamlFault = {
  offset: 0,
  message: 'the gate file is empty',
  remedy: 'Begin with `version: 1` and list the `models`; the README shows an example.',
};

function toFault(error: YAMLError): YamlFault {
  const remedy = error.code === 'TAB_AS_INDENT' ? 'Indent with spaces.' : 'Correct the syntax at this place.';
  return { offset: error.pos[0], message: `not valid YAML: ${cut(error.message, 120)}`, remedy };
}
