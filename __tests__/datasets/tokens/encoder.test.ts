import { describe, expect, it } from 'vitest';
import { encoder } from '../../../src/datasets/tokens/encoder.ts';
import { TooSlow, withTimeLimit } from '../../../src/datasets/tokens/time-limit.ts';
import { huggingface, texts } from './huggingface.ts';

const options = { length: 8, truncation: true, padToken: undefined };
/** WordPiece by hand: 0 [PAD], 1 [UNK], 2 [CLS], 3 [SEP], 4 un, 5 ##aff, 6 ##able, 7 a, 8 ! */
const wordPiece = (more: object = {}) => ({
  added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content, id) => ({ id, content, special: true })),
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, un: 4, '##aff': 5, '##able': 6, a: 7, '!': 8 },
  },
  ...more,
});

describe('encoder', () => {
  it.each(Object.keys(huggingface))('gives the numbers of the Rust library (%s)', (name) => {
    const { json, ids, mask } = huggingface[name]!;
    const encode = encoder(JSON.parse(json), { ...options, length: ids[0]!.length });
    for (const [index, text] of texts.entries())
      expect([text, encode(text)]).toEqual([
        text,
        { input_ids: ids[index], attention_mask: mask[index], token_type_ids: ids[0]!.map(() => 0) },
      ]);
  });

  it('takes the longest piece first, word by word', () => {
    const encode = encoder(wordPiece(), options);
    expect(encode('Unaffable! x')).toEqual({
      input_ids: [2, 4, 5, 6, 8, 1, 3, 0],
      attention_mask: [1, 1, 1, 1, 1, 1, 1, 0],
      token_type_ids: [0, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(encode('a a a a a a a a a').input_ids).toEqual([2, 7, 7, 7, 7, 7, 7, 3]);
  });

  it('refuses a longer text unless it may cut', () => {
    const encode = encoder(wordPiece(), { ...options, truncation: false });
    expect(encode('a a a a a a').input_ids).toHaveLength(8);
    expect(() => encode('a a a a a a a')).toThrow(/takes 9 tokens, more than 8/);
  });

  it('pads with the named token', () => {
    expect(encoder(wordPiece(), { ...options, padToken: '!' })('a').input_ids).toEqual([2, 7, 3, 8, 8, 8, 8, 8]);
    const named = wordPiece({ padding: { pad_token: '[UNK]', direction: 'Right' } });
    expect(encoder(named, options)('a').input_ids).toEqual([2, 7, 3, 1, 1, 1, 1, 1]);
  });

  const nested = (depth: number): object =>
    depth === 0 ? { type: 'NFC' } : { type: 'Sequence', normalizers: [nested(depth - 1)] };
  const model = wordPiece().model;
  it.each<[string, unknown, RegExp]>([
    ['what is no tokenizer', [], /no tokenizer.json/],
    ['a missing model', {}, /no tokenizer.json/],
    ['an unknown pad token', wordPiece({ padding: { pad_token: '<none>' } }), /no token "<none>" for padding/],
    [
      'no pad token',
      wordPiece({ added_tokens: [], model: { ...model, vocab: { '[UNK]': 1, a: 7 } }, post_processor: null }),
      /add `pad_token:`/,
    ],
    [
      'an approximated normalizer',
      wordPiece({ normalizer: { type: 'Precompiled', precompiled_charsmap: '' } }),
      /"Precompiled"/,
    ],
    ['an inherited name', wordPiece({ normalizer: { type: 'constructor' } }), /"constructor"/],
    [
      'random pieces',
      wordPiece({ model: { type: 'BPE', dropout: 0.1, vocab: {}, merges: [] } }),
      /the model "BPE", or settings/,
    ],
    [
      'a text that grows',
      wordPiece({ normalizer: { type: 'Replace', pattern: { String: 'a' }, content: 'aaaa' } }),
      /"Replace"/,
    ],
    ['deep nesting', wordPiece({ normalizer: nested(9) }), /more than 8 deep/],
    ['broken added tokens', wordPiece({ added_tokens: [{ id: 'x', content: 1 }] }), /broken `added_tokens`/],
    ['whole words only', wordPiece({ added_tokens: [{ id: 9, content: 'x', single_word: true }] }), /single_word/],
  ])('refuses %s', (_, value, message) => {
    expect(() => encoder(value, options)).toThrow(SyntaxError);
    expect(() => encoder(value, options)).toThrow(message);
  });

  it('refuses a length that special tokens fill', () => {
    expect(() => encoder(wordPiece(), { ...options, length: 2 })).toThrow(/leave no room/);
  });
});

describe('withTimeLimit', () => {
  it('interrupts a pattern that would take years', () => {
    expect(() => withTimeLimit(() => /^(a+)+$/.test(`${'a'.repeat(60)}b`), 50)).toThrow(TooSlow);
  });

  it('passes results and errors on', () => {
    expect(withTimeLimit(() => 7)).toBe(7);
    expect(() => withTimeLimit(() => JSON.parse('{'))).toThrow(SyntaxError);
  });
});
