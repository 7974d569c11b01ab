import type { Part } from './parts.ts';
import { patternOf } from './pattern.ts';

type PreTokenize = (text: string) => string[];

/** `\w` as Rust's regex defines it, inside of a class. */
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d';
const WORDS = new RegExp(`[${WORD}]+|[^${WORD}\\p{White_Space}]+`, 'gu');
/** BERT counts all ASCII symbols as punctuation. */
const BERT = /[!-/:-@[-`{-~\p{P}]|[^!-/:-@[-`{-~\p{P}\p{White_Space}]+/gu;
/** GPT-2's pattern. */
const BYTE_LEVEL =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/**
 * The pre-tokenizers of Hugging Face's tokenizers as its Rust library computes them: the JavaScript one differs on spaces
 * beyond ASCII, on patterns that are plain text and on Metaspace. `part` holds only what `checkParts` lets through.
 */
export function preTokenizer(part: Part): PreTokenize {
  switch (part.type) {
    case 'Sequence': {
      const steps = (part.pretokenizers as Part[]).map(preTokenizer);
      return (text) => steps.reduce((pieces, step) => pieces.flatMap(step), [text]);
    }
    case 'BertPreTokenizer':
      return (text) => text.match(BERT) ?? [];
    case 'Whitespace':
      return (text) => text.match(WORDS) ?? [];
    case 'WhitespaceSplit':
      return (text) => text.match(/\P{White_Space}+/gu) ?? [];
    case 'Digits':
      return (text) => text.match(/\p{N}|\P{N}+/gu) ?? [];
    case 'Metaspace':
      return metaspace(part);
    case 'ByteLevel':
      return byteLevel(part);
    default:
      return split(part);
  }
}

function split(part: Part): PreTokenize {
  const pattern = patternOf(part)!;
  const removed = part.behavior === 'Removed';
  return (text) =>
    matches(text, pattern).flatMap(({ piece, matched }) => (removed && matched !== part.invert ? [] : [piece]));
}

/** A text cut at the ends of each match. */
function matches(text: string, pattern: RegExp): { piece: string; matched: boolean }[] {
  const found: { piece: string; matched: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) found.push({ piece: text.slice(end, match.index), matched: false });
    found.push({ piece: match[0], matched: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ piece: text.slice(end), matched: false });
  return found;
}

/** Spaces become a letter that each word begins with. */
function metaspace({ replacement, prepend_scheme: scheme, split: cut }: Part): PreTokenize {
  const mark = replacement as string;
  return (text) => {
    const marked = text.replaceAll(' ', mark);
    const whole = scheme !== 'never' && !marked.startsWith(mark) ? mark + marked : marked;
    if (cut === false) return [whole];
    return whole.split(new RegExp(`(?=${mark})`, 'u')).filter((piece) => piece !== '');
  };
}

function byteLevel({ add_prefix_space: prefix, use_regex: regex }: Part): PreTokenize {
  return (text) => {
    const whole = prefix && !text.startsWith(' ') ? ` ${text}` : text;
    const pieces = regex === false ? [whole] : (whole.match(BYTE_LEVEL) ?? []);
    return pieces.map((piece) => Array.from(new TextEncoder().encode(piece), (byte) => BYTES[byte]!).join(''));
  };
}

/** GPT-2's letter for each byte: itself where it can be seen, else one from U+0100 on. */
const BYTES: readonly string[] = (() => {
  let next = 0x100;
  const seen = (byte: number) => (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte !== 0xad);
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(seen(byte) ? byte : next++));
})();
