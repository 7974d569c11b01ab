import { Tokenizer } from '@huggingface/tokenizers';
import { quote } from '../problem.ts';
import { normalizer } from './normalizers.ts';
import { checkParts, type Part, type TokenizerFile } from './parts.ts';
import { preTokenizer } from './pre-tokenizers.ts';

/** The rows of the three inputs for one text, all of the same length. */
export interface Encoded {
  input_ids: number[];
  attention_mask: number[];
  token_type_ids: number[];
}

const UNWRITABLE = 'holds what the vocabulary cannot write';

export interface EncoderOptions {
  /** Tokens of a row. */
  length: number;
  truncation: boolean;
  padToken: string | undefined;
}

/**
 * Makes what turns a text into exactly `length` tokens, as Hugging Face's library does with padding to `max_length`:
 * special tokens added, the text between them cut (on the side that the file's `truncation` names), padded (on the side of
 * its `padding`) with mask 0 and the type that it names. `value` is the parsed tokenizer.json. Throws SyntaxError, and the result RangeError
 * for a text that is too long or that the vocabulary cannot write.
 */
export function encoder(value: unknown, options: EncoderOptions): (text: string) => Encoded {
  const file = checkParts(value);
  const tokenizer = build(file);
  const pad = padId(file, tokenizer, options.padToken);
  const special = specials(tokenizer);
  const room = options.length - special.before.length - special.after.length;
  if (room < 1) throw new SyntaxError(`adds so many special tokens that ${options.length} leave no room for a text`);
  const spacing = (file.added_tokens ?? []).some(({ lstrip, rstrip }) => lstrip || rstrip);
  return (text) => {
    // Beside a token that takes the spaces around it, the library counts these two the other way round.
    if (spacing && /[\u0085\ufeff]/.test(text))
      throw new RangeError('holds U+0085 or U+FEFF, and tokens take the spaces around them');
    const all = tokenizer.encode(text, { add_special_tokens: false }).ids;
    if (all.some((id) => !Number.isSafeInteger(id))) throw new RangeError(UNWRITABLE);
    if (all.length > room && !options.truncation)
      throw new RangeError(`takes ${all.length + options.length - room} tokens, more than ${options.length}`);
    const kept = file.truncation?.direction === 'Left' ? all.slice(Math.max(0, all.length - room)) : all.slice(0, room);
    return padded(kept, special, options.length, pad, file);
  };
}

function build(file: TokenizerFile): Tokenizer {
  const plain = {
    ...file,
    added_tokens: file.added_tokens ?? [],
    normalizer: file.normalizer ?? null,
    pre_tokenizer: null,
    post_processor: file.post_processor ?? null,
    decoder: null,
  };
  const tokenizer = new Tokenizer(plain, {});
  if (file.normalizer) tokenizer.normalizer = normalizer(file.normalizer) as unknown as Tokenizer['normalizer'];
  const model = tokenizer.model!;
  const cut = file.pre_tokenizer ? preTokenizer(file.pre_tokenizer) : (text: string) => [text];
  const writes = writable(file);
  tokenizer.pre_tokenizer = ((text: string) => cut(text).map(writes)) as unknown as Tokenizer['pre_tokenizer'];
  // Word by word: the library takes unknown letters on both sides of a space for one run.
  const wordByWord = (words: string[]) => words.flatMap((word) => model._call([word]));
  const { tokens_to_ids, unk_token_id } = model;
  tokenizer.model = Object.assign(wordByWord, { tokens_to_ids, unk_token_id }) as unknown as Tokenizer['model'];
  return tokenizer;
}

/** Where nothing stands for an unknown letter, Rust drops it before it joins the others and the library after. */
function writable({ model }: TokenizerFile): (word: string) => string {
  const { type, unk_token, byte_fallback, vocab } = model as { unk_token?: unknown; byte_fallback?: unknown } & Part;
  if (type !== 'BPE' || typeof unk_token === 'string' || byte_fallback === true) return (word) => word;
  return (word) => {
    for (const letter of word) if (!Object.hasOwn(vocab as object, letter)) throw new RangeError(UNWRITABLE);
    return word;
  };
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

/** What is added before and after a text, and the type of each; found with a text whose own tokens are no special ones. */
interface Specials {
  before: number[];
  after: number[];
  typesBefore: number[];
  typesAfter: number[];
  type: number;
}

function specials(tokenizer: Tokenizer): Specials {
  const added = new Set(tokenizer.encode('').ids);
  for (const probe of ['a', 'e', 'the', '0', 'A', '.']) {
    const own = tokenizer.encode(probe, { add_special_tokens: false }).ids;
    const { ids, token_type_ids: found } = tokenizer.encode(probe, { return_token_type_ids: true });
    const types = found ?? ids.map(() => 0);
    const start = ids.findIndex((_, at) => own.every((id, index) => ids[at + index] === id));
    if (own.length === 0 || own.some((id) => added.has(id)) || start < 0) continue;
    const end = start + own.length;
    const [before, after] = [ids.slice(0, start), ids.slice(end)];
    return { before, after, typesBefore: types.slice(0, start), typesAfter: types.slice(end), type: types[start]! };
  }
  throw new SyntaxError('writes no plain letter, so that its special tokens cannot be told from text');
}

function padded(kept: number[], special: Specials, length: number, pad: number, { padding }: TokenizerFile): Encoded {
  const ids = [...special.before, ...kept, ...special.after];
  const types = [...special.typesBefore, ...kept.map(() => special.type), ...special.typesAfter];
  const side = (values: number[], fill: number) => {
    const rest = Array.from({ length: length - values.length }, () => fill);
    return padding?.direction === 'Left' ? [...rest, ...values] : [...values, ...rest];
  };
  return {
    input_ids: side(ids, pad),
    attention_mask: side(
      ids.map(() => 1),
      0,
    ),
    token_type_ids: side(types, padding?.pad_type_id ?? 0),
  };
}
