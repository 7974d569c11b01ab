import { formatLocation, inOneLine, type Problem } from '../contracts/errors.ts';
import { escapeControls } from './text.ts';

/** One line for a terminal: `file:line:column: message. remedy`, control characters escaped. */
export function describeProblem(problem: Problem): string {
  const place = problem.at ? `${formatLocation(problem.at)}: ` : '';
  return escapeControls(place + inOneLine(problem));
}
