import { ModelGateError } from '../../contracts/errors.ts';
import { redactUrl } from '../redact.ts';
import { parseRetryAfter, RetryableError } from './retry.ts';

const TLS_FAILURE = /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** What a status that is no success means: an error to throw, for good or until the next attempt. */
export function failureOf(response: Response, url: URL): Error {
  const { status, headers } = response;
  const shown = redactUrl(url.href);
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    return new RetryableError(`the server answered ${status}`, parseRetryAfter(headers.get('retry-after'), Date.now()));
  }
  if (status === 401 || status === 403) {
    return new ModelGateError(
      'artifact.forbidden',
      `${shown}: the server refuses access (${status})`,
      'No credentials are sent. Use a public address, or download the file in a step before and name its path.',
    );
  }
  if (status === 404 || status === 410) {
    return new ModelGateError('artifact.not_found', `${shown} does not exist (${status})`, 'Check the address.');
  }
  return new ModelGateError(
    'artifact.http_status',
    `${shown}: the server answered ${status} instead of a file`,
    'Open the address in a browser to see what it serves.',
  );
}

/** What `fetch` or a body threw, as an error of ours. */
export function networkFailure(error: unknown, url: URL): Error {
  if (error instanceof RetryableError || error instanceof ModelGateError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
  const shown = redactUrl(url.href);
  if (TLS_FAILURE.test(code)) {
    return new ModelGateError(
      'artifact.tls',
      `${shown}: the server's certificate is not accepted (${code})`,
      'Behind a proxy that opens TLS, name its authority in NODE_EXTRA_CA_CERTS.',
    );
  }
  if (code === 'ENOTFOUND') {
    return new ModelGateError(
      'artifact.unknown_host',
      `${shown}: the host ${url.hostname} is not known`,
      'Check the spelling of the address, and that this machine can reach the network.',
    );
  }
  return new RetryableError(`the connection failed (${code})`);
}

// RFC 9110, 14.4: `bytes 5-9/10`, or with status 416 an asterisk in place of the range.
export function parseContentRange(value: string | null): { start?: number; total?: number } {
  const match = /^\s*bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)\s*$/i.exec(value ?? '');
  if (!match) return {};
  const [, start, total] = match;
  return {
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(total === undefined || total === '*' ? {} : { total: Number(total) }),
  };
}
