import { readFile, stat } from 'node:fs/promises';
import type { TokenizeOptions, TokenizeStep } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest } from '../contracts/dataset.ts';
import { parseJson } from '../contracts/json.ts';
import type { Prepared, Row, Table } from './kind.ts';
import { readTableBeside } from './labels/table-labels.ts';
import { MAX_TEXT_CHARS, MAX_TOKENIZER_BYTES, TOKENIZER_JSON } from './limits.ts';
import { list, problem, quote, shownPath } from './problem.ts';
import { columnIndex } from './rows/columns.ts';
import { numericType } from './rows/inputs.ts';
import { castBytes } from './rows/steps.ts';
import { TensorWriter } from './rows/writer.ts';
import { draw, keepBeside } from './sample.ts';
import { type Encoded, encoder } from './tokens/encoder.ts';
import { TooSlow, withTimeLimit } from './tokens/time-limit.ts';

const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'];
const BESIDE = 'Tokenize the texts beforehand and give the arrays under `inputs:`.';

type Encode = (text: string) => Encoded;

/** The step that makes this a dataset of texts. Throws `dataset.preprocess` where others stand beside it. */
export function tokenizeStep({ preprocess }: DatasetRequest): TokenizeStep | undefined {
  const step = preprocess.find((each): each is TokenizeStep => 'tokenize' in each);
  if (!step || preprocess.length === 1) return step;
  const what = 'other steps stand beside it, but there are no numbers before or after tokens to change';
  throw problem('preprocess', { file: 'preprocess, tokenize' }, what, 'Make it the only step.');
}

/** A table with a column of text; its tokens feed the inputs input_ids, attention_mask and token_type_ids. */
export async function prepareText(table: Table, step: TokenizeStep, request: DatasetRequest): Promise<Prepared> {
  const options = typeof step.tokenize === 'string' ? { tokenizer: step.tokenize } : step.tokenize;
  const { sample } = request.config;
  const column = textColumn(table, options, request);
  const length = sequenceLength(table, options, request);
  const encode = await loadEncoder(options, length, request);
  const { rows: total, beside } = await readTableBeside(table, request);
  const drawn = draw(total, sample, request.seed, beside.labels, table.file.name);
  const feeds: TensorWriter[] = [];
  try {
    for (const [index, input] of request.inputs.entries())
      feeds.push(await TensorWriter.create(input, index, request.directory));
    let row = 0;
    for await (const batch of table.rows()) {
      const wanted = batch.filter(() => (drawn ? drawn.keep[row++] === 1 : true));
      const encoded = encodeRows(table, wanted, column, encode);
      for (const [index, input] of request.inputs.entries()) {
        const values = Float64Array.from(encoded.flatMap((each) => each[input.name as keyof Encoded]));
        const place = (at: number) => ({ file: table.file.name, line: wanted[at]!.line });
        await feeds[index]!.write(castBytes(values, numericType(input, table.file.name), length, place));
      }
    }
  } finally {
    for (const feed of feeds) await feed.close();
  }
  return {
    rows: drawn?.rows ?? total,
    feeds: feeds.map(({ file }) => file),
    ...(drawn && { sampled: drawn.sampled }),
    ...keepBeside(beside, drawn),
  };
}

function encodeRows(table: Table, rows: readonly Row[], column: number, encode: Encode): Encoded[] {
  let line = 0;
  const wrong = (what: string, remedy: string) => problem('tokenize', { file: table.file.name, line }, what, remedy);
  try {
    return withTimeLimit(() =>
      rows.map((row) => {
        line = row.line;
        const text = row.cells[column];
        if (typeof text !== 'string') throw wrong(`${quote(text)} is no text`, 'Write text in each row.');
        if (text.length > MAX_TEXT_CHARS)
          throw wrong(`the text has more than ${MAX_TEXT_CHARS} characters`, 'Shorten it.');
        return encode(text);
      }),
    );
  } catch (error) {
    if (error instanceof TooSlow) throw wrong('the tokenizer takes more than a minute', BESIDE);
    if (error instanceof RangeError)
      throw wrong(`the text ${error.message}`, 'Add `truncation: true`, or bind a longer sequence with `dims:`.');
    throw error;
  }
}

function textColumn(table: Table, { column }: TokenizeOptions, { config, reserved }: DatasetRequest): number {
  const place = { file: table.file.name };
  if (config.features !== undefined || config.image !== undefined)
    throw problem(
      'preprocess',
      place,
      'text is tokenized, so there are no other columns to feed',
      'Remove `features:` and `image:`; name the text with `column:`.',
    );
  if (column !== undefined) return columnIndex(table, column);
  const labels = new Set([config.label ?? [], ...reserved].flat());
  const others = table.columns.filter((name) => !labels.has(name));
  if (others.length === 1) return columnIndex(table, others[0]!);
  throw problem(
    'preprocess',
    place,
    `has several columns: ${list(others)}`,
    'Name the text with `tokenize: {tokenizer: …, column: …}`.',
  );
}

function sequenceLength(table: Table, { max_length: wanted }: TokenizeOptions, { inputs }: DatasetRequest): number {
  const place = { file: table.file.name };
  const other = inputs.find(({ name }) => !INPUTS.includes(name));
  if (other || !inputs.some(({ name }) => name === 'input_ids')) {
    const what = `a tokenizer feeds ${INPUTS.join(', ')}; the model's inputs are ${list(inputs.map(({ name }) => name))}`;
    throw problem('unknown_input', place, what, BESIDE);
  }
  const length = inputs[0]!.rowShape[0];
  const odd = inputs.find(({ rowShape }) => rowShape.length !== 1 || rowShape[0] !== length);
  if (odd || length === undefined) {
    const what = `the input ${quote((odd ?? inputs[0]!).name)} takes [${(odd ?? inputs[0]!).rowShape.join(', ')}], not one sequence as long as the others'`;
    throw problem('shape', place, what, 'Bind the sequence with `dims:`.');
  }
  if (wanted === undefined || wanted === length) return length;
  const what = `\`max_length\` is ${wanted}, but the model's inputs take ${length} tokens`;
  throw problem(
    'preprocess',
    { file: 'preprocess, tokenize' },
    what,
    `Write ${length}, or bind the sequence to ${wanted} with \`dims:\`.`,
  );
}

async function loadEncoder(options: TokenizeOptions, length: number, request: DatasetRequest): Promise<Encode> {
  const { tokenizer: location, sha256, truncation = false, pad_token: padToken } = options;
  const wrong = (what: string) => problem('tokenizer', { file: shownPath(location) }, what, BESIDE);
  const path = await request.fetch(location, sha256);
  const { size } = await stat(path);
  if (size > MAX_TOKENIZER_BYTES) throw wrong(`has ${size} bytes, more than ${MAX_TOKENIZER_BYTES}`);
  const parsed = parsedTokenizer(await readFile(path), wrong);
  try {
    return withTimeLimit(() => encoder(parsed, { length, truncation, padToken }));
  } catch (error) {
    if (error instanceof TooSlow) throw wrong('takes more than a minute to build');
    // What the library makes of a file that is no tokenizer can be anything.
    throw wrong(error instanceof SyntaxError ? error.message : `is broken (${quote((error as Error).message)})`);
  }
}

function parsedTokenizer(bytes: Uint8Array, wrong: (what: string) => Error): unknown {
  try {
    return parseJson(bytes, TOKENIZER_JSON);
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(`is not valid JSON: ${error.message}`);
    if (error instanceof RangeError) throw wrong(`is refused: ${error.message}`);
    throw error;
  }
}
