import type { AnnotationProperties } from '@actions/core';
import type { Annotation } from './annotations.ts';

/** The runner keeps ten of a kind from each step; one error is left for the verdict. */
const MAX_ERRORS = 9;
const MAX_WARNINGS = 8;

interface Log {
  error(message: string, properties: AnnotationProperties): void;
  warning(message: string, properties: AnnotationProperties): void;
}

/** Annotates through the log, which needs no permission. */
export function annotateInLog(annotations: readonly Annotation[], log: Log): void {
  const most = { error: MAX_ERRORS, warning: MAX_WARNINGS };
  for (const { level, file, line, column, title, message } of annotations) {
    if (most[level]-- > 0) log[level](message, { file, startLine: line, startColumn: column, title });
  }
}
