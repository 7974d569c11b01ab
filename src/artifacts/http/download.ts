import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModelGateError } from '../../contracts/errors.ts';
import type { Progress } from '../../contracts/progress.ts';
import { redactUrl } from '../redact.ts';
import type { TransferLimits } from '../source.ts';
import { tooLarge } from '../verify.ts';
import { failureOf, parseContentRange } from './answer.ts';
import type { PartialFile } from './partial.ts';
import { discard, get, piecesOf, type Transport } from './request.ts';
import { RetryableError, retryDelay } from './retry.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

export interface Download {
  url: URL;
  maxBytes: number;
  limits: TransferLimits;
  transport: Transport;
  progress: Progress | undefined;
  signal: AbortSignal | undefined;
}

/** Fills the file, over as many attempts as it takes; returns whether its bytes come from more than one answer. */
export async function download(job: Download, part: PartialFile): Promise<boolean> {
  let resumed = false;
  for (let attempt = 1; ; attempt++) {
    const watchdog = startWatchdog(job.limits, job.signal);
    try {
      return (await transfer(job, part, watchdog)) || resumed;
    } catch (error) {
      job.signal?.throwIfAborted();
      if (!(error instanceof RetryableError)) throw error;
      if (attempt >= job.limits.attempts) throw exhausted(job, attempt, error);
      resumed = (await part.size()) > 0;
      const pause = retryDelay(attempt, job.limits, error.retryAfterMs, Math.random());
      await sleep(pause, undefined, job.signal ? { signal: job.signal } : {}).catch(() => job.signal?.throwIfAborted());
    } finally {
      watchdog.stop();
    }
  }
}

async function transfer(job: Download, part: PartialFile, watchdog: Watchdog): Promise<boolean> {
  const have = await part.size();
  const headers = await requestHeaders(have, part);
  const { response, url } = await get(job.url, headers, job.transport, watchdog.signal);
  watchdog.connected();
  const range = parseContentRange(response.headers.get('content-range'));
  if (have > 0 && response.status === 416) {
    await discard(response);
    if (range.total === have) return true;
    await part.restart();
    throw new RetryableError('the server could not resume the transfer');
  }
  if (response.status !== 200 && response.status !== 206) {
    await discard(response);
    throw failureOf(response, url);
  }
  const offset = response.status === 206 ? have : 0;
  if (response.status === 206 && (have === 0 || range.start !== have)) {
    await discard(response);
    await part.restart();
    throw new RetryableError('the server sent another part of the file than asked for');
  }
  if (offset === 0) await part.restart(validatorOf(response));
  const length = lengthOf(response);
  const total = range.total ?? (length === undefined ? undefined : offset + length);
  await receive(job, part, watchdog, { response, url, offset, total });
  return offset > 0;
}

interface Incoming {
  response: Response;
  url: URL;
  offset: number;
  total: number | undefined;
}

async function receive(job: Download, part: PartialFile, watchdog: Watchdog, incoming: Incoming): Promise<void> {
  const { response, url, offset, total } = incoming;
  const uri = redactUrl(job.url.href);
  let receivedBytes = offset;
  if (total !== undefined && total > job.maxBytes) {
    await discard(response);
    throw tooLarge(uri, total, job.maxBytes);
  }
  const file = await open(part.path, 'a');
  try {
    for await (const piece of piecesOf(response, url, watchdog.signal)) {
      watchdog.received(piece.length);
      receivedBytes += piece.length;
      if (receivedBytes > job.maxBytes) throw tooLarge(uri, receivedBytes, job.maxBytes);
      await file.appendFile(piece);
      job.progress?.({
        kind: 'transfer',
        what: uri,
        doneBytes: receivedBytes,
        ...(total === undefined ? {} : { totalBytes: total }),
      });
    }
  } finally {
    await file.close();
  }
  if (total !== undefined && receivedBytes < total) {
    throw new RetryableError(`the connection ended after ${receivedBytes} of ${total} bytes`);
  }
}

async function requestHeaders(have: number, part: PartialFile): Promise<Record<string, string>> {
  // The pinned digest and the ranges are about the bytes of the file, not of a compressed transfer.
  const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'model-gate' };
  if (have === 0) return headers;
  const validator = await part.validator();
  // Without a validator a changed file is still found out, by its digest.
  return { ...headers, range: `bytes=${have}-`, ...(validator === undefined ? {} : { 'if-range': validator }) };
}

function validatorOf(response: Response): string | undefined {
  const tag = response.headers.get('etag');
  // RFC 9110, 13.1.5: a weak tag cannot be used to resume.
  return tag !== null && !tag.startsWith('W/') ? tag : (response.headers.get('last-modified') ?? undefined);
}

function lengthOf(response: Response): number | undefined {
  const encoding = response.headers.get('content-encoding');
  const length = response.headers.get('content-length');
  if (length === null || (encoding !== null && encoding !== 'identity')) return undefined;
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

function exhausted(job: Download, attempts: number, last: RetryableError): ModelGateError {
  return new ModelGateError(
    'artifact.download_failed',
    `${redactUrl(job.url.href)} could not be downloaded in ${attempts} attempts: ${last.message}`,
    'Check the network and run again; a partial download is resumed.',
  );
}
