/** A method and a path like `/repos/{owner}/{repo}`; `{path}` and `{ref}` may hold slashes, as GitHub's do. */
export interface Template {
  method: string;
  text: string;
  pattern: RegExp;
}

export function compileTemplate(method: string, text: string): Template {
  const source = text.replace(/\{(path|ref)\}/g, '(?<$1>.+)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { method: method.toUpperCase(), text, pattern: new RegExp(`^${source}$`) };
}

/** The most specific match: the longest template, so that `…/commits/{ref}/pulls` is not a commit named `…/pulls`. */
export function matchTemplate(
  templates: readonly Template[],
  method: string,
  path: string,
): { index: number; params: Record<string, string> } | undefined {
  const matches = templates.flatMap((template, index) => {
    const match = template.method === method ? template.pattern.exec(path) : null;
    if (!match) return [];
    const params = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]);
    return [{ index, params: Object.fromEntries(params) as Record<string, string> }];
  });
  const literal = (index: number) => templates[index]!.text.replace(/\{\w+\}/g, '').length;
  return matches.sort((a, b) => literal(b.index) - literal(a.index))[0];
}
