import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encoder } from '../../../src/datasets/tokens/encoder.ts';
import { huggingface } from './huggingface.ts';

/**
 * What Hugging Face's tokenizers 0.23.2 (Rust) makes of `texts` with one part of a small tokenizer.json replaced: ids and,
 * where one is not 0, types, in decimal. `refused` are the texts that are refused here.
 */
interface References {
  texts: string[];
  cases: Case[];
}

interface Case {
  name: string;
  base?: string;
  normalizer?: object;
  pre_tokenizer?: object;
  post_processor?: object;
  added?: object[];
  model?: object;
  json?: object;
  ids: string[];
  types?: string[];
  refused?: number[];
}

const { texts, cases } = JSON.parse(
  readFileSync(new URL('parts.references.json', import.meta.url), 'utf8'),
) as References;
const LENGTH = 160;

function fileOf({ base, json, added = [], model, ...parts }: Case): object {
  if (base === undefined) return json!;
  const file = JSON.parse(huggingface[base]!.json);
  const { normalizer = file.normalizer, pre_tokenizer = file.pre_tokenizer } = parts;
  return {
    ...file,
    normalizer,
    pre_tokenizer,
    post_processor: parts.post_processor ?? file.post_processor,
    added_tokens: [...file.added_tokens, ...added],
    model: { ...file.model, ...model },
  };
}

describe('parts of a tokenizer', () => {
  it.each(cases.map((one) => [one.name, one] as const))('give the numbers of the Rust library (%s)', (_, one) => {
    const encode = encoder(fileOf(one), { length: LENGTH, truncation: false, padToken: undefined });
    for (const [index, text] of texts.entries()) {
      if (one.refused?.includes(index)) {
        expect(() => encode(text), text).toThrow(RangeError);
        continue;
      }
      const { input_ids, attention_mask, token_type_ids } = encode(text);
      const real = (values: number[]) => values.filter((_value, at) => attention_mask[at] === 1).join(' ');
      expect([text, real(input_ids)]).toEqual([text, one.ids[index]]);
      const types = one.types?.[index] ?? one.ids[index]!.replace(/\d+/g, '0');
      expect([text, real(token_type_ids)]).toEqual([text, types]);
    }
  });

  const base = JSON.parse(huggingface.bert!.json);
  const template = (single: object[], ids: number[]) => ({
    post_processor: { type: 'TemplateProcessing', single, special_tokens: { '[CLS]': { id: '[CLS]', ids } } },
  });
  const text = { Sequence: { id: 'A', type_id: 0 } };
  const cls = { SpecialToken: { id: '[CLS]', type_id: 0 } };
  const split = (pattern: object) => ({
    pre_tokenizer: { type: 'Split', pattern, behavior: 'Isolated', invert: false },
  });
  const model = (more: object) => ({ model: { type: 'BPE', vocab: { '[PAD]': 0, a: 1 }, merges: [], ...more } });
  it.each<[string, object, RegExp]>([
    ['a text that is there twice', template([text, text], []), /"TemplateProcessing"/],
    [
      'a special token of another number',
      template([cls, text], [7]),
      /"\[CLS\]", which its vocabulary has under another/,
    ],
    ['a template without types', template([{ Sequence: { id: 'A' } }], []), /broken template/],
    ['a pattern with flags', split({ Regex: "(?i:'s)" }), /"Split"/],
    ['a pattern with a word class', split({ Regex: '\\w+' }), /"Split"/],
    ['an anchored pattern', split({ Regex: '^a' }), /"Split"/],
    ['a possessive pattern', split({ Regex: 'a++' }), /"Split"/],
    ['a pattern that matches nothing', split({ Regex: 'a*' }), /"Split"/],
    ['a broken pattern', split({ Regex: '(a' }), /"Split"/],
    [
      'an empty text to replace',
      { normalizer: { type: 'Replace', pattern: { String: '' }, content: 'a' } },
      /"Replace"/,
    ],
    [
      'Metaspace by the place in the file',
      { pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'first' } },
      /"Metaspace"/,
    ],
    ['prefixes of inner pieces in BPE', model({ continuing_subword_prefix: '##' }), /the model "BPE"/],
    ['bytes without tokens', model({ byte_fallback: true }), /the model "BPE"/],
    ['runs of unknown letters in BPE', model({ fuse_unk: true, unk_token: 'a' }), /the model "BPE"/],
  ])('are refused: %s', (_, more, message) => {
    const encode = () => encoder({ ...base, ...more }, { length: 8, truncation: true, padToken: undefined });
    expect(encode).toThrow(SyntaxError);
    expect(encode).toThrow(message);
  });

  it('pad with the type that the file names', () => {
    const padding = { pad_token: '[PAD]', pad_type_id: 3, direction: 'Left' };
    const encode = encoder({ ...base, padding }, { length: 6, truncation: true, padToken: undefined });
    const { attention_mask, token_type_ids } = encode('the');
    expect(token_type_ids).toEqual(attention_mask.map((real) => (real ? 0 : 3)));
    expect(attention_mask).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
