import path from 'node:path';
import type { Result } from '../../schemas/generated/result.d.ts';
import { inOneLine } from '../contracts/errors.ts';
import { sentenceOf } from '../reports/cells.ts';
import { terminalText } from '../reports/escape.ts';
import { type Row, rowsOf, worstFirst } from '../reports/rows.ts';

export interface Annotation {
  level: 'error' | 'warning';
  /** From the repository's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  title: string;
  /** One line. */
  message: string;
}

const MAX_MESSAGE = 1000;
const MAX_TITLE = 200;

/** What needs a reader's attention, at its line in the gate file, the most important first. */
export function annotationsOf(result: Result, place: { cwd: string; root: string }): Annotation[] {
  return worstFirst(rowsOf(result)).flatMap((row) => {
    const level = levelOf(row);
    if (!level || !row.at) return [];
    const file = path.relative(place.root, path.resolve(place.cwd, row.at.file)).split(path.sep).join('/');
    const { line, column } = row.at;
    return [{ level, file, line, column, title: titleOf(row), message: messageOf(row) }];
  });
}

function levelOf({ status }: Row): Annotation['level'] | undefined {
  if (status === 'error' || status === 'fail') return 'error';
  return status === 'warn' || status === 'inconclusive' ? 'warning' : undefined;
}

function titleOf({ model }: Row): string {
  return terminalText(model === undefined ? 'Model Gate' : `Model Gate: ${model}`, MAX_TITLE);
}

function messageOf(row: Row): string {
  const message = terminalText(sentenceOf(row), MAX_MESSAGE);
  return inOneLine({ message, remedy: terminalText(row.remedy ?? '', MAX_MESSAGE) });
}
