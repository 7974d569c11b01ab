import { Tokenizer } from '@huggingface/tokenizers';
import { quote } from '../problem.ts';
import { normalizer } from './normalizers.ts';
import { checkParts, type Part, type TokenizerFile } from './parts.ts';

/** The rows of the three inputs for one text, all of the same length. */
export interface Encoded {
  input_ids: number[];
  attention_mask: number[];
  token_type_ids: number[];
}

export interface EncoderOptions {
  /** Tokens of a row. */
  length: number;
  truncation: boolean;
  padToken: string | undefined;
}

/**
 * Makes what turns a text into exactly `length` tokens, as Hugging Face's library does with padding to `max_length`:
 * special tokens added, the text between them cut (on the side that the file's `truncation` names), padded (on the side of
 * its `padding`) with mask and type 0. `value` is the parsed tokenizer.json. Throws SyntaxError, and the result RangeError
 * for a text that is too long or that the vocabulary cannot write.
 */
export function encoder(value: unknown, options: EncoderOptions): (text: string) => Encoded {
  const file = checkParts(value);
  const tokenizer = build(file);
  const pad = padId(file, tokenizer, options.padToken);
  const special = specials(tokenizer);
  const room = options.length - special.before.length - special.after.length;
  if (room < 1) throw new SyntaxError(`adds so many special tokens that ${options.length} leave no room for a text`);
  return (text) => {
    const all = tokenizer.encode(text, { add_special_tokens: false }).ids;
    if (all.some((id) => !Number.isSafeInteger(id))) throw new RangeError('holds what the vocabulary cannot write');
    if (all.length > room && !options.truncation)
      throw new RangeError(`takes ${all.length + options.length - room} tokens, more than ${options.length}`);
    const kept = file.truncation?.direction === 'Left' ? all.slice(Math.max(0, all.length - room)) : all.slice(0, room);
    return padded([...special.before, ...kept, ...special.after], options.length, pad, file);
  };
}

function build(file: TokenizerFile): Tokenizer {
  const plain = {
    ...file,
    added_tokens: file.added_tokens ?? [],
    normalizer: file.normalizer ?? null,
    pre_tokenizer: file.pre_tokenizer ? exact(file.pre_tokenizer) : null,
    post_processor: file.post_processor ?? null,
    decoder: null,
  };
  const tokenizer = new Tokenizer(plain, {});
  if (file.normalizer) tokenizer.normalizer = normalizer(file.normalizer) as unknown as Tokenizer['normalizer'];
  return tokenizer;
}

/** `\\w` as Rust's regex defines it, inside of a class. */
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d';

/** The library's own `Whitespace` and `Digits` know only ASCII letters and digits. */
function exact(part: Part): Part {
  if (part.type === 'Whitespace') {
    const pattern = { Regex: `[${WORD}]+|[^${WORD}\\p{White_Space}]+` };
    return { type: 'Split', pattern, behavior: 'Removed', invert: true };
  }
  if (part.type === 'Digits')
    return { type: 'Split', pattern: { Regex: '\\p{N}' }, behavior: 'Isolated', invert: false };
  return Array.isArray(part.pretokenizers)
    ? { ...part, pretokenizers: (part.pretokenizers as Part[]).map(exact) }
    : part;
}

function padId(file: TokenizerFile, tokenizer: Tokenizer, wanted: string | undefined): number {
  const named = wanted ?? file.padding?.pad_token;
  const candidates = named === undefined ? ['[PAD]', '<pad>'] : [named];
  const found = candidates.map((token) => tokenizer.token_to_id(token)).find((id) => id !== undefined);
  if (found !== undefined) return found;
  throw new SyntaxError(
    named === undefined ? 'names no token for padding: add `pad_token:`' : `has no token ${quote(named)} for padding`,
  );
}

/** What is added before and after a text; found with a text of one letter, whose own tokens are no special ones. */
function specials(tokenizer: Tokenizer): { before: number[]; after: number[] } {
  const added = new Set(tokenizer.encode('').ids);
  for (const probe of ['a', 'e', 'the', '0', 'A', '.']) {
    const own = tokenizer.encode(probe, { add_special_tokens: false }).ids;
    const all = tokenizer.encode(probe).ids;
    const start = all.findIndex((_, at) => own.every((id, index) => all[at + index] === id));
    if (own.length === 0 || own.some((id) => added.has(id)) || start < 0) continue;
    return { before: all.slice(0, start), after: all.slice(start + own.length) };
  }
  throw new SyntaxError('writes no plain letter, so that its special tokens cannot be told from text');
}

function padded(ids: number[], length: number, pad: number, file: TokenizerFile): Encoded {
  const fill = Array.from({ length: length - ids.length }, () => pad);
  const [ones, zeros] = [ids.map(() => 1), fill.map(() => 0)];
  const left = file.padding?.direction === 'Left';
  return {
    input_ids: left ? [...fill, ...ids] : [...ids, ...fill],
    attention_mask: left ? [...zeros, ...ones] : [...ones, ...zeros],
    token_type_ids: Array.from({ length }, () => 0),
  };
}
