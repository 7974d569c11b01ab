import { ModelGateError } from '../../contracts/errors.ts';
import { redactUrl } from '../redact.ts';
import { parseAddress } from './address.ts';
import { networkFailure } from './answer.ts';

export interface Transport {
  fetch: typeof globalThis.fetch;
  allowInsecureLoopback: boolean;
  redirects: number;
}

/** Sends a GET without credentials and follows redirects, to https only. The caller reads or cancels the body. */
export async function get(
  address: URL,
  headers: Record<string, string>,
  transport: Transport,
  signal: AbortSignal,
): Promise<{ response: Response; url: URL }> {
  let url = address;
  for (let hop = 0; hop <= transport.redirects; hop++) {
    const response = await send(url, headers, transport, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return { response, url };
    await discard(response);
    url = parseAddress(location, transport.allowInsecureLoopback, url);
  }
  throw new ModelGateError(
    'artifact.too_many_redirects',
    `${redactUrl(address.href)}: more than ${transport.redirects} redirects`,
    'Use the address that the file finally comes from.',
  );
}

async function send(url: URL, headers: Record<string, string>, { fetch }: Transport, signal: AbortSignal) {
  try {
    return await fetch(url, { headers, signal, redirect: 'manual', credentials: 'omit' });
  } catch (error) {
    throw failureReason(error, url, signal);
  }
}

/** The pieces of a body; failures of the connection become errors of ours. */
export async function* piecesOf(response: Response, url: URL, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (!response.body) return;
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw failureReason(error, url, signal);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Frees the connection of an answer whose body nobody reads. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

// An aborted transfer fails in many guises; the reason of the abort is the truth.
function failureReason(error: unknown, url: URL, signal: AbortSignal): unknown {
  return networkFailure(signal.aborted ? signal.reason : error, url);
}
