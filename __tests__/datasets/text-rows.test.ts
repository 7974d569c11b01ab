import { describe, expect, it } from 'vitest';
import type { DType } from '../../src/contracts/tensor.ts';
import { bytesOf, type Case, labelsOf, prepare, problemOf } from './files.ts';
import { huggingface, texts } from './tokens/huggingface.ts';

const { json, ids, mask } = huggingface.bert!;
const inputs = (names = ['input_ids', 'attention_mask', 'token_type_ids'], dtype: DType = 'int64', length = 12) =>
  names.map((name) => ({ name, dtype, rowShape: [length] }));
const rows = texts.map((text, index) => JSON.stringify({ text, label: index % 2 })).join('\n');
const given = (more: Partial<Case> = {}): Case => ({
  files: { 'tokenizer.json': json, 'rows.jsonl': rows },
  config: { path: 'rows.jsonl', label: 'label' },
  inputs: inputs(),
  preprocess: [{ tokenize: { tokenizer: 'tokenizer.json', truncation: true } }],
  ...more,
});
const wide = (bytes: Buffer) =>
  Array.from({ length: bytes.length / 8 }, (_, at) => Number(bytes.readBigInt64LE(8 * at)));

describe('a column of text', () => {
  it('feeds ids, mask and types', async () => {
    const prepared = await prepare(given());
    expect(prepared.rows).toBe(texts.length);
    expect(wide(bytesOf(prepared, 'input_ids'))).toEqual(ids.flat());
    expect(wide(bytesOf(prepared, 'attention_mask'))).toEqual(mask.flat());
    expect(wide(bytesOf(prepared, 'token_type_ids'))).toEqual(ids.flat().map(() => 0));
    expect(labelsOf(prepared)).toEqual(texts.map((_, index) => index % 2));
  });

  it('is sampled, and feeds only what the model takes', async () => {
    const config = { path: 'rows.jsonl', label: 'label', sample: { rows: 3, stratify: true } };
    const prepared = await prepare(given({ config, inputs: inputs(['attention_mask', 'input_ids'], 'int32') }));
    expect(prepared.rows).toBe(3);
    const bytes = bytesOf(prepared, 'input_ids');
    const drawn = Array.from({ length: 36 }, (_, at) => bytes.readInt32LE(4 * at));
    for (const row of [0, 1, 2]) expect(ids).toContainEqual(drawn.slice(12 * row, 12 * row + 12));
  });

  const named = (rest: object) => [{ tokenize: { tokenizer: 'tokenizer.json', ...rest } }];
  it.each<[string, Partial<Case>, string, RegExp]>([
    [
      'a text that is too long',
      { preprocess: [{ tokenize: 'tokenizer.json' }] },
      'tokenize',
      /line \d+: the text takes \d+ tokens/,
    ],
    ['another length', { preprocess: named({ max_length: 128 }) }, 'preprocess', /128, but the model's inputs take 12/],
    ['an unknown column', { preprocess: named({ column: 'txt' }) }, 'unknown_column', /did you mean "text"/],
    ['several columns', { config: { path: 'rows.jsonl' } }, 'preprocess', /several columns: "text", "label"/],
    ['a column of numbers', { preprocess: named({ column: 'label' }) }, 'tokenize', /line 1: 0 is no text/],
    ['other inputs', { inputs: inputs(['input_ids', 'pixels']) }, 'unknown_input', /a tokenizer feeds/],
    ['no ids', { inputs: inputs(['attention_mask']) }, 'unknown_input', /a tokenizer feeds/],
    ['other steps', { preprocess: [...named({}), { scale: 2, input: 'input_ids' }] }, 'preprocess', /other steps/],
    ['features', { config: { path: 'rows.jsonl', features: ['text'] } }, 'preprocess', /no other columns/],
    [
      'what is no JSON',
      { files: { 'rows.jsonl': rows, 'tokenizer.json': '{' } },
      'tokenizer',
      /^tokenizer.json: is not valid JSON: /,
    ],
    [
      'deep JSON',
      { files: { 'rows.jsonl': rows, 'tokenizer.json': '['.repeat(1e6) } },
      'tokenizer',
      /^tokenizer.json: is refused: .*nested deeper than 64/,
    ],
    [
      'a vocabulary that is none',
      { files: { 'rows.jsonl': rows, 'tokenizer.json': JSON.stringify({ model: { type: 'Unigram', vocab: 7 } }) } },
      'tokenizer',
      /^tokenizer.json: /,
    ],
  ])('refuses %s', async (_, more, code, message) => {
    expect(await problemOf(given(more))).toMatchObject({
      code: `dataset.${code}`,
      message: expect.stringMatching(message),
    });
  });
});
