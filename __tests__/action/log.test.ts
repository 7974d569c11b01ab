import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/action/log.ts';
import { createProgress } from '../../src/action/progress.ts';
import { readLog } from './support/runner/commands.ts';

const COMMANDS = [
  '::error::x',
  '::add-mask::a',
  '::stop-commands::x',
  '##[error]x',
  '\r\n::set-output name=a::b',
  ' \t::debug::',
];
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...COMMANDS, '\n', '\r', ' ')), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** What a runner could act on: commands of the second kind at the start of a line, of the first kind anywhere. */
function commands(log: string): string[] {
  return log.split(/\r\n|[\r\n]/).filter((line) => line.trim().startsWith('::') || line.includes('##['));
}

describe('the log', () => {
  it('has no commands in foreign text', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        expect(commands(harmless(foreign))).toEqual([]);
      }),
    );
    expect(harmless('a: b::c\n  d')).toBe('a: b::c\n  d');
  });

  it('has no commands in the names that progress tells', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        const lines: string[] = [];
        const { report, done } = createProgress(
          { info: (line) => lines.push(line), startGroup: () => {}, endGroup: () => {} },
          () => 0,
        );
        report({ kind: 'model', id: foreign });
        report({ kind: 'check', model: foreign, check: foreign, status: 'pass' });
        report({ kind: 'step', text: foreign });
        report({ kind: 'transfer', what: foreign, doneBytes: 1, totalBytes: 1 });
        done();
        expect(lines.flatMap(commands)).toEqual([]);
        expect(lines.join('').split(/[\r\n]/)).toHaveLength(1);
      }),
    );
  });

  it('tells a group a model and a line a check', () => {
    const out: string[] = [];
    const progress = createProgress(
      {
        info: (line) => out.push(line),
        startGroup: (name) => out.push(`::group::${name}`),
        endGroup: () => out.push('::endgroup::'),
      },
      () => 0,
    );
    for (const id of ['a', 'b']) {
      progress.report({ kind: 'model', id });
      progress.report({ kind: 'step', text: `${id}: size` });
      progress.report({ kind: 'check', model: id, check: 'size', status: 'fail' });
    }
    progress.done();
    const groups = [
      { title: 'a', lines: ['✗ size: fail'] },
      { title: 'b', lines: ['✗ size: fail'] },
    ];
    expect(readLog(out.join('\n')).groups).toEqual(groups);
  });

  it('tells a transfer now and then, and its end', () => {
    const lines: string[] = [];
    let now = 0;
    const { report } = createProgress({ info: (line) => lines.push(line), startGroup() {}, endGroup() {} }, () => now);
    for (let done = 1; done <= 100; done++) {
      report({ kind: 'transfer', what: 'model', doneBytes: done * 1e6, totalBytes: 100e6 });
      now += 100;
    }
    expect(lines).toEqual([
      '· model: 1.0 MB of 100.0 MB',
      '· model: 51.0 MB of 100.0 MB',
      '· model: 100.0 MB of 100.0 MB',
    ]);
  });
});
