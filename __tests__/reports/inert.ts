import fc from 'fast-check';
import { HOSTILE } from './fixtures.ts';

/** Any text, mixed with what Markdown, GitHub, XML, a terminal or a runner could act on. */
export const foreignText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE.slice(0, -1)),
      fc.constantFrom(
        '@',
        '#',
        ':',
        'a',
        '1',
        '-',
        '|',
        '\\',
        '`',
        '\n',
        '\r',
        '\t',
        ' ',
        'www.',
        '://',
        'GH',
        '<',
        '&',
        ';',
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef') }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const OUR_TAGS = /<\/?(?:code|wbr|br|sub|details|summary)>/g;

/** What GitHub looks for in a text node. */
const REFERENCES: Record<string, RegExp> = {
  mention: /(?:^|[^a-z0-9_/])@[a-z0-9]/i,
  issue: /#\d/,
  ghIssue: /\bGH-\d/i,
  commit: /\b[0-9a-f]{7,40}\b/i,
  url: /[a-z]:\/\//i,
  www: /www\./i,
  email: /[a-z0-9._+-]@[a-z0-9]/i,
  emoji: /:[a-z0-9_+-]+:/i,
};

/** What in a piece of rendered Markdown could still act: punctuation of Markdown, foreign tags, references. */
export function activeConstructs(markdown: string): string[] {
  const withoutTags = markdown.replace(OUR_TAGS, '');
  const punctuation =
    withoutTags
      .replace(/&#\d+;/g, '')
      .match(/[<>&|`*~[\]()!\\$@{}^"=+]|(?<![a-z0-9])[_#]|[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/giu) ?? [];
  const nodes = decode(markdown).split(/\u200b|<[a-z/]+>/);
  const references = Object.entries(REFERENCES).flatMap(([name, pattern]) =>
    nodes.some((node) => pattern.test(node)) ? [name] : [],
  );
  return [...punctuation, ...references];
}

/** The text that a reader sees. */
export function readable(markdown: string): string {
  return decode(markdown.replace(OUR_TAGS, '')).replaceAll('\u200b', '');
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The cells of a table's row, split as GitHub-flavoured Markdown does: at every pipe that has no backslash before it. */
export function cellsOfLine(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1);
}
