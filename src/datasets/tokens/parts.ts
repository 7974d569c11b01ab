import { quote } from '../problem.ts';
import { patternOf } from './pattern.ts';

/** A part of tokenizer.json: its kind and its settings. */
export interface Part {
  type: string;
  [setting: string]: unknown;
}

export interface TokenizerFile {
  normalizer: Part | null;
  pre_tokenizer: Part | null;
  post_processor: Part | null;
  model: Part;
  added_tokens: { id: number; content: string; special?: boolean; lstrip?: boolean; rstrip?: boolean }[];
  padding?: { pad_token?: string; pad_type_id?: number; direction?: string } | null;
  truncation?: { direction?: string } | null;
}

type Check = (part: Part) => boolean;
const always: Check = () => true;

/** The parts that were found to give the numbers of Hugging Face's own library, each with the settings that do. */
const KNOWN: Record<'normalizer' | 'pre_tokenizer' | 'post_processor' | 'model', Record<string, Check>> = {
  normalizer: {
    Sequence: always,
    BertNormalizer: always,
    Lowercase: always,
    StripAccents: always,
    Strip: always,
    NFC: always,
    NFD: always,
    NFKC: always,
    NFKD: always,
    Prepend: ({ prepend }) => typeof prepend === 'string' && prepend.length <= 4,
    // A longer text for a shorter one, step by step, would grow without bound.
    Replace: (part) => typeof part.content === 'string' && part.content.length <= 1 && patternOf(part) !== undefined,
  },
  pre_tokenizer: {
    Sequence: always,
    BertPreTokenizer: always,
    ByteLevel: always,
    // With the scheme "first", what comes before the text in the file has a say.
    Metaspace: ({ replacement, prepend_scheme, str_rep, split }) =>
      typeof replacement === 'string' &&
      /^[\p{L}\p{N}\p{So}_\u2581]$/u.test(replacement) &&
      (str_rep === undefined || str_rep === replacement) &&
      (prepend_scheme === undefined || prepend_scheme === 'always' || prepend_scheme === 'never') &&
      (split === undefined || typeof split === 'boolean'),
    Whitespace: always,
    WhitespaceSplit: always,
    Digits: ({ individual_digits }) => individual_digits === true,
    Split: (part) =>
      (part.behavior === 'Isolated' || part.behavior === 'Removed') &&
      typeof part.invert === 'boolean' &&
      patternOf(part) !== undefined,
  },
  post_processor: {
    Sequence: always,
    TemplateProcessing: ({ single }) =>
      Array.isArray(single) &&
      single.filter((item) => item?.Sequence).length === 1 &&
      single.some((item) => item?.Sequence?.id === 'A'),
    BertProcessing: always,
    RobertaProcessing: always,
    ByteLevel: always,
  },
  model: {
    WordPiece: always,
    BPE: isExactBpe,
    Unigram: ({ byte_fallback }) => byte_fallback !== true,
  },
};

/** The library differs on prefixes of inner pieces, on bytes without a token, and on runs of unknown letters in BPE. */
function isExactBpe({ dropout, continuing_subword_prefix, byte_fallback, fuse_unk, vocab }: Part): boolean {
  const everyByte = () =>
    Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`).every(
      (token) => isObject(vocab) && Object.hasOwn(vocab, token),
    );
  return !dropout && !continuing_subword_prefix && (byte_fallback ? everyByte() : !fuse_unk);
}

const MAX_DEPTH = 8;

/** Throws SyntaxError for a file that lacks a part or has one that is not known to be computed exactly. */
export function checkParts(value: unknown): TokenizerFile {
  const file = value as TokenizerFile;
  if (!isObject(file) || !isObject(file.model)) throw new SyntaxError('is no tokenizer.json: it has no `model`');
  // Old files leave out the kind of a BPE model.
  checkPart('model', file.model, 0);
  for (const kind of ['normalizer', 'pre_tokenizer', 'post_processor'] as const)
    if (file[kind] !== null && file[kind] !== undefined) checkPart(kind, file[kind], 0);
  const tokens = file.added_tokens ?? [];
  const isToken = (token: unknown) =>
    isObject(token) && Number.isSafeInteger(token.id) && typeof token.content === 'string' && token.content !== '';
  if (!Array.isArray(tokens) || !tokens.every(isToken)) throw new SyntaxError('has broken `added_tokens`');
  if (tokens.some((token) => (token as { single_word?: boolean }).single_word === true))
    throw new SyntaxError('has an added token with `single_word`, which is not supported');
  if (file.post_processor) checkSpecials(file.post_processor, file);
  const type = file.padding?.pad_type_id;
  if (type !== undefined && !Number.isSafeInteger(type)) throw new SyntaxError('has a broken `pad_type_id`');
  return file;
}

/** A special token is added by its number in Rust and by its text in the library, so that the two must agree. */
function checkSpecials(part: Part, file: TokenizerFile): void {
  if (part.type === 'Sequence') for (const each of part.processors as Part[]) checkSpecials(each, file);
  const tokens: unknown[] =
    part.type === 'BertProcessing' || part.type === 'RobertaProcessing' ? [part.sep, part.cls] : [];
  for (const item of part.type === 'TemplateProcessing'
    ? (part.single as Record<string, { id?: unknown; type_id?: unknown }>[])
    : []) {
    const { id, type_id } = item.SpecialToken ?? item.Sequence ?? {};
    if (!Number.isSafeInteger(type_id)) throw new SyntaxError('has a broken template');
    if (!item.SpecialToken) continue;
    const known = (part.special_tokens as Record<string, { ids?: unknown[] }> | undefined)?.[id as string]?.ids;
    tokens.push([id, known?.length === 1 ? known[0] : undefined]);
  }
  for (const token of tokens) {
    const [text, id] = Array.isArray(token) ? token : [];
    if (typeof text !== 'string' || idOf(text, file) !== id || id === undefined)
      throw new SyntaxError(
        `adds the special token ${quote(text)}, which its vocabulary has under another number or not at all`,
      );
  }
}

function idOf(text: string, { added_tokens: added = [], model }: TokenizerFile): unknown {
  const token = added.find(({ content }) => content === text);
  if (token) return token.id;
  const { vocab } = model;
  if (Array.isArray(vocab)) {
    const index = vocab.findIndex((entry) => Array.isArray(entry) && entry[0] === text);
    return index < 0 ? undefined : index;
  }
  return isObject(vocab) && Object.hasOwn(vocab, text) ? vocab[text] : undefined;
}

function checkPart(kind: keyof typeof KNOWN, part: unknown, depth: number): void {
  if (!isObject(part) || typeof part.type !== 'string') throw new SyntaxError(`has a broken \`${kind}\``);
  const known = KNOWN[kind];
  if (!Object.hasOwn(known, part.type) || !known[part.type]!(part as Part))
    throw new SyntaxError(`has the ${kind} ${quote(part.type)}, or settings of it, that are not supported`);
  if (part.type !== 'Sequence') return;
  if (depth >= MAX_DEPTH) throw new SyntaxError(`nests \`${kind}\` more than ${MAX_DEPTH} deep`);
  const inner = part.normalizers ?? part.pretokenizers ?? part.processors;
  if (!Array.isArray(inner) || inner.length > 100) throw new SyntaxError(`has a broken \`${kind}\``);
  if (kind === 'post_processor' && inner.filter((each) => isObject(each) && each.type !== 'ByteLevel').length > 1)
    throw new SyntaxError('adds special tokens in several steps, which is not supported');
  for (const each of inner) checkPart(kind, each, depth + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
