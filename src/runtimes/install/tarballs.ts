import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { x as extract } from 'tar';
import { variable } from './environment.ts';
import type { Host } from './host.ts';
import { fitsHost, type LockedPackage, type Recipe } from './recipe.ts';

const ATTEMPTS = 3;
const TIMEOUT_MS = 5 * 60_000;
const MAX_BYTES = 1e9;
const INSTALL_PATH = /^(?:.+\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)$/;

/** Installs the packages of a lockfile without npm, to the same places; throws an Error that says what failed. */
export async function installTarballs(
  recipe: Recipe,
  directory: string,
  env: NodeJS.ProcessEnv,
  host: Host,
): Promise<undefined> {
  const registry = (variable(env, 'npm_config_registry') ?? 'https://registry.npmjs.org').replace(/\/+$/, '');
  for (const [path, locked] of Object.entries(recipe.packages)) {
    if (locked.dev || locked.link || locked.inBundle) continue;
    if (!fitsHost(locked, host)) {
      if (locked.optional) continue;
      throw new Error(`${path} has no version for ${host.platform}/${host.arch}`);
    }
    await installPackage(path, locked, directory, registry);
  }
}

async function installPackage(path: string, locked: LockedPackage, directory: string, registry: string): Promise<void> {
  const name = locked.name ?? INSTALL_PATH.exec(path)?.[1];
  const wanted = /(?:^|\s)sha512-(\S+)/.exec(locked.integrity ?? '')?.[1];
  if (!name || path.split('/').includes('..')) throw new Error(`the lockfile names a strange place: ${path}`);
  if (!wanted) throw new Error(`the lockfile has no sha512 for ${path}`);
  const url = `${registry}/${name}/-/${name.split('/').at(-1)}-${locked.version}.tgz`;
  const tarball = join(directory, 'package.tgz');
  const actual = await download(url, tarball);
  if (actual !== wanted) throw new Error(`${name} ${locked.version} from the registry is not the pinned package`);
  const target = join(directory, path);
  await mkdir(target, { recursive: true });
  await extract({ file: tarball, cwd: target, strip: 1, strict: true, filter: (_path, entry) => isPlain(entry) });
  await rm(tarball);
}

// npm leaves links in packages out, too.
function isPlain(entry: object): boolean {
  const { type } = entry as { type?: string };
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile' || type === 'Directory';
}

/** Fetches to a file; the base64 SHA-512 of what came. */
async function download(url: string, path: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(url, path);
    } catch (error) {
      const final = error instanceof Error && error.name === 'FinalAnswer';
      if (final || attempt >= ATTEMPTS) throw new Error(`${new URL(url).host}: ${reasonOf(error)}`);
      await sleep(250 * 2 ** attempt);
    }
  }
}

async function downloadOnce(url: string, path: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'omit' });
  if (!response.ok || !response.body) {
    const error = new Error(`status ${response.status} for ${new URL(url).pathname}`);
    if (response.status < 500 && response.status !== 429) error.name = 'FinalAnswer';
    throw error;
  }
  const hash = createHash('sha512');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(size > MAX_BYTES ? new Error('the package is too large') : null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body), meter, createWriteStream(path));
  return hash.digest('base64');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error
    ? ((error.cause as NodeJS.ErrnoException).code ?? error.cause.message)
    : error.message;
}
