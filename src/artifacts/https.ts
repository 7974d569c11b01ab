import { basename, dirname } from 'node:path';
import { ModelGateError } from '../contracts/errors.ts';
import { hashFile } from './digest.ts';
import { fileNameOf, parseAddress } from './http/address.ts';
import { cachedPath, publish, verifiedSize } from './http/cache.ts';
import { type Download, download } from './http/download.ts';
import { claimPartial, type PartialFile } from './http/partial.ts';
import { redactUrl } from './redact.ts';
import type { ArtifactRequest, ArtifactSource, LocalArtifact, TransferLimits } from './source.ts';
import { digestMismatch, impostor, isSystemError, normalizeDigest, tooLarge } from './verify.ts';

const DEFAULT_MAX_BYTES = 5e9;

const DEFAULT_LIMITS: TransferLimits = {
  connectMs: 30_000,
  idleMs: 30_000,
  attempts: 5,
  redirects: 5,
  backoffMs: 1000,
  maxDelayMs: 60_000,
};

/** A public file on a web server, pinned by its digest and kept in a cache that is addressed by it. */
export const httpsSource: ArtifactSource = { fetch: fetchHttps };

async function fetchHttps(request: ArtifactRequest): Promise<LocalArtifact> {
  const job = jobOf(request);
  const uri = redactUrl(job.url.href);
  const sha256 = requireDigest(request.sha256, uri);
  const name = fileNameOf(job.url);
  const path = cachedPath(request.cacheDir, sha256, name);
  try {
    const cached = await verifiedSize(path, sha256, request.signal);
    if (cached !== undefined && cached > job.maxBytes) throw tooLarge(uri, cached, job.maxBytes);
    if (cached === undefined) await fill(job, request.cacheDir, path, sha256);
  } catch (error) {
    throw isSystemError(error) ? cacheUnusable(request.cacheDir, error) : error;
  }
  return { uri, path, directory: dirname(path), name: basename(path) };
}

async function fill(job: Download, cacheDir: string, path: string, sha256: string): Promise<void> {
  const part = await claimPartial(cacheDir, sha256);
  try {
    await downloadVerified(job, part, sha256);
    await publish(part.path, path, sha256);
    await part.remove();
  } catch (error) {
    // What is of no use for another attempt must not be resumed by one.
    const useless = error instanceof ModelGateError && error.code !== 'artifact.download_failed';
    if (useless && !job.signal?.aborted) await part.remove();
    else await part.release();
    throw error;
  }
}

async function downloadVerified(job: Download, part: PartialFile, sha256: string): Promise<void> {
  const resumed = await download(job, part);
  let actual = await hashFile(part.path, job.signal);
  if (actual.sha256 !== sha256 && resumed) {
    // The file may have changed on the server between two parts: only a whole answer counts as evidence.
    await part.restart();
    await download(job, part);
    actual = await hashFile(part.path, job.signal);
  }
  const uri = redactUrl(job.url.href);
  const kind = await impostor(part.path);
  if (kind === 'lfs pointer') throw lfsPointer(uri);
  if (actual.sha256 === sha256) return;
  throw kind === 'html' ? htmlPage(uri) : digestMismatch(uri, sha256, actual.sha256);
}

function jobOf(request: ArtifactRequest): Download {
  const limits = { ...DEFAULT_LIMITS, ...request.transfer };
  const allowInsecureLoopback = request.allowInsecureLoopback ?? false;
  return {
    url: parseAddress(request.uri, allowInsecureLoopback),
    maxBytes: request.maxBytes ?? DEFAULT_MAX_BYTES,
    limits,
    transport: { fetch: request.fetch ?? globalThis.fetch, allowInsecureLoopback, redirects: limits.redirects },
    progress: request.progress,
    signal: request.signal,
  };
}

function requireDigest(sha256: string | undefined, uri: string): string {
  if (sha256 !== undefined) return normalizeDigest(sha256);
  throw new ModelGateError(
    'artifact.digest_required',
    `${uri} is fetched from elsewhere, but no sha256 says what it must be`,
    'Add `sha256:` with the digest that `sha256sum FILE` prints.',
  );
}

function lfsPointer(uri: string): ModelGateError {
  return new ModelGateError(
    'artifact.lfs_pointer',
    `${uri} serves a Git LFS pointer, not the file itself`,
    'Use the address that serves the contents; on GitHub that is /raw/ on github.com, not raw.githubusercontent.com.',
  );
}

function htmlPage(uri: string): ModelGateError {
  return new ModelGateError(
    'artifact.html',
    `${uri} serves an HTML page, not the pinned file`,
    'Use the address of the file itself, not of the page that shows it or asks for a login.',
  );
}

function cacheUnusable(cacheDir: string, error: NodeJS.ErrnoException): ModelGateError {
  return new ModelGateError(
    'artifact.cache_unusable',
    `The cache ${cacheDir} cannot be used (${error.code})`,
    'Check its permissions and the free space, or set MODEL_GATE_CACHE to another folder.',
  );
}
