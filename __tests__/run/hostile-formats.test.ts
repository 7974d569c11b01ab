import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { emptyMessages, rawHdf5 } from '../formats/hdf5/raw.ts';
import { writeHdf5 } from '../formats/hdf5/write.ts';
import { functional, input, kerasArchive, repeated } from '../formats/keras/files.ts';
import { dense, sequential, smallDense } from '../formats/tfjs/models.ts';
import { fiveRows } from './five-rows.ts';

/** What the whole gate may hold at once, the tests' own files and tools included. */
const MAX_RESIDENT_BYTES = 1.5 * 2 ** 30;

const { space } = fiveRows();
const layers = [
  input,
  { class_name: 'Dense', name: 'd', config: { name: 'd', units: 1 }, inbound_nodes: [[['x', 0, 0]]] },
];
const config = functional(layers, [['x', 0, 0]], [['d', 0, 0]]);
const tfjsModel = (weightsManifest: object[], more: object = {}) =>
  JSON.stringify({ format: 'layers-model', modelTopology: sequential([dense('d', 1)]), weightsManifest, ...more });
const shard = (name: string) =>
  tfjsModel([{ paths: [name], weights: [{ name: 'd/kernel', shape: [4], dtype: 'float32' }] }]);

/** An array of 2^50 rows, as HDF5's own library writes one of 12345, with another number in its place. */
async function absurdShape(): Promise<Uint8Array> {
  const bytes = await writeHdf5((file) => {
    const vars = file.create_group('layers').create_group('dense').create_group('vars');
    vars.create_dataset({ name: '0', data: new Array(12_345).fill(1), shape: [12_345, 1], dtype: '<f' });
  });
  const rows = Buffer.alloc(8);
  rows.writeBigUInt64LE(12_345n);
  const view = Buffer.from(bytes);
  for (let at = view.indexOf(rows); at >= 0; at = view.indexOf(rows, at + 1)) view.writeBigUInt64LE(2n ** 50n, at);
  return view;
}

/** A flatbuffer whose root table lies beyond its end. */
const outside = Buffer.concat([Buffer.from([0xf0, 0xff, 0xff, 0x7f]), Buffer.from('TFL3'), Buffer.alloc(64)]);

const FILES: Record<string, [bytes: () => Uint8Array | string | Promise<Uint8Array>, code: string]> = {
  'bomb.keras': [
    () => zipSync({ 'config.json': Buffer.alloc(100e6, ' '), 'model.weights.h5': new Uint8Array(8) }),
    'format.too_complex',
  ],
  'shape.keras': [async () => kerasArchive(config, await absurdShape()), 'format.too_complex'],
  'messages.h5': [() => rawHdf5(emptyMessages(0xc, 20_000_000)), 'format.too_complex'],
  'outside.tflite': [() => outside, 'format.truncated'],
  'brackets.json': [
    () => Buffer.concat([Buffer.from('{"modelTopology":'), Buffer.alloc(200e6, '[')]),
    'format.too_complex',
  ],
  'deep.json': [() => Buffer.concat([Buffer.from('{"modelTopology":'), Buffer.alloc(1e6, '[')]), 'format.too_complex'],
  'numbers.json': [
    () => Buffer.concat([Buffer.from('{"format":"graph-model","a":[0'), Buffer.alloc(200e6, ',0'), Buffer.from(']}')]),
    'format.too_complex',
  ],
  'outputs.keras': [
    async () => kerasArchive(functional([input], [['x', 0, 0]], repeated(300_000, ['x', 0, 0])), await absurdShape()),
    'format.too_complex',
  ],
  'climbs/model.json': [() => shard('../../../../../../etc/passwd'), 'format.shard'],
  'linked/model.json': [() => shard('weights.bin'), 'artifact.outside_folder'],
  'neural.json': [
    () => `{"in_shape":[null,null,1],"layers":[${'{"type":"dense","shape":'.repeat(5000)}`,
    'format.too_complex',
  ],
};

it('reads hostile files one after the other, each an error of its own model only', { timeout: 120_000 }, async () => {
  for (const [name, [bytes]] of Object.entries(FILES)) space.write(name, await bytes());
  symlinkSync('/etc/passwd', path.join(space.folder, 'linked/weights.bin'));
  for (const [name, bytes] of Object.entries(smallDense())) space.write(`good/${name}`, bytes);
  const before = process.resourceUsage().maxRSS;
  const checks = { parameters: { min: 1 } };
  const hostile = Object.keys(FILES).map((artifact, index) => ({ id: `hostile-${index}`, artifact, checks }));
  const judged = await space.judge({
    models: [
      { id: 'first', artifact: 'good.onnx', checks: { size: { max: '1 MB' } } },
      ...hostile,
      { id: 'last', artifact: 'good/model.json', checks },
    ],
  });
  expect(judged.exit).toBe(3);
  expect([judged.model('first').status, judged.model('last').status]).toEqual(['pass', 'pass']);
  const codes = hostile.map(({ id, artifact }) => [artifact, judged.error(id).code]);
  expect(codes).toEqual(Object.entries(FILES).map(([artifact, [, code]]) => [artifact, code]));
  expect(JSON.stringify(judged.result)).not.toContain('root:');
  expect(JSON.stringify(judged.result).length).toBeLessThan(100_000);
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(MAX_RESIDENT_BYTES);
});
