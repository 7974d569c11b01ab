import { type Call, failure, type Handlers, notFound, ok } from './reply.ts';
import { repository, user } from './shapes.ts';
import { commitSha, type World } from './state.ts';

const REPO = '/repos/{owner}/{repo}';
const HOUR = 3600;

/** GitHub leaves the content out of larger files, except where the raw media type is asked for. */
const MAX_INLINE_BYTES = 1024 * 1024;

function entry(world: World, type: 'file' | 'dir', path: string, size: number, ref: string) {
  const url = `${world.apiUrl}/repos/${world.repository}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`;
  const html = `${world.serverUrl}/${world.repository}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${encodeURI(path)}`;
  const git = `${world.apiUrl}/repos/${world.repository}/git/blobs/${commitSha(path)}`;
  return {
    type,
    size,
    name: path.split('/').at(-1)!,
    path,
    sha: commitSha(`${ref}:${path}`),
    url,
    git_url: git,
    html_url: html,
    download_url: type === 'file' ? html : null,
    _links: { self: url, git, html },
  };
}

function contents(call: Call, world: World) {
  const ref = call.query.get('ref') ?? world.defaultBranch;
  const path = call.params.path!.replace(/\/$/, '');
  const files = world.state.files.filter((file) => file.ref === ref);
  const file = files.find((each) => each.path === path);
  if (file) {
    const bytes = Buffer.from(file.content);
    if (call.accept.includes('raw'))
      return ok(bytes, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' });
    const inline = bytes.length <= MAX_INLINE_BYTES;
    return ok({
      ...entry(world, 'file', path, bytes.length, ref),
      encoding: inline ? 'base64' : 'none',
      content: inline ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '',
    });
  }
  const names = files.flatMap((each) => (each.path.startsWith(`${path}/`) ? [each.path.slice(path.length + 1)] : []));
  if (names.length === 0) return notFound();
  const children = [...new Set(names.map((name) => name.split('/')[0]!))].sort();
  return ok(
    children.map((name) => {
      const child = files.find((each) => each.path === `${path}/${name}`);
      return entry(world, child ? 'file' : 'dir', `${path}/${name}`, Buffer.byteLength(child?.content ?? ''), ref);
    }),
  );
}

export const repositoryRoutes: Handlers = {
  [`GET ${REPO}`]: (_call, world) => ok(repository(world, world.repository)),
  [`GET ${REPO}/contents/{path}`]: contents,
  'GET /rate_limit': () => {
    const rate = { limit: 5000, remaining: 4999, used: 1, reset: Math.floor(Date.now() / 1000) + HOUR };
    return ok({ resources: { core: rate, search: rate }, rate });
  },
  'GET /user': (_call, world) => {
    if (world.login.endsWith('[bot]')) return failure(403, 'Resource not accessible by integration');
    const texts = ['bio', 'blog', 'company', 'email', 'hireable', 'location', 'name'];
    const counts = ['followers', 'following', 'public_gists', 'public_repos'];
    return ok({
      ...user(world, world.login),
      ...Object.fromEntries(texts.map((key) => [key, null])),
      ...Object.fromEntries(counts.map((key) => [key, 0])),
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    });
  },
};
