import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { int8Tflite } from '../../../scripts/lib/tflite-writer.ts';
import { int32, table, tables, text, vector, writeFlatbuffer } from '../../../src/convert/tflite/flatbuffer.ts';
import { writeTflite } from '../../../src/convert/tflite/model.ts';
import { tflite } from '../../../src/formats/tflite.ts';
import { memorySource } from '../memory-source.ts';
import { modelWith, tensor, withConstants } from './fixtures.ts';

const read = (bytes: Uint8Array) => tflite.describe(memorySource({ 'm.tflite': bytes }), 'm.tflite');
const sound = int8Tflite(
  {
    layers: [
      {
        weights: [
          [1, -1],
          [0.5, 2],
        ],
        bias: [1, 2],
        activation: 'relu',
      },
    ],
    softmax: true,
  },
  [[1, -1]],
  'per channel',
);

describe('a TFLite file that is not what it says', () => {
  it.each<[string, string, RegExp, Uint8Array]>([
    ['no subgraph', 'format.malformed', /no subgraph/, writeTflite({ subgraphs: [] })],
    ['another schema version', 'format.malformed', /version is 2/, modelWith({}, { version: 2 })],
    ['an input outside', 'format.malformed', /uses number 7/, modelWith({ inputs: [7] })],
    ['an output before the first tensor', 'format.malformed', /uses number -1/, modelWith({ outputs: [-1] })],
    [
      'an operator on a tensor that is not there',
      'format.malformed',
      /uses number 9/,
      modelWith({ operators: [{ op: 19, inputs: [9], outputs: [1] }] }),
    ],
    [
      'fewer bytes than elements',
      'format.malformed',
      /only 4 bytes/,
      withConstants(tensor('w', [2], { data: new Float32Array(1) })),
    ],
    [
      'more elements than there are numbers',
      'format.malformed',
      /only 4 bytes/,
      withConstants(tensor('w', new Array(40).fill(2 ** 31 - 1), { data: new Float32Array(1) })),
    ],
    ['a negative dimension', 'format.malformed', /dimension of -3/, withConstants(tensor('w', [-3]))],
    [
      'a signature of another rank',
      'format.malformed',
      /disagree/,
      withConstants(tensor('w', [1, 2], { signature: [-1] })),
    ],
    [
      'a signature of another size',
      'format.malformed',
      /disagree/,
      withConstants(tensor('w', [1, 2], { signature: [-1, 3] })),
    ],
    [
      'a scale that is no number',
      'format.malformed',
      /scale of NaN/,
      withConstants(tensor('w', [1], { scales: [Number.NaN] })),
    ],
    ['too many dimensions', 'format.too_complex', /65 dimensions/, withConstants(tensor('w', new Array(65).fill(1)))],
    ['a name without end', 'format.too_complex', /text of/, withConstants(tensor('w'.repeat(70_000), [1]))],
    [
      'contents outside of the file',
      'format.truncated',
      /buffer 1/,
      withConstants(tensor('w', [1], { external: { offset: 2, size: 2 ** 40 } })),
    ],
    ['a table shared without end', 'format.too_complex', /more tables/, sharedSubgraphs(9000, 1000)],
  ])('is refused for %s', async (_, code, message, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({
      name: 'ModelGateError',
      code,
      message: expect.stringMatching(message),
    });
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 8; length < sound.length - 64; length += 3) {
      const error = await read(sound.subarray(0, length)).catch((caught) => caught);
      expect(error, `${length} bytes`).toMatchObject({
        name: 'ModelGateError',
        code: expect.stringMatching(/^format\./),
      });
    }
  });

  it('is refused for a vector longer than the file', async () => {
    const bytes = sound.slice();
    const view = new DataView(bytes.buffer);
    const root = view.getUint32(0, true);
    const subgraphs = root + view.getUint16(root - view.getInt32(root, true) + 4 + 2 * 2, true);
    view.setUint32(subgraphs + view.getUint32(subgraphs, true), 0xffffffff, true);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'format.truncated', message: /4294967295 elements/ });
  });

  it('ends in a description or an error, whatever bytes are changed', async () => {
    const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = sound.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const answer = await read(bytes).catch((error) => error);
        expect(answer.format === 'tflite' || answer.name === 'ModelGateError', String(answer)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A small file in which `count` subgraphs are the same one of `tensors` tensors. */
function sharedSubgraphs(count: number, tensors: number): Uint8Array {
  const subgraph = table(tables(Array.from({ length: tensors }, () => table(vector(Int32Array.of(1))))));
  const places = vector(new Int32Array(count));
  const bytes = writeFlatbuffer('TFL3', table(int32(3), tables([]), places, text(''), tables([table()]), subgraph));
  const view = new DataView(bytes.buffer);
  const root = view.getUint32(0, true);
  const target = (field: number) => {
    const at = root + view.getUint16(root - view.getInt32(root, true) + 4 + 2 * field, true);
    return at + view.getUint32(at, true);
  };
  for (let i = 0; i < count; i++) {
    const at = target(2) + 4 + 4 * i;
    view.setUint32(at, target(5) - at, true);
  }
  return bytes;
}
