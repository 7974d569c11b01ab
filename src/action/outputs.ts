import * as core from '@actions/core';
import type { Result } from '../../schemas/generated/result.d.ts';
import { rowsOf } from '../reports/rows.ts';
import type { ReportFiles } from './report-files.ts';

/** What later steps of the job may read of the verdict. */
export function setVerdictOutputs(result: Result): void {
  const { passed, failed } = countLimits(result);
  core.setOutput('verdict', result.verdict);
  core.setOutput('passed', passed);
  core.setOutput('failed', failed);
}

export function setFileOutputs(files: ReportFiles): void {
  core.setOutput('report-json', files.json);
  core.setOutput('report-markdown', files.markdown);
  core.setOutput('report-html', files.html);
}

/** Limits that hold, and limits that do not or that nothing could be held against. */
function countLimits(result: Result): { passed: number; failed: number } {
  const rows = rowsOf(result);
  return {
    passed: rows.filter(({ status, evaluation }) => evaluation && status === 'pass').length,
    failed: rows.filter(({ status }) => status === 'fail' || status === 'error').length,
  };
}
