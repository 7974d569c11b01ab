import { createHash } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { c as create } from 'tar';

export interface TinyPackage {
  name: string;
  version: string;
  files: Record<string, string>;
  /** Links inside the package: path → target. */
  links?: Record<string, string>;
  /** Further keys of its entry in the lockfile. */
  lock?: Record<string, unknown>;
}

export interface Registry {
  url: string;
  /** Paths asked for, in order. */
  requests: string[];
  /** Tarballs that are served in place of the real ones, by package name. */
  forged: Map<string, Buffer>;
  close(): Promise<void>;
}

/** Builds the packages, writes the folder that pins them below `distDir`, and serves them as an npm registry does. */
export async function publishRuntime(scratch: string, packages: TinyPackage[], dist: string): Promise<Registry> {
  const tarballs = new Map<string, Buffer>();
  const locked: Record<string, unknown> = {};
  for (const item of packages) {
    const tarball = await pack(scratch, item);
    tarballs.set(item.name, tarball);
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    locked[`node_modules/${item.name}`] = { version: item.version, integrity, ...item.lock };
  }
  const optional = packages.filter((item) => item.lock?.optional).map((item) => [item.name, item.version]);
  const required = packages.filter((item) => !item.lock?.optional).map((item) => [item.name, item.version]);
  const root = {
    name: 'pinned',
    dependencies: Object.fromEntries(required),
    optionalDependencies: Object.fromEntries(optional),
  };
  const lock = { name: 'pinned', lockfileVersion: 3, requires: true, packages: { '': root, ...locked } };
  const directory = join(dist, 'runtimes', packages[0]!.name);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), JSON.stringify({ ...root, private: true }));
  await writeFile(join(directory, 'package-lock.json'), JSON.stringify(lock));
  return serveRegistry(packages, tarballs);
}

export async function pack(scratch: string, item: TinyPackage): Promise<Buffer> {
  const folder = join(scratch, 'packing', item.name);
  const manifest = JSON.stringify({ name: item.name, version: item.version });
  for (const [path, content] of Object.entries({ 'package.json': manifest, ...item.files })) {
    await mkdir(dirname(join(folder, 'package', path)), { recursive: true });
    await writeFile(join(folder, 'package', path), content);
  }
  for (const [path, target] of Object.entries(item.links ?? {})) await symlink(target, join(folder, 'package', path));
  await create({ cwd: folder, file: join(folder, 'it.tgz'), gzip: true, portable: true }, ['package']);
  return readFile(join(folder, 'it.tgz'));
}

async function serveRegistry(packages: TinyPackage[], tarballs: Map<string, Buffer>): Promise<Registry> {
  const requests: string[] = [];
  const forged = new Map<string, Buffer>();
  let url = '';
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    requests.push(path);
    const item = packages.find(({ name }) => path === name || path.startsWith(`${name}/-/`));
    if (!item) return response.writeHead(404).end('{}');
    if (path !== item.name) return response.end(forged.get(item.name) ?? tarballs.get(item.name));
    const { name, version } = item;
    const tarball = `${url}/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
    const versions = { [version]: { name, version, dist: { tarball } } };
    return response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    forged,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
