import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, markdownCode, markdownProse, terminalText, visible, xmlText } from '../../src/reports/escape.ts';
import { HOSTILE } from './fixtures.ts';
import { activeConstructs, foreignText, readable } from './inert.ts';

const CMARK = 'cmark-gfm';
const hasCmark = spawnSync(CMARK, ['--version']).status === 0;

describe('visible', () => {
  it.each([
    ['a\nb', 'a\\u{a}b'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['été 模型 ❤️', 'été 模型 ❤️'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing that cannot be seen', () => {
    fc.assert(fc.property(foreignText, (text) => !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(visible(text))));
  });
});

describe('cut', () => {
  it('keeps the beginning and the end', () => {
    expect(cut('abcdefghij', 5)).toBe('ab…ij');
    expect(cut('abcde', 5)).toBe('abcde');
  });

  it('is never longer than asked, and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const short = cut(text, length);
        expect(short.length).toBeLessThanOrEqual(Math.max(length, 1));
        if (!/\p{Cs}/u.test(text)) expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('markdownProse and markdownCode', () => {
  it('hold nothing that Markdown or GitHub acts on, whatever the text', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        expect(activeConstructs(markdownProse(text))).toEqual([]);
        expect(activeConstructs(markdownCode(text))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('say what the text says', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        expect(readable(markdownProse(text, 1e6))).toBe(visible(text));
        expect(readable(markdownCode(text, 1e6))).toBe(visible(text));
      }),
    );
  });

  it('leave ordinary names readable in the source', () => {
    expect(markdownCode('quality.f1_per_class')).toBe('<code>quality.f1_per_class</code>');
    expect(markdownProse('models/actions-keras.onnx: 0.97, as measured')).toBe(
      'models/actions-keras.onnx: 0.97, as measured',
    );
  });

  it.skipIf(!hasCmark)('render to text and nothing else in cmark-gfm', () => {
    const texts = [...HOSTILE, ...fc.sample(foreignText, { numRuns: 500, seed: 1 })];
    const cells = texts.flatMap((text) => [markdownProse(text), markdownCode(text)]);
    const source = ['| a | b |', '|---|---|', ...cells.map((cell) => `| ${cell} | end |`)].join('\n');
    const extensions = ['table', 'autolink', 'strikethrough', 'tasklist'].flatMap((name) => ['-e', name]);
    const { stdout } = spawnSync(CMARK, ['--unsafe', ...extensions], { input: source, encoding: 'utf8' });
    expect(new Set(stdout.match(/<[^>]*>/g))).toEqual(
      new Set(
        ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code']
          .flatMap((tag) => [`<${tag}>`, `</${tag}>`])
          .concat('<wbr>'),
      ),
    );
    expect(stdout.match(/<td>end<\/td>/g)).toHaveLength(cells.length);
  });
});

describe('xmlText', () => {
  it('holds only characters of XML 1.0 and no markup', () => {
    fc.assert(
      fc.property(foreignText, (text) => {
        const escaped = xmlText(text);
        expect(escaped).toMatch(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[<>&"']/);
      }),
    );
  });
});

describe('terminalText', () => {
  it('lets no command of a runner and no control sequence through', () => {
    fc.assert(fc.property(foreignText, (text) => !/##\[|\p{Cc}/u.test(terminalText(text))));
  });
});
