import { readdir } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { fetchArtifact } from '../../src/artifacts/index.ts';
import type { ArtifactRequest, LocalArtifact } from '../../src/artifacts/source.ts';
import { serve, type TestServer } from './server.ts';
import { sha256, useTemporaryFolder } from './workspace.ts';

export const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251));
export const digest = sha256(content);

export interface Downloads {
  folder(): string;
  start(...handlers: RequestListener[]): Promise<void>;
  server(): TestServer;
  /** Fetches `/models/a.onnx`, pinned to `content`, with short pauses. */
  fetchFile(more?: Partial<ArtifactRequest>): Promise<LocalArtifact>;
  /** Names of the partial files in the cache. */
  leftovers(): Promise<string[]>;
}

/** A fresh cache and server for each test. */
export function useDownloads(): Downloads {
  const folder = useTemporaryFolder();
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  return {
    folder,
    async start(...handlers) {
      server = await serve(...handlers);
    },
    server: () => server!,
    fetchFile: (more) =>
      fetchArtifact({
        uri: `${server!.origin}/models/a.onnx`,
        sha256: digest,
        baseDir: folder(),
        cacheDir: join(folder(), 'cache'),
        allowInsecureLoopback: true,
        transfer: { backoffMs: 1, maxDelayMs: 20, connectMs: 2000, idleMs: 2000 },
        ...more,
      }),
    leftovers: () => readdir(join(folder(), 'cache/partial')),
  };
}
