import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/gate/index.ts';
import { closest } from '../../src/gate/suggest.ts';
import { cut, quote } from '../../src/gate/text.ts';

describe('describeProblem', () => {
  it('is one line: place, message, remedy', () => {
    const at = { file: 'gate.yml', line: 3, column: 7 };
    expect(describeProblem({ code: 'x', message: 'a is wrong', remedy: 'Change a.', at })).toBe(
      'gate.yml:3:7: a is wrong. Change a.',
    );
    expect(describeProblem({ code: 'x', message: 'did you mean b?', remedy: 'Change it.' })).toBe(
      'did you mean b? Change it.',
    );
  });

  it('lets nothing through that moves a cursor or turns text around', () => {
    const problem = { code: 'x', message: 'a\u001b[2Jb\nc\u0085\u2028\u202e\u200b', remedy: 'r' };
    const at = { file: 'g\u0007.yml', line: 1, column: 1 };
    expect(describeProblem({ ...problem, at })).toBe(
      'g\\u{7}.yml:1:1: a\\u{1b}[2Jb\\u{a}c\\u{85}\\u{2028}\\u{202e}\\u{200b}. r',
    );
  });
});

describe('quote and cut', () => {
  it('cut between characters, not inside one', () => {
    expect(cut('😀'.repeat(60))).toBe('😀'.repeat(60));
    expect(cut('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
    expect(cut('😀'.repeat(500_000))).toBe(`${'😀'.repeat(60)}…`);
    expect(quote('a"b\u009b')).toBe('"a\\"b\\u{9b}"');
  });
});

describe('closest', () => {
  const keys = ['latency', 'min', 'max', 'f1_micro', 'f1_macro', 'top_k_accuracy', 'k'];
  it.each([
    ['latancy', 'latency'],
    ['Latency', 'latency'],
    ['F1-Macro', 'f1_macro'],
    ['top k accuracy', 'top_k_accuracy'],
    ['mx', 'max'],
    ['maximum', undefined],
    ['k', 'k'],
    ['j', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('%.20s', (word, candidate) => {
    expect(closest(word, keys)).toBe(candidate);
  });
});
