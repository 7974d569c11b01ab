import { describe, expect, it } from 'vitest';
import { int } from '../../src/convert/onnx/attribute.ts';
import { node, value } from '../../src/convert/onnx/model.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import { model } from './models.ts';
import { workspace } from './workspace.ts';

const space = workspace();

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'good', 'bad', 'film', '!'];
const tokenizer = {
  added_tokens: words.slice(0, 4).map((content, id) => ({ id, content, special: true })),
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 3], cls: ['[CLS]', 2] },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(words.map((word, id) => [word, id])),
  },
};

/** `y` = softmax of the masked sum of what each token says for [negative, positive]. */
function classifier(): Uint8Array {
  const embeddings = words.flatMap((word) => [word === 'bad' ? 2 : 0, word === 'good' ? 2 : 0]);
  return model({
    inputs: ['input_ids', 'attention_mask'].map((name) => value(name, 'int64', ['batch', 'sequence'])),
    outputs: [value('y', 'float32', ['batch', 2])],
    initializers: [
      tensor('table', 'float32', [words.length, 2], embeddings),
      tensor('last', 'int64', [1], [-1]),
      tensor('one', 'int64', [1], [1]),
    ],
    nodes: [
      node('Gather', ['table', 'input_ids'], ['rows']),
      node('Cast', ['attention_mask'], ['mask'], { to: int(1) }),
      node('Unsqueeze', ['mask', 'last'], ['column']),
      node('Mul', ['rows', 'column'], ['kept']),
      node('ReduceSum', ['kept', 'one'], ['sum'], { keepdims: int(0) }),
      node('Softmax', ['sum'], ['y'], { axis: int(1) }),
    ],
  });
}

describe('a gate over texts', () => {
  space.write('m.onnx', classifier());
  space.write('tokenizer.json', JSON.stringify(tokenizer));
  space.write(
    'eval/films.csv',
    'text,label\nGood film!,positive\n"bad, bad film",negative\nGOOD good bad,positive\nnot good,negative\n',
  );
  const gate = (tokenize: object | string, sequence?: number) => ({
    datasets: { films: { path: 'eval/films.csv', label: 'label' } },
    models: [
      {
        id: 'm',
        artifact: 'm.onnx',
        dataset: 'films',
        classes: ['negative', 'positive'],
        ...(sequence !== undefined && { dims: { sequence } }),
        preprocess: [{ tokenize }] as never,
        checks: { quality: { accuracy: { min: 0.75 } } },
      },
    ],
  });

  it('tokenizes and judges them', async () => {
    const judged = await space.judge(gate('tokenizer.json', 8));
    expect(judged.exit).toBe(0);
    expect(judged.value('m', 'accuracy')).toBe(0.75);
    expect(judged.model('m').dataset).toMatchObject({ id: 'films', rows: 4 });
  });

  it('asks for the length of the sequence, and for leave to cut', async () => {
    expect((await space.judge(gate('tokenizer.json'))).error('m').message).toMatch(/sequence/);
    expect((await space.judge(gate('tokenizer.json', 5))).error('m').message).toMatch(
      /films.csv, line 3: the text takes 6 tokens, more than 5/,
    );
    const judged = await space.judge(gate({ tokenizer: 'tokenizer.json', truncation: true, max_length: 5 }, 5));
    expect(judged.exit).toBe(0);
  });
});
