import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../src/artifacts/byte-source.ts';
import { emptyModel } from '../../src/convert/onnx/empty.ts';
import { formats, recogniseFormat } from '../../src/formats/index.ts';
import { lfsPointer } from '../../src/formats/lfs.ts';
import { hasShared, sharedCases } from '../shared.ts';
import { memorySource } from './memory-source.ts';
import { modelOf, richModel, zeros } from './onnx/fixtures.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const recognise = (content: Uint8Array) => recogniseFormat(memorySource({ 'm.onnx': content }), 'm.onnx');
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 18634\n`;
const safetensors = bytes(`\x20\0\0\0\0\0\0\0{"w":{"dtype":"F32","shape":[1]}}\0\0\0\0`);

describe('recogniseFormat', () => {
  it.each([
    ['an empty model', emptyModel()],
    ['a model with everything', richModel().model],
    ['a model larger than its head', modelOf({ initializers: [zeros('w', 10_000)] })],
    [
      'a model whose head is all metadata',
      modelOf({}, { producer: { name: 'x', version: 'y' }, metadata: { k: 'v'.repeat(9000) } }),
    ],
  ])('knows %s', async (_, content) => {
    expect(await recognise(content)).toBe(formats.onnx);
  });

  it.each<[string, string, RegExp, Uint8Array]>([
    ['nothing', 'artifact.empty', /0 bytes/, new Uint8Array(0)],
    ['a Git LFS pointer', 'artifact.lfs_pointer', /Git LFS/, bytes(pointer)],
    ['a Git LFS pointer of Windows', 'artifact.lfs_pointer', /Git LFS/, bytes(pointer.replaceAll('\n', '\r\n'))],
    ['a web page', 'artifact.html', /web page/, bytes('\n <!DOCTYPE html>\n<html><title>Sign in</title>')],
    [
      'an XML error',
      'artifact.html',
      /web page/,
      bytes('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'),
    ],
    ['a note', 'format.not_a_model', /text file/, bytes('See the wiki for the real model.\n')],
    ['a note that looks like a graph field', 'format.not_a_model', /text file/, bytes(': x')],
    ['a note in UTF-8', 'format.not_a_model', /text file/, new TextEncoder().encode('modèle '.repeat(1000))],
    ['random bytes', 'format.not_a_model', /no model format/, Uint8Array.of(0xde, 0xad, 0xbe, 0xef)],
    ['JSON', 'format.unsupported', /JSON/, bytes('{"format": "unheard-of"}')],
    ['zip', 'format.unsupported', /zip/, zipSync({ 'a.txt': bytes('a') })],
    ['a PyTorch archive', 'format.unsupported', /PyTorch/, zipSync({ 'archive/data.pkl': bytes('x') })],
    ['a pickle', 'format.unsupported', /pickle/, bytes('\x80\x04\x95\x10\0\0\0\0\0\0\0}\x94.')],
    ['an older PyTorch file', 'format.unsupported', /pickle/, bytes('\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.')],
    ['safetensors', 'format.unsupported', /safetensors/, safetensors],
    ['a NumPy array', 'format.unsupported', /NumPy/, bytes('\x93NUMPY\x01\0')],
  ])('refuses %s', async (_, code, message, content) => {
    await expect(recognise(content)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    const error = await recognise(content).catch((caught) => caught);
    expect(error.message).toContain('m.onnx');
    expect(error.remedy).toMatch(/\w{3}/);
  });

  it('refuses a name without a file', async () => {
    await expect(recogniseFormat(memorySource({}), 'm.onnx')).rejects.toMatchObject({ code: 'artifact.missing' });
  });

  it('ends in an answer for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
        const answer = await recognise(content).catch((error) => error);
        expect(Object.values(formats).includes(answer) || answer.name === 'ModelGateError').toBe(true);
      }),
    );
  });

  it.runIf(hasShared).each<[string, string]>([
    ['digits/empty.onnx', 'artifact.empty'],
    ['digits/lfs_pointer.onnx', 'artifact.lfs_pointer'],
    ['digits/not_a_model.onnx', 'artifact.html'],
    ['digits/truncated.onnx', 'format.truncated'],
    ['kmidi/groovepredictor.json', 'format.rtneural_dialect'],
    ['digits/edge_inputs.npz', 'format.unsupported'],
  ])('refuses %s', async (file, code) => {
    expect(existsSync(join(sharedCases, file))).toBe(true);
    const source = folderSource(sharedCases);
    const read = async () => (await recogniseFormat(source, file)).describe(source, file);
    await expect(read()).rejects.toMatchObject({ name: 'ModelGateError', code });
  });
});

describe('lfsPointer', () => {
  it('reads the hash and the size', () => {
    expect(lfsPointer(bytes(pointer))).toEqual({ sha256: 'ab'.repeat(32), sizeBytes: 18634 });
  });

  it.each([
    'version https://git-lfs.github.com/spec/v1\n',
    pointer.replace('ab', 'zz'),
    pointer.replace('18634', 'many'),
    `a ${pointer}`,
    '',
  ])('is strict: %j', (text) => {
    expect(lfsPointer(bytes(text))).toBeUndefined();
  });
});
