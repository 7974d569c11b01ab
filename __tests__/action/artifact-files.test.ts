import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { placeFiles } from '../../src/action/artifact-files.ts';
import { temporaryFolder } from './support/temp.ts';

const zip = zipSync({ 'config.json': new TextEncoder().encode('{}') });

it.each([
  ['an archive', 'model.zip', 'model', zip, ['config.json']],
  ['an archive that the server gives no name', 'artifact', 'artifact', zip, ['config.json']],
  ['an archive of a name with a dot', 'model.keras.zip', 'model.keras', zip, ['config.json']],
  ['a model that is an archive itself', 'model.keras', 'model.keras', zip, ['model.keras']],
  ['a file', 'model.onnx', 'model.onnx', Buffer.from('onnx'), ['model.onnx']],
  ['a file that the server gives no name', 'artifact', 'model.onnx', Buffer.from('onnx'), ['model.onnx']],
])('places %s', async (_, file, name, content, expected) => {
  const folder = await temporaryFolder();
  const [download, directory] = [path.join(folder, 'down'), path.join(folder, 'out')];
  await Promise.all([mkdir(download), mkdir(directory)]);
  await writeFile(path.join(download, file), content);
  await placeFiles({ download, name, shown: name, directory, maxBytes: 1e6 });
  expect(await readdir(directory)).toEqual(expected);
  const wanted = expected[0] === name ? Buffer.from(content) : Buffer.from('{}');
  expect(wanted.equals(await readFile(path.join(directory, expected[0]!)))).toBe(true);
});

it('does not take a damaged archive for a model', async () => {
  const folder = await temporaryFolder();
  const download = path.join(folder, 'down');
  await mkdir(download);
  await writeFile(path.join(download, 'model.zip'), 'not a zip');
  await expect(
    placeFiles({ download, name: 'model', shown: 'a', directory: folder, maxBytes: 1e6 }),
  ).rejects.toMatchObject({ code: 'artifact.damaged_archive' });
});
