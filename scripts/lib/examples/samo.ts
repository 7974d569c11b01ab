import { int } from '../../../src/convert/onnx/attribute.ts';
import { node, value, writeModel } from '../../../src/convert/onnx/model.ts';
import { tensor } from '../../../src/convert/onnx/tensor.ts';
import { Random } from '../../../src/metrics/random.ts';
import { derive } from '../../../src/metrics/seeding.ts';
import { createNetwork, type DenseLayer, train } from '../mlp.ts';
import { type ExampleFile, textFile } from './file.ts';
import { drawSentences, LABELS, type Sentence, vocabulary } from './sentences.ts';
import { csv } from './tables.ts';

const SEED = 28;
const ROWS = { training: 3000, dev: 300, test: 400 };
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const FLOAT = 1;

/** A multi-label classifier of sentences that averages word vectors, its tokenizer, and sentences it has never seen. */
export function samo(): ExampleFile[] {
  const words = [...SPECIAL, ...vocabulary()];
  const ids = new Map(words.map((word, id) => [word, id]));
  const taken = new Set<string>();
  const draw = (split: keyof typeof ROWS) => drawSentences(ROWS[split], Random.seeded(derive(SEED, split)), taken);
  const [training, dev, test] = [draw('training'), draw('dev'), draw('test')];

  const random = Random.seeded(derive(SEED, 'network'));
  const layers = createNetwork([words.length, 24, LABELS.length], random);
  const examples = training.map(({ text, labels }) => ({ samples: shares(text, ids), target: labels }));
  train(layers, examples, { epochs: 12, batch: 20, learningRate: 0.01, loss: 'sigmoid' }, random);
  return [
    { name: 'samo/emotions.onnx', content: model(layers) },
    textFile('samo/tokenizer.json', `${JSON.stringify(tokenizer(words))}\n`),
    textFile('samo/dev.csv', table(dev)),
    textFile('samo/test.csv', table(test)),
  ];
}

/** The share of each token in a sentence between [CLS] and [SEP], which is what an average of word vectors takes in. */
function shares(text: string, ids: ReadonlyMap<string, number>): Float64Array {
  const tokens = ['[CLS]', ...text.toLowerCase().split(' '), '[SEP]'];
  const result = new Float64Array(ids.size);
  for (const token of tokens) result[ids.get(token)!]! += 1 / tokens.length;
  return result;
}

/** The rows of the first layer's weights are word vectors: they are gathered, masked, averaged. */
function model([vectors, head]: DenseLayer[]): Uint8Array {
  const { inputs, outputs, weights, bias } = vectors!;
  const ids = ['batch', 'sequence'];
  return writeModel({
    opset: 13,
    producer: { name: 'model-gate examples' },
    graph: {
      name: 'emotions',
      inputs: [value('input_ids', 'int64', ids), value('attention_mask', 'int64', ids)],
      outputs: [value('logits', 'float32', ['batch', LABELS.length])],
      initializers: [
        tensor('vectors', 'float32', [inputs, outputs], Float32Array.from(weights)),
        tensor('vectors_bias', 'float32', [outputs], Float32Array.from(bias)),
        tensor('head', 'float32', [head!.inputs, head!.outputs], Float32Array.from(head!.weights)),
        tensor('head_bias', 'float32', [head!.outputs], Float32Array.from(head!.bias)),
        tensor('axis_last', 'int64', [1], [-1]),
        tensor('axis_tokens', 'int64', [1], [1]),
      ],
      nodes: [
        node('Gather', ['vectors', 'input_ids'], ['tokens']),
        node('Cast', ['attention_mask'], ['mask'], { to: int(FLOAT) }),
        node('Unsqueeze', ['mask', 'axis_last'], ['mask_column']),
        node('Mul', ['tokens', 'mask_column'], ['kept']),
        node('ReduceSum', ['kept', 'axis_tokens'], ['sum'], { keepdims: int(0) }),
        node('ReduceSum', ['mask', 'axis_tokens'], ['count'], { keepdims: int(1) }),
        node('Div', ['sum', 'count'], ['mean']),
        node('Add', ['mean', 'vectors_bias'], ['shifted']),
        node('Relu', ['shifted'], ['hidden']),
        node('Gemm', ['hidden', 'head', 'head_bias'], ['logits']),
      ],
    },
  });
}

/** tokenizer.json of Hugging Face: BERT's, with whole words. */
function tokenizer(words: readonly string[]): object {
  const id = (token: string) => words.indexOf(token);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content) => ({
      id: id(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'BertProcessing', sep: ['[SEP]', id('[SEP]')], cls: ['[CLS]', id('[CLS]')] },
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, index) => [word, index])),
    },
  };
}

function table(sentences: readonly Sentence[]): string {
  return csv(
    ['text', ...LABELS],
    sentences.map(({ text, labels }) => [text, ...labels]),
  );
}
