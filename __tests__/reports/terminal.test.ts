import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { terminal } from '../../src/reports/terminal.ts';
import { broken, failing, invalid, latency, mixed, model, passing, result } from './fixtures.ts';

const documents = { passing, failing, broken, invalid, mixed };
const SGR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

function tableLines(text: string): string[] {
  return text.split('\n').filter((line) => /^(?: {2}model +check|[✓✗?!-] )/.test(line));
}

describe.each(Object.entries(documents))('the terminal report of the %s run', (_, document) => {
  it('begins with the verdict', () => {
    expect(terminal(document, { color: false, width: 80 })).toMatch(
      new RegExp(`^${document.verdict.toUpperCase()} \\S`),
    );
  });

  it.each([80, 100, 200])('keeps its table within %d columns, aligned', (width) => {
    const lines = tableLines(terminal(document, { color: false, width }));
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    const statusAt = lines.map((line) => stringWidth(line.slice(0, line.search(/\S+$/))));
    expect(new Set(statusAt).size).toBeLessThanOrEqual(1);
  });

  it('is the same text in colour', () => {
    const coloured = terminal(document, { color: true, width: 80 });
    expect(coloured.replace(SGR, '')).toBe(terminal(document, { color: false, width: 80 }));
    expect(coloured).toContain('\u001b[');
  });

  it('holds no control character but its newlines, and no command of a runner', () => {
    const lines = terminal(document, { color: false, width: 80 }).split('\n');
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|##\[|^\s*::/u);
  });
});

describe('terminal', () => {
  it('begins no line with a command of a runner, wherever a foreign text is wrapped', () => {
    const warnings = Array.from({ length: 60 }, (_, at) => `${'a'.repeat(at)} ${'  ::error::pwn'.repeat(20)}`);
    const text = terminal({ ...passing, warnings }, { color: false, width: 80 });
    expect(text).toContain(':\\u{3a}error::pwn');
    expect(text).not.toMatch(/^\s*::/m);
  });

  it('shows value, unit, interval and limit of what was sampled', () => {
    const text = terminal(result('pass', [model('a', 'inconclusive', [latency('inconclusive', 4.8, [4.5, 5.2])])]), {
      color: false,
      width: 80,
    });
    expect(text).toMatch(/^\? a +latency +latency_p95 +4\.8 ms \[4\.5, 5\.2\] +≤ 5 ms +inconclusive$/m);
  });

  it('gives code, remedy and place of an error, once', () => {
    const text = terminal(broken, { color: false, width: 80 });
    expect(text).toContain(
      'error artifact.lfs_pointer broken: broken.onnx is a Git LFS pointer\n  fix: check it out with lfs: true\n  at model-gate.yml:40:5\n',
    );
    expect(text.match(/Git LFS pointer/g)).toHaveLength(2);
  });

  it('has no table where there is no model', () => {
    expect(tableLines(terminal(invalid, { color: false, width: 80 }))).toEqual([]);
  });
});
