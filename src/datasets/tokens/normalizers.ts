import type { Part } from './parts.ts';
import { patternOf } from './pattern.ts';

type Normalize = (text: string) => string;

/** What BERT calls Chinese: each such character is a word by itself. */
const IDEOGRAPH =
  /[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]/gu;

/**
 * The normalizers of Hugging Face's tokenizers as its Rust library computes them; the JavaScript one differs on final sigmas,
 * ideographs beyond 16 bits and unusual spaces. `part` holds only what `checkParts` lets through.
 */
export function normalizer(part: Part): Normalize {
  switch (part.type) {
    case 'Sequence':
      return chain((part.normalizers as Part[]).map(normalizer));
    case 'BertNormalizer':
      return bert(part);
    case 'Lowercase':
      return lowercase;
    case 'StripAccents':
      return (text) => text.replace(/\p{M}/gu, '');
    case 'Strip':
      return chain([
        part.strip_left ? (text) => text.replace(/^\p{White_Space}+/u, '') : same,
        part.strip_right ? (text) => /^[\s\S]*\P{White_Space}/u.exec(text)?.[0] ?? '' : same,
      ]);
    case 'Prepend':
      return (text) => (text === '' ? text : `${part.prepend}${text}`);
    case 'Replace': {
      const [pattern, content] = [patternOf(part)!, part.content as string];
      return (text) => text.replace(pattern, () => content);
    }
    default:
      return (text) => text.normalize(part.type);
  }
}

function chain(steps: readonly Normalize[]): Normalize {
  return (text) => steps.reduce((current, step) => step(current), text);
}

function same(text: string): string {
  return text;
}

/** Character by character, so that no sigma knows whether its word ends. */
function lowercase(text: string): string {
  return Array.from(text, (character) => character.toLowerCase()).join('');
}

function bert(part: Part): Normalize {
  const strip = part.strip_accents ?? part.lowercase;
  return chain([
    part.clean_text ? clean : same,
    part.handle_chinese_chars ? (text) => text.replace(IDEOGRAPH, ' $& ') : same,
    strip ? (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '') : same,
    part.lowercase ? lowercase : same,
  ]);
}

function clean(text: string): string {
  return text.replace(/[^\P{C}\t\n\r]|\ufffd/gu, '').replace(/\p{White_Space}/gu, ' ');
}
