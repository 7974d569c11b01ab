import { describe, expect, it } from 'vitest';
import type { Status } from '../../schemas/generated/result.d.ts';
import { conclusionOf, exitCode } from '../../src/action/exit-code.ts';
import { check, evaluation, model, result } from '../reports/fixtures.ts';

function judged(verdict: 'pass' | 'fail' | 'error', status: Status) {
  const limit = evaluation('size', 'max', 1, 2, status);
  return result(verdict, [model('m', status, [check('size', status, { evaluations: [limit] })])]);
}

const invalid = result('error', [], { errors: [{ code: 'gate.yaml', message: 'm', remedy: 'r' }] });
const bug = result('error', [], { errors: [{ code: 'internal.bug', message: 'm', remedy: 'r' }] });

describe('the exit status', () => {
  it.each([
    ['pass', judged('pass', 'pass'), [0, 0, 0], ['success', 'success', 'success']],
    ['waived', judged('pass', 'waived'), [0, 0, 0], ['success', 'success', 'success']],
    ['warn', judged('pass', 'warn'), [0, 1, 0], ['success', 'failure', 'success']],
    ['inconclusive', judged('pass', 'inconclusive'), [0, 1, 0], ['success', 'failure', 'success']],
    ['fail', judged('fail', 'fail'), [1, 1, 0], ['failure', 'failure', 'neutral']],
    ['error', judged('error', 'error'), [3, 3, 0], ['failure', 'failure', 'neutral']],
    ['an invalid gate', invalid, [2, 2, 2], ['failure', 'failure', 'failure']],
    ['a bug', bug, [70, 70, 70], ['failure', 'failure', 'failure']],
  ] as const)('of %s follows fail-on: fail, warn, never', (_, document, codes, conclusions) => {
    const modes = ['fail', 'warn', 'never'] as const;
    expect(modes.map((mode) => exitCode(document, mode))).toEqual(codes);
    expect(modes.map((mode) => conclusionOf(document, mode))).toEqual(conclusions);
  });
});
