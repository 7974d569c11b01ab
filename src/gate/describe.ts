import { formatLocation, type Problem } from '../contracts/errors.ts';
import { escapeControls } from './text.ts';

/** One line for a terminal: `file:line:column: message. remedy`, control characters escaped. */
export function describeProblem(problem: Problem): string {
  const place = problem.at ? `${formatLocation(problem.at)}: ` : '';
  const end = /[.?!]$/.test(problem.message) ? '' : '.';
  return escapeControls(`${place}${problem.message}${end} ${problem.remedy}`.trim());
}
