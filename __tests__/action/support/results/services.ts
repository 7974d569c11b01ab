import { createHash } from 'node:crypto';
import type { Reply } from '../github/reply.ts';
import { now, sha256 } from '../github/state.ts';
import type { BlobStore } from './blobs.ts';

export interface StoredArtifact {
  id: number;
  name: string;
  zip: Buffer;
  /** As the uploader reported it, or as `corrupt` left it. */
  digest: string;
  createdAt: string;
}

export interface StoredCache {
  key: string;
  version: string;
  content: Buffer;
}

/** What the Twirp services know; the JSON fields are the ones of protobuf, in snake case. */
export interface ResultsStore {
  runBackendId: string;
  jobBackendId: string;
  blobs: BlobStore;
  artifacts: Map<string, StoredArtifact>;
  caches: StoredCache[];
  sign(path: string): string;
}

type Message = Readonly<Record<string, unknown>>;

const ok = (body: Message): Reply => ({ status: 200, body });
const failed = (status: number, code: string, msg: string): Reply => ({ status, body: { code, msg } });

const hash = (text: string) => createHash('sha1').update(text).digest('hex');
const artifactPath = (name: unknown) => `/blob/${hash(String(name))}.zip`;
const cachePath = (key: unknown, version: unknown) => `/blob/cache-${hash(`${key} ${version}`)}`;

type Service = (message: Message, store: ResultsStore) => Reply;

export const SERVICES: Readonly<Record<string, Service>> = {
  CreateArtifact: ({ name, workflow_run_backend_id }, store) => {
    if (workflow_run_backend_id !== store.runBackendId) return failed(403, 'permission_denied', 'another run');
    if (store.artifacts.has(String(name))) {
      return failed(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
    }
    return ok({ ok: true, signed_upload_url: store.sign(artifactPath(name)) });
  },
  FinalizeArtifact: ({ name, hash: digest }, store) => {
    const blob = store.blobs.blobs.get(artifactPath(name));
    if (!blob) return failed(400, 'invalid_argument', 'nothing was uploaded');
    const artifact = storeArtifact(store, String(name), blob.content);
    return String(digest ?? artifact.digest) === artifact.digest
      ? ok({ ok: true, artifact_id: String(artifact.id) })
      : failed(400, 'invalid_argument', 'the digest does not match');
  },
  ListArtifacts: ({ name_filter, id_filter }, store) =>
    ok({
      artifacts: [...store.artifacts.values()]
        .filter((each) => name_filter === undefined || each.name === name_filter)
        .filter((each) => id_filter === undefined || String(each.id) === String(id_filter))
        .map((each) => ({
          workflow_run_backend_id: store.runBackendId,
          workflow_job_run_backend_id: store.jobBackendId,
          database_id: String(each.id),
          name: each.name,
          size: String(each.zip.length),
          created_at: each.createdAt,
          digest: each.digest,
        })),
    }),
  GetSignedArtifactURL: ({ name }, store) => ok({ signed_url: store.sign(artifactPath(name)) }),
  DeleteArtifact: ({ name }, store) => {
    const artifact = store.artifacts.get(String(name));
    store.artifacts.delete(String(name));
    return ok({ ok: artifact !== undefined, artifact_id: String(artifact?.id ?? 0) });
  },
  CreateCacheEntry: ({ key, version }, store) =>
    store.caches.some((each) => each.key === key && each.version === version)
      ? ok({ ok: false, message: 'cache entry with the same key, version, and scope already exists' })
      : ok({ ok: true, signed_upload_url: store.sign(cachePath(key, version)) }),
  FinalizeCacheEntryUpload: ({ key, version }, store) => {
    const blob = store.blobs.blobs.get(cachePath(key, version));
    if (!blob) return failed(400, 'invalid_argument', 'nothing was uploaded');
    store.caches.push({ key: String(key), version: String(version), content: blob.content });
    return ok({ ok: true, entry_id: String(store.caches.length) });
  },
  GetCacheEntryDownloadURL: ({ key, version, restore_keys }, store) => {
    const same = store.caches.filter((each) => each.version === version);
    const prefixes = (restore_keys ?? []) as string[];
    const hit =
      same.find((each) => each.key === key) ??
      prefixes.flatMap((prefix) => same.filter((each) => each.key.startsWith(prefix)).reverse())[0];
    if (!hit) return ok({ ok: false, signed_download_url: '', matched_key: '' });
    return ok({ ok: true, signed_download_url: store.sign(cachePath(hit.key, version)), matched_key: hit.key });
  },
};

/** Keeps an artifact, as a finished upload does. */
export function storeArtifact(store: ResultsStore, name: string, zip: Buffer): StoredArtifact {
  store.blobs.blobs.set(artifactPath(name), { content: zip, type: 'application/zip' });
  const artifact = { id: 5000 + store.artifacts.size, name, zip, digest: sha256(zip), createdAt: now() };
  store.artifacts.set(name, artifact);
  return artifact;
}

/** Replaces the bytes that a download gets, and leaves the recorded digest as it was. */
export function replaceBytes(store: ResultsStore, name: string, zip: Buffer): void {
  store.blobs.blobs.set(artifactPath(name), { content: zip, type: 'application/zip' });
}
