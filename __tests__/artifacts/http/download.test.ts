import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { content, digest, useDownloads } from '../downloads.ts';
import { breakAfter, file, status } from '../server.ts';
import { sha256 } from '../workspace.ts';

const { start, server, fetchFile, leftovers } = useDownloads();

describe('a server that cannot be reached', () => {
  it('is tried several times', async () => {
    await start(file(content));
    await server().close();
    await expect(fetchFile()).rejects.toMatchObject({
      code: 'artifact.download_failed',
      message: expect.stringMatching(/5 attempts: .*ECONNREFUSED/),
    });
  });

  it('that is unknown is not', async () => {
    await start(file(content));
    const unknown: typeof fetch = () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('dns'), { code: 'ENOTFOUND' }) }));
    await expect(fetchFile({ fetch: unknown })).rejects.toMatchObject({ code: 'artifact.unknown_host' });
  });

  it('with a bad certificate is a clear error', async () => {
    await start(file(content));
    const untrusted: typeof fetch = () =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code: 'CERT_HAS_EXPIRED' }) }),
      );
    await expect(fetchFile({ fetch: untrusted })).rejects.toMatchObject({ code: 'artifact.tls' });
  });
});

describe('an interrupted download', () => {
  it('is resumed where it broke, byte for byte', async () => {
    await start(breakAfter(100_000, content, '"v1"'), file(content, '"v1"'));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests[1]!.headers).toMatchObject({ range: 'bytes=100000-', 'if-range': '"v1"' });
  });

  it('starts again when the server ignores the range', async () => {
    const whole: RequestListener = (_request, response) => response.end(content);
    await start(breakAfter(100_000, content), whole);
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests[1]!.headers.range).toBe('bytes=100000-');
  });

  it('starts again when the file has changed meanwhile', async () => {
    const old = Buffer.alloc(content.length, 1);
    await start(breakAfter(100_000, old, '"v1"'), file(content, '"v2"'));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests).toHaveLength(2);
  });

  it('starts again when parts do not fit together and no tag told so', async () => {
    await start(breakAfter(100_000, Buffer.alloc(content.length, 1)), file(content));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests).toHaveLength(3);
  });

  it('starts again when the server sends another range than asked for', async () => {
    const wrongRange: RequestListener = (_request, response) =>
      response.writeHead(206, { 'content-range': `bytes 5-9/${content.length}` }).end('12345');
    await start(breakAfter(100_000, content), wrongRange, file(content));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests[2]!.headers.range).toBeUndefined();
  });

  it('starts again after 416 when the sizes differ', async () => {
    await start(breakAfter(100_000, content), status(416, { 'content-range': 'bytes */50' }), file(content));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
  });

  it('is complete after 416 when the sizes are equal', async () => {
    const claimsMore = breakAfter(content.length, Buffer.concat([content, Buffer.from('x')]));
    await start(claimsMore, file(content));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests).toHaveLength(2);
  });

  it('is resumed by a later run', async () => {
    await start(breakAfter(100_000, content, '"v1"'), status(503));
    await expect(fetchFile()).rejects.toMatchObject({ code: 'artifact.download_failed' });
    expect(await leftovers()).toEqual([digest]);
    await server().close();
    await start(file(content, '"v1"'));
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests[0]!.headers.range).toBe('bytes=100000-');
    expect(await leftovers()).toEqual([]);
  });

  it('that trickles is ended by the idle limit', async () => {
    const trickle: RequestListener = (_request, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    };
    await start(trickle, file(content));
    await fetchFile({ transfer: { backoffMs: 1, connectMs: 2000, idleMs: 100 } });
    expect(server().requests).toHaveLength(3);
  });

  it('that never answers is ended by the connect limit', async () => {
    await start(() => undefined);
    const silent = fetchFile({ transfer: { attempts: 2, backoffMs: 1, connectMs: 50, idleMs: 50 } });
    await expect(silent).rejects.toMatchObject({ message: expect.stringContaining('no answer within 50 ms') });
    expect(server().requests).toHaveLength(2);
  });

  it('ends with the reason when cancelled, and keeps what it has', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    await start((_request, response) => {
      response.write(content.subarray(0, 100_000));
    });
    const running = fetchFile({ signal: controller.signal, progress: () => controller.abort(reason) });
    await expect(running).rejects.toBe(reason);
    expect(await leftovers()).toEqual([digest]);
  });
});

describe('a server in trouble', () => {
  it.each([500, 503, 429, 408])('is asked again after %i', async (code) => {
    await start(status(code, { 'retry-after': '3600' }), file(content));
    await fetchFile();
    expect(server().requests).toHaveLength(2);
  });

  it('is given up after the last attempt', async () => {
    await start(status(503));
    await expect(fetchFile()).rejects.toMatchObject({
      code: 'artifact.download_failed',
      message: expect.stringContaining('5 attempts: the server answered 503'),
    });
    expect(server().requests).toHaveLength(5);
    expect(await leftovers()).toEqual([]);
  });
});
