import { distance } from 'fastest-levenshtein';
import { ModelGateError } from '../contracts/errors.ts';

/** Where in a data file: a line from 1 (text) or a row from 0 (arrays). */
export interface Place {
  file: string;
  line?: number;
  row?: number;
}

const SHOWN_CHARS = 60;
const SHOWN_NAMES = 10;
const SHOWN_PATH_CHARS = 160;

/** A ModelGateError whose message begins with the place; a line becomes its `at` too. */
export function problem(code: string, place: Place, what: string, remedy: string): ModelGateError {
  const at = place.line === undefined ? undefined : { file: place.file, line: place.line, column: 1 };
  return new ModelGateError(`dataset.${code}`, `${where(place)}: ${what}`, remedy, at);
}

/** A hostile value in quotes: control and invisible characters escaped, cut to 60 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value.slice(0, SHOWN_CHARS + 1) : (JSON.stringify(value) ?? String(value));
  const cut = text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
  const shown = cut.replace(/[\p{C}\p{Zl}\p{Zp}"\\]/gu, escaped);
  return typeof value === 'string' ? `"${shown}"` : shown;
}

/** A hostile path without quotes, for the place of a problem; its end is kept. */
export function shownPath(path: string): string {
  const cut = path.length > SHOWN_PATH_CHARS ? `…${path.slice(-SHOWN_PATH_CHARS)}` : path;
  return cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

/** `"a", "b" and 3 more`. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).map(quote).join(', ');
  return names.length > SHOWN_NAMES ? `${shown} and ${names.length - SHOWN_NAMES} more` : shown;
}

/** `, did you mean "label"?`, or nothing where no candidate is close. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  if (name.length > SHOWN_CHARS) return '';
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const candidateDistance = distance(name.toLowerCase(), candidate.toLowerCase());
    // One letter that differs from one letter is no hint.
    if (candidateDistance < bestDistance && candidateDistance < Math.max(name.length, candidate.length))
      [best, bestDistance] = [candidate, candidateDistance];
  }
  return best === undefined ? '' : `, did you mean ${quote(best)}?`;
}

function where(place: Place): string {
  if (place.line !== undefined) return `${place.file}, line ${place.line}`;
  return place.row === undefined ? place.file : `${place.file}, row ${place.row} (counted from 0)`;
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
