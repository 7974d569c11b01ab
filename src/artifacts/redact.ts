const SCHEME = /^\s*[a-z][a-z0-9+.-]+:/i;

/**
 * An address as it may be shown and stored: user, query and fragment are removed, since they may hold tokens.
 * In a web address that is no valid one, all before an @ counts as user. A plain path is returned as it is, and so is `artifact:`, whose query only says which run is meant.
 */
export function redactUrl(uri: string): string {
  if (!SCHEME.test(uri) || /^artifact:/i.test(uri)) return uri;
  const cut = uri.search(/[?#]/);
  const bare = cut === -1 ? uri : uri.slice(0, cut);
  const user = URL.canParse(bare) ? /^([^:]+:[\\/]*)[^\\/]*@/ : /^([^:]+:[\\/]*).*@/s;
  return bare.replace(user, '$1');
}
