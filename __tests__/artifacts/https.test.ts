import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArtifactRequest } from '../../src/artifacts/source.ts';
import type { ProgressEvent } from '../../src/contracts/progress.ts';
import { content, digest, useDownloads } from './downloads.ts';
import { file, status } from './server.ts';
import { sha256 } from './workspace.ts';

const { folder, start, server, fetchFile, leftovers } = useDownloads();

describe('a download', () => {
  it('lands in the cache under its digest and is not fetched again', async () => {
    await start(file(content));
    const seen: ProgressEvent[] = [];
    const artifact = await fetchFile({ sha256: digest.toUpperCase(), progress: (event) => seen.push(event) });
    expect(artifact).toEqual({
      uri: `${server().origin}/models/a.onnx`,
      path: join(folder(), 'cache/sha256', digest, 'a.onnx'),
      directory: join(folder(), 'cache/sha256', digest),
      name: 'a.onnx',
    });
    expect(sha256(await readFile(artifact.path))).toBe(digest);
    expect(seen.at(-1)).toEqual({
      kind: 'transfer',
      what: artifact.uri,
      doneBytes: content.length,
      totalBytes: content.length,
    });
    expect(await leftovers()).toEqual([]);
    expect((await fetchFile()).path).toBe(artifact.path);
    expect(server().requests).toHaveLength(1);
  });

  it('sends no credentials and asks for the bytes as they are', async () => {
    await start(file(content));
    await fetchFile();
    const { headers } = server().requests[0]!;
    expect(headers).toMatchObject({ 'accept-encoding': 'identity' });
    expect(headers.authorization ?? headers.cookie).toBeUndefined();
  });

  it('is checked again at every use', async () => {
    await start(file(content));
    const { path } = await fetchFile();
    await writeFile(path, 'tampered');
    expect(sha256(await readFile((await fetchFile()).path))).toBe(digest);
    expect(server().requests).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('does not follow a link in the cache', async () => {
    await start(file(content));
    await mkdir(join(folder(), 'cache/sha256', digest), { recursive: true });
    await writeFile(join(folder(), 'elsewhere'), content);
    await symlink(join(folder(), 'elsewhere'), join(folder(), 'cache/sha256', digest, 'a.onnx'));
    await fetchFile();
    expect(server().requests).toHaveLength(1);
  });

  it('works for several at once', async () => {
    await start(file(content));
    const all = await Promise.all(Array.from({ length: 6 }, () => fetchFile()));
    for (const { path } of all) expect(sha256(await readFile(path))).toBe(digest);
    expect(await leftovers()).toEqual([]);
  });

  it('shows addresses without their secrets', async () => {
    await start(file(content));
    expect((await fetchFile({ uri: `${server().origin}/a.onnx?sig=s3cr3t` })).uri).toBe(`${server().origin}/a.onnx`);
    const wrong = fetchFile({ uri: `${server().origin}/a.onnx?sig=s3cr3t`, sha256: sha256('x') });
    await expect(wrong).rejects.toMatchObject({ message: expect.not.stringContaining('s3cr3t') });
  });

  it('reports a cache that cannot be used', async () => {
    await start(file(content));
    await writeFile(join(folder(), 'cache'), 'a file');
    await expect(fetchFile()).rejects.toMatchObject({ code: 'artifact.cache_unusable' });
  });
});

describe('what is refused before anything is sent', () => {
  it.each<[string, Partial<ArtifactRequest>, string]>([
    ['no digest', { sha256: undefined }, 'artifact.digest_required'],
    ['a digest that is none', { sha256: 'zz' }, 'artifact.invalid_digest'],
    ['plain http', { allowInsecureLoopback: false }, 'artifact.insecure_url'],
    ['credentials', { uri: 'https://u:p@example.org/a' }, 'artifact.credentials_in_url'],
  ])('%s', async (_title, more, code) => {
    await start(file(content));
    await expect(fetchFile(more)).rejects.toMatchObject({ code });
    expect(server().requests).toEqual([]);
  });
});

describe('answers that are not the file', () => {
  it.each([
    [404, 'artifact.not_found'],
    [410, 'artifact.not_found'],
    [401, 'artifact.forbidden'],
    [403, 'artifact.forbidden'],
    [400, 'artifact.http_status'],
    [204, 'artifact.http_status'],
    [304, 'artifact.http_status'],
  ])('status %i is final', async (code, expected) => {
    await start(status(code));
    await expect(fetchFile()).rejects.toMatchObject({ code: expected });
    expect(server().requests).toHaveLength(1);
  });

  it.each([
    ['other bytes', 'something else', 'artifact.digest_mismatch'],
    ['an HTML page', '\n<!DOCTYPE html><title>Sign in</title>', 'artifact.html'],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'artifact.lfs_pointer'],
    ['nothing', '', 'artifact.digest_mismatch'],
  ])('%s', async (_title, body, code) => {
    await start(file(Buffer.from(body)));
    await expect(fetchFile()).rejects.toMatchObject({ code });
    expect(server().requests).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
  });

  it('too many bytes, announced', async () => {
    await start(file(content));
    await expect(fetchFile({ maxBytes: content.length - 1 })).rejects.toMatchObject({ code: 'artifact.too_large' });
    await fetchFile({ maxBytes: content.length });
    await expect(fetchFile({ maxBytes: content.length - 1 })).rejects.toMatchObject({ code: 'artifact.too_large' });
  });

  it('too many bytes, unannounced and without end', async () => {
    await start((_request, response) => {
      const flood = () => {
        while (!response.destroyed && response.write(content));
        if (!response.destroyed) response.once('drain', flood);
      };
      flood();
    });
    await expect(fetchFile({ maxBytes: 1e6 })).rejects.toMatchObject({ code: 'artifact.too_large' });
    expect(await leftovers()).toEqual([]);
  });
});

describe('redirects', () => {
  const to = (location: string): RequestListener => status(302, { location });

  it('are followed, relative ones too', async () => {
    await start(to('/elsewhere/b.bin'), file(content));
    expect((await fetchFile()).name).toBe('a.onnx');
    expect(server().requests.map((request) => request.url)).toEqual(['/models/a.onnx', '/elsewhere/b.bin']);
  });

  it.each([
    ['http', 'http://example.org/a?token=s3cr3t', 'artifact.insecure_url'],
    ['files', 'file:///etc/passwd', 'artifact.insecure_url'],
    ['credentials', 'https://u:p@example.org/a', 'artifact.credentials_in_url'],
    ['nonsense', 'https://', 'artifact.invalid_url'],
  ])('to %s are refused', async (_title, location, code) => {
    await start(to(location));
    await expect(fetchFile()).rejects.toMatchObject({ code, message: expect.not.stringContaining('s3cr3t') });
  });

  it('to http are refused for an https address, loopback or not', async () => {
    await start(to('http://127.0.0.1/a'));
    const overHttps: typeof fetch = (input, init) =>
      fetch(String(input).replace('https://models.test', server().origin), init);
    const request = { uri: 'https://models.test/a.onnx', fetch: overHttps, allowInsecureLoopback: false };
    await expect(fetchFile(request)).rejects.toMatchObject({ code: 'artifact.insecure_url' });
  });

  it('in a circle end', async () => {
    await start(to('/again'));
    await expect(fetchFile()).rejects.toMatchObject({ code: 'artifact.too_many_redirects' });
    expect(server().requests).toHaveLength(6);
  });
});
