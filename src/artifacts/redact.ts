const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/**
 * An address as it may be shown and stored: user, query and fragment are removed, since they may hold tokens.
 * A plain path is returned as it is, and so is `artifact:`, whose query only says which run is meant.
 */
export function redactUrl(uri: string): string {
  if (!SCHEME.test(uri) || /^artifact:/i.test(uri)) return uri;
  const cut = uri.search(/[?#]/);
  const bare = cut === -1 ? uri : uri.slice(0, cut);
  return bare.replace(/^([^:]+:\/\/)[^/]*@/, '$1');
}
