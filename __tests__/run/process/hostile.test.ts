import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluateRequest } from '../../../src/contracts/protocol.ts';
import { anything, processes } from './fixture.ts';

describe('a model process that misbehaves', () => {
  const { script, folder, write } = processes();
  const violation = (message: RegExp) => ({ code: 'model.protocol', message: expect.stringMatching(message) });
  const reply = (value: string) => `socket.once('data', () => send({ id: 1, ok: true, reply: ${value} }));`;

  it.each([
    ['answers another request', "socket.once('data', () => send({ id: 2, ok: true, reply: {} }));", /another request/],
    ['sends no JSON', "socket.once('data', () => socket.write('{\\n'));", /not JSON/],
    ['sends no object', "socket.once('data', () => send([1]));", /no object/],
    ['sends an error without a message', "socket.once('data', () => send({ id: 1, ok: false }));", /no error/],
    ['sends no samples', reply('{ samplesMs: [] }'), /samplesMs/],
    ['sends more samples than were asked for', reply('{ samplesMs: [1, 2, 3, 4, 5] }'), /samplesMs/],
    ['sends a sample that is no number', reply("{ samplesMs: ['1'] }"), /samplesMs/],
    [
      'sends a sample that is not finite',
      'socket.once(\'data\', () => socket.write(\'{"id":1,"ok":true,"reply":{"samplesMs":[1e999]}}\\n\'));',
      /samplesMs/,
    ],
    ['sends a negative sample', reply('{ samplesMs: [-1] }'), /samplesMs/],
    [
      'speaks before it is asked',
      'send({ id: 9, ok: true, reply: { samplesMs: [1] } });',
      /answer to nothing|another request/,
    ],
    [
      'sends a line without end',
      "const noise = 'x'.repeat(2 ** 20); const go = () => { while (socket.write(noise)); socket.once('drain', go); }; go();",
      /more than/,
    ],
  ])('is ended when it %s', async (_what, code, message) => {
    const model = await script(code);
    await expect(model.request(anything)).rejects.toMatchObject(violation(message));
    await expect(model.request(anything)).rejects.toMatchObject({ code: 'model.protocol' });
  });

  it('is ended when it answers twice', async () => {
    const model = await script(reply('{ samplesMs: [1] }').repeat(2));
    expect(await model.request(anything)).toEqual({ samplesMs: [1] });
    await expect(model.request(anything)).rejects.toMatchObject({ code: 'model.protocol' });
  });

  it('cannot choose its error code or write to the terminal', async () => {
    const model = await script(
      "socket.once('data', () => send({ id: 1, ok: false, error: { code: '__proto__', message: 'a\\u001b[2J\\nb\\u202e' + 'c'.repeat(1e5) } }));",
    );
    const error = (await model.request(anything).catch((reason) => reason)) as Error & { code: string };
    expect(error.code).toBe('model.run_failed');
    expect(error.message).toMatch(/^a\\u001b\[2J b\\u202ec+…$/);
    expect(error.message.length).toBeLessThan(2100);
  });

  const secret = () => write('secret', new Uint8Array(16));
  const request: EvaluateRequest = {
    kind: 'evaluate',
    feeds: [],
    rows: 2,
    batch: 2,
    fixedBatch: false,
    outputs: ['y'],
    directory: folder,
    maxOutputBytes: 1000,
  };
  const file = (changes: object) => ({
    name: 'y',
    dtype: 'float32',
    rowShape: [2],
    path: path.join(folder, 'y.bin'),
    ...changes,
  });

  it.each([
    ['outside of the folder', () => ({ path: '/etc/passwd' })],
    [
      'above the folder',
      () => ({ path: path.join(folder, '..', path.basename(folder), 'y.bin').replace('y.bin', '../y.bin') }),
    ],
    ['that is not there', () => ({ path: path.join(folder, 'absent.bin') })],
    ['of another size than its rows take', () => ({ rowShape: [3] })],
    ['of an element type without a size', () => ({ dtype: 'string' })],
    ['of an unknown element type', () => ({ dtype: 'toString' })],
    ['with a negative dimension', () => ({ rowShape: [-2, -1] })],
    ['of another name', () => ({ name: 'z' })],
    [
      'that is a link',
      () => {
        const link = path.join(folder, 'link.bin');
        symlinkSync(secret(), link);
        return { path: link };
      },
    ],
  ])('cannot pass off a file %s', async (_what, changes) => {
    const outputs = [file(changes())];
    const model = await script(
      `fs.writeFileSync('y.bin', new Uint8Array(16)); ${reply(JSON.stringify({ outputs, durationMs: 1 }))}`,
    );
    await expect(model.request(request)).rejects.toMatchObject({ code: 'model.protocol' });
  });

  it('is believed when the file is right', async () => {
    const outputs = [file({ surplus: 1 })];
    const model = await script(
      `fs.writeFileSync('y.bin', new Uint8Array(16)); ${reply(JSON.stringify({ outputs, durationMs: 1 }))}`,
    );
    expect(await model.request(request)).toEqual({ outputs: [file({})], durationMs: 1 });
  });

  it('cannot write more than is allowed', async () => {
    const outputs = [file({ rowShape: [1000] })];
    const model = await script(
      `fs.writeFileSync('y.bin', new Uint8Array(8000)); ${reply(JSON.stringify({ outputs, durationMs: 1 }))}`,
    );
    await expect(model.request(request)).rejects.toMatchObject(violation(/more output/));
  });
});
