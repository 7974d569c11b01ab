import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/action/annotations.ts';
import { annotateInLog } from '../../src/action/workflow-commands.ts';
import { check, evaluation, model, result } from '../reports/fixtures.ts';

const place = { cwd: '/repo/models', root: '/repo' };
const at = (line: number) => ({ file: 'model-gate.yml', line, column: 3 });

describe('annotationsOf', () => {
  it('puts what did not pass at its line of the repository, the worst first', () => {
    const limits = [
      evaluation('size', 'max', 1, 0, 'pass', { at: at(1) }),
      evaluation('latency_p95', 'max', 1, 2, 'inconclusive', { at: at(2) }),
      evaluation('accuracy', 'min', 1, 0.5, 'fail', { at: at(3) }),
      evaluation('mcc', 'min', 1, 0.5, 'waived', { at: at(4) }),
    ];
    const judged = result('fail', [model('m', 'fail', [check('quality', 'fail', { evaluations: limits })])]);
    expect(annotationsOf(judged, place)).toEqual([
      {
        level: 'error',
        file: 'models/model-gate.yml',
        line: 3,
        column: 3,
        title: 'Model Gate: m',
        message: 'quality.accuracy 0.5 < 1',
      },
      expect.objectContaining({ level: 'warning', line: 2 }),
    ]);
  });

  it('puts what is wrong with the gate file at its line, with what to do', () => {
    const errors = [{ code: 'gate.unknown_key', message: 'unknown key\n::error::x', remedy: 'Remove it.', at: at(9) }];
    const [annotation] = annotationsOf(result('error', [], { errors }), place);
    expect(annotation).toMatchObject({ line: 9, title: 'Model Gate', message: expect.stringMatching(/ Remove it\.$/) });
    expect(annotation!.message).not.toContain('\n');
  });

  it('cuts what nobody could read', () => {
    const errors = [{ code: 'gate.x', message: 'm'.repeat(1e5), remedy: 'r'.repeat(1e5), at: at(1) }];
    expect(annotationsOf(result('error', [], { errors }), place)[0]!.message.length).toBeLessThan(4096);
  });
});

describe('annotateInLog', () => {
  it('leaves room among the ten of a kind that the runner keeps', () => {
    const told = { error: 0, warning: 0 };
    const many = Array.from({ length: 30 }, () => ({ file: 'f', line: 1, column: 1, title: 't', message: 'm' }));
    annotateInLog(
      [
        ...many.map((each) => ({ ...each, level: 'error' as const })),
        ...many.map((each) => ({ ...each, level: 'warning' as const })),
      ],
      {
        error: () => told.error++,
        warning: () => told.warning++,
      },
    );
    expect(told.error).toBeLessThan(10);
    expect(told.warning).toBeLessThan(10);
  });
});
