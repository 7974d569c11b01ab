import type { Result } from '../../schemas/generated/result.d.ts';
import { rowsOf } from '../reports/rows.ts';
import { EXIT, exitStatus } from '../verdict/exit-status.ts';
import type { FailOn } from './inputs.ts';

/** Exit status of the step: of the command line, but that `fail-on` moves the line. What is not a gate at all always fails. */
export function exitCode(result: Result, failOn: FailOn): number {
  const status = exitStatus(result);
  if (status === EXIT.invalidGate || status === EXIT.bug) return status;
  if (failOn === 'never') return EXIT.pass;
  const warned = rowsOf(result).some((row) => row.status === 'warn' || row.status === 'inconclusive');
  return status === EXIT.pass && failOn === 'warn' && warned ? EXIT.fail : status;
}

/** The check run says what the exit status says; what did not pass and may go on is neutral. */
export function conclusionOf(result: Result, failOn: FailOn): 'success' | 'failure' | 'neutral' {
  if (exitCode(result, failOn) !== EXIT.pass) return 'failure';
  return result.verdict === 'pass' ? 'success' : 'neutral';
}
