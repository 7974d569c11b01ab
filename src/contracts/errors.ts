/** A place in a text file that a person can open. Lines and columns start at 1. */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/** An expected failure as data: what it was, what to do next, and where. */
export interface Problem {
  code: string;
  message: string;
  remedy: string;
  at?: SourceLocation;
}

/**
 * An expected failure: bad input, a missing file, a model that crashed. Everything else that is thrown is a bug.
 *
 * `message` is one line that says what is wrong and names the file; `remedy` says what to do next.
 * `code` is stable and dotted (`artifact.lfs_pointer`), for programs that read the result document.
 */
export class ModelGateError extends Error {
  override readonly name = 'ModelGateError';
  readonly code: string;
  readonly remedy: string;
  readonly at: SourceLocation | undefined;

  constructor(code: string, message: string, remedy: string, at?: SourceLocation) {
    super(oneLine(message));
    this.code = code;
    this.remedy = oneLine(remedy);
    this.at = at;
  }

  toProblem(): Problem {
    const problem: Problem = { code: this.code, message: this.message, remedy: this.remedy };
    if (this.at) problem.at = this.at;
    return problem;
  }
}

/** The gate file itself is wrong (exit status 2); carries every problem found, not only the first. */
export class InvalidGateError extends Error {
  override readonly name = 'InvalidGateError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function formatLocation(at: SourceLocation): string {
  return `${at.file}:${at.line}:${at.column}`;
}

/** What is wrong and what to do next, as sentences in one line. */
export function inOneLine({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): string {
  if (remedy === '') return message;
  return `${message}${/[.?!]$/.test(message) ? '' : '.'} ${remedy}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
