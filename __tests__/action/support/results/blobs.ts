import type { IncomingHttpHeaders } from 'node:http';
import type { Reply } from '../github/reply.ts';

interface Blob {
  content: Buffer;
  type: string;
}

/** Blobs by path. Blocks wait in `blocks` until a list of them makes a blob. */
export interface BlobStore {
  blobs: Map<string, Blob>;
  blocks: Map<string, Map<string, Buffer>>;
}

export const createBlobStore = (): BlobStore => ({ blobs: new Map(), blocks: new Map() });

export interface BlobRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Put Block, Put Block List, Put Blob, Get Blob with a range, Get Blob Properties; https://learn.microsoft.com/rest/api/storageservices/operations-on-blobs. */
export function answerBlob(store: BlobStore, request: BlobRequest): Reply {
  const { method, url, headers, body } = request;
  const base = { 'x-ms-version': String(headers['x-ms-version'] ?? '2025-01-05'), date: new Date().toUTCString() };
  const failed = (status: number, code: string): Reply => ({ status, headers: { ...base, 'x-ms-error-code': code } });
  if (url.searchParams.get('sig') !== 'signed') return failed(403, 'AuthenticationFailed');
  if (method === 'PUT') {
    put(store, url, headers, body);
    return { status: 201, headers: { ...base, etag: '"1"', 'last-modified': base.date } };
  }
  const blob = store.blobs.get(url.pathname);
  if (!blob) return failed(404, 'BlobNotFound');
  const common = {
    ...base,
    etag: '"1"',
    'last-modified': base.date,
    'content-type': blob.type,
    'accept-ranges': 'bytes',
    'x-ms-blob-type': 'BlockBlob',
  };
  const range = /bytes=(\d+)-(\d*)/.exec(String(headers['x-ms-range'] ?? headers.range ?? ''));
  if (method === 'HEAD' || !range) {
    const length = { 'content-length': String(blob.content.length) };
    return { status: 200, headers: { ...common, ...length }, body: method === 'HEAD' ? undefined : blob.content };
  }
  const start = Number(range[1]);
  const part = blob.content.subarray(start, range[2] ? Number(range[2]) + 1 : undefined);
  const at = `bytes ${start}-${start + part.length - 1}/${blob.content.length}`;
  return {
    status: 206,
    headers: { ...common, 'content-range': at, 'content-length': String(part.length) },
    body: part,
  };
}

function put({ blobs, blocks }: BlobStore, url: URL, headers: IncomingHttpHeaders, body: Buffer): void {
  const key = url.pathname;
  const component = url.searchParams.get('comp');
  const waiting = blocks.get(key) ?? new Map<string, Buffer>();
  if (component === 'block') {
    blocks.set(key, waiting.set(url.searchParams.get('blockid')!, body));
    return;
  }
  const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)];
  const content = component === 'blocklist' ? Buffer.concat(ids.map((id) => waiting.get(id[1]!)!)) : body;
  blobs.set(key, { content, type: String(headers['x-ms-blob-content-type'] ?? 'application/octet-stream') });
  blocks.delete(key);
}
