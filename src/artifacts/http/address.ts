import { ModelGateError } from '../../contracts/errors.ts';
import { redactUrl } from '../redact.ts';

/** Parses an address and refuses what is not plain https: other schemes, and credentials inside the address. */
export function parseAddress(address: string, allowInsecureLoopback: boolean, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  const shown = redactUrl(url?.href ?? address);
  if (!url) {
    throw new ModelGateError('artifact.invalid_url', `${shown} is not a valid address`, 'Check its spelling.');
  }
  const loopback = allowInsecureLoopback && url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !loopback) {
    const via = base ? ` (redirected from ${redactUrl(base.href)})` : '';
    throw new ModelGateError(
      'artifact.insecure_url',
      `${shown} is not https${via}`,
      'Only https:// is fetched; serve the file there, or keep it in the repository and name its path.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ModelGateError(
      'artifact.credentials_in_url',
      `${shown}: the address holds a user name or a password`,
      'Remove them: no credentials are sent. Download a private file in a step before and name its path.',
    );
  }
  return url;
}

/** The last segment of the address as a file name that is safe on every system. */
export function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  const safe = decode(last)
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^\.+|\.+$/g, '')
    .slice(-100);
  if (safe === '') return 'file';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `_${safe}` : safe;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
