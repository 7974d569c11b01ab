import { quote } from '../problem.ts';

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
  added_tokens: { id: number; content: string; special?: boolean }[];
  padding?: { pad_token?: string; direction?: string } | null;
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
    Replace: ({ content }) => typeof content === 'string' && content.length <= 1,
  },
  pre_tokenizer: {
    Sequence: always,
    BertPreTokenizer: always,
    ByteLevel: always,
    Metaspace: always,
    Whitespace: always,
    WhitespaceSplit: always,
    Digits: ({ individual_digits }) => individual_digits === true,
    Split: ({ behavior, invert }) => (behavior === 'Isolated' && invert === false) || behavior === 'Removed',
  },
  post_processor: {
    Sequence: always,
    TemplateProcessing: always,
    BertProcessing: always,
    RobertaProcessing: always,
    ByteLevel: always,
  },
  model: {
    WordPiece: always,
    BPE: ({ dropout }) => dropout === null || dropout === undefined || dropout === 0,
    Unigram: ({ byte_fallback }) => byte_fallback !== true,
  },
};

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
  return file;
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
  for (const each of inner) checkPart(kind, each, depth + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
