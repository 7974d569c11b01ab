import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { trimText } from '../../../src/formats/hdf5/datatype.ts';
import { keras } from '../../../src/formats/keras.ts';
import { emptyMessages, rawHdf5 } from '../hdf5/raw.ts';
import { writeHdf5 } from '../hdf5/write.ts';
import { memorySource } from '../memory-source.ts';
import { functional, input, kerasArchive, repeated } from './files.ts';

const describeModel = (bytes: Uint8Array) => keras.describe(memorySource({ m: bytes }), 'm');
const end = ['x', 0, 0];
const model = (...layers: object[]) => functional([input, ...layers], [end], [end]);
const weightless = await writeHdf5((file) => file.create_group('layers'));

async function refused(bytes: Uint8Array, message: RegExp, code = 'format.too_complex') {
  await expect(describeModel(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
}

describe('a Keras file that would take a reader hours, or all of its memory,', () => {
  it('is refused for an object header of empty messages, before they are all read', async () => {
    await refused(rawHdf5(emptyMessages(0xc, 2_000_000)), /too many messages/);
  });

  it('is refused for more outputs than any model has', async () => {
    await refused(kerasArchive(functional([input], [end], repeated(300_000, end)), weightless), /300000 .* outputs/);
  });

  it('has no shapes where a nested model is called too often for its outputs', async () => {
    const nested = { ...functional([input], [end], repeated(1000, end)), inbound_nodes: repeated(50_000, [end]) };
    const outputs = Array.from({ length: 1000 }, (_, call) => ['nested', call + 49_000, 0]);
    const { warnings } = await describeModel(kerasArchive(functional([input, nested], [end], outputs), weightless));
    expect(warnings).toEqual([expect.stringMatching(/more than 100000 calls/)]);
  });

  it('is refused for groups that all stand for one large model', async () => {
    const inner = model(
      ...Array.from({ length: 20_000 }, (_, at) => ({ class_name: 'Add', config: { name: `a${at}` } })),
    );
    const wrapper = { class_name: 'TimeDistributed', config: { name: 't', layer: inner }, inbound_nodes: [[end]] };
    const weights = await writeHdf5((file) => {
      const parts = file.create_group('layers').create_group('time_distributed');
      for (let at = 0; at < 500; at++) parts.create_group(`${'_'.repeat(at)}layer`);
    });
    await refused(kerasArchive(model(wrapper), weights), /the same large model/);
  });

  it('is refused for a nested model with too many layers for its weights', async () => {
    const layers = Array.from({ length: 100_000 }, (_, at) => ({ class_name: 'Dense', config: { name: `d${at}` } }));
    const config = JSON.stringify(model({ ...model(...layers), inbound_nodes: [[end]] }));
    const bytes = await writeHdf5((file) => {
      file.create_attribute('model_config', config);
      const group = file.create_group('model_weights').create_group('nested');
      group.create_group('d0').create_dataset({ name: 'k', data: [1], shape: [1], dtype: '<f' });
      for (const part of [0, 1, 2]) group.create_attribute(`weight_names${part}`, repeated(1000, 'd0/k'));
    });
    await refused(bytes, /too many weights and layers/);
  });
});

it('cuts the spaces that pad a text off, and no others, however many there are', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(trimText(bytes('  a b   '), 2)).toBe('  a b');
  expect(trimText(bytes('   '), 2)).toBe('');
  expect(trimText(bytes('a  '), 0)).toBe('a  ');
  const many = `${' '.repeat(1_000_000)}x`;
  expect(trimText(bytes(many), 2)).toBe(many);
});

describe('an archive with room for a second directory is refused:', () => {
  const archive = kerasArchive(model(), weightless, 0);
  const other = zipSync({ 'config.json': new TextEncoder().encode('{}') });
  const commented = (comment: Uint8Array) => {
    const bytes = Buffer.concat([archive, comment]);
    bytes.writeUInt16LE(comment.length, archive.length - 2);
    return bytes;
  };

  it.each<[string, Uint8Array]>([
    ['another archive as its comment', commented(Buffer.concat([other, Buffer.of(0)]))],
    ['a comment', commented(Buffer.from('hello'))],
    ['another archive before it', Buffer.concat([Buffer.from(other), archive])],
  ])('%s', async (_, bytes) => {
    await expect(describeModel(archive)).resolves.toMatchObject({ format: 'keras' });
    await refused(bytes, /not the end of it|outside of it/, 'format.malformed');
  });
});
