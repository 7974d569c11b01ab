import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { changed, readRegion } from '../arrays/region.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import { problem, shownPath } from '../problem.ts';
import type { TimeBudget } from '../time-budget.ts';
import type { Image } from './image.ts';
import { decodeJpeg } from './jpeg.ts';
import { isJpeg } from './jpeg-header.ts';
import { decodePng } from './png.ts';
import { isPng } from './png-chunks.ts';

/** The images of one dataset, in order. */
export interface ImageFiles {
  /** Absolute path of the folder that holds all of them, links followed. */
  root: string;
  /** The folder as the gate file names it. */
  shown: string;
  /** Paths relative to `root`, with forward slashes. */
  names: readonly string[];
}

const KNOWN = /\.(?:png|jpe?g)$/i;

export function isImageName(name: string): boolean {
  return KNOWN.test(name);
}

/** What messages call an image. */
export function imageName({ shown, names }: ImageFiles, index: number): string {
  return shownPath(`${shown.replace(/\/+$/, '')}/${names[index]}`);
}

/**
 * The SHA-256 of each image. Throws `dataset.image_outside` for a link that leaves the folder, `dataset.too_large`,
 * `dataset.too_slow`, and `dataset.image` for what is no file.
 */
export async function imageDigests(files: ImageFiles, time: TimeBudget): Promise<Buffer[]> {
  const digests: Buffer[] = [];
  for (let index = 0; index < files.names.length; index++) {
    time.check({ file: imageName(files, index) });
    digests.push(sha256(await readImage(files, index)));
  }
  return digests;
}

/** The SHA-256 of `DIGEST  NAME` lines, the form of sha256sum: it covers each image, its name and the order. */
export function digestOf({ names }: ImageFiles, digests: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const [index, name] of names.entries()) hash.update(`${digests[index]!.toString('hex')}  ${name}\n`);
  return hash.digest('hex');
}

/** Throws `dataset.changed` where the file is not the one of `digest`, and `dataset.image` where it cannot be decoded. */
export async function decodeImage(files: ImageFiles, index: number, digest: Buffer): Promise<Image> {
  const bytes = await readImage(files, index);
  if (!sha256(bytes).equals(digest)) throw changed();
  const wrong = (what: string) =>
    problem('image', { file: imageName(files, index) }, what, 'Write the image again, or remove it.');
  try {
    if (isPng(bytes)) return decodePng(bytes);
    if (isJpeg(bytes)) return await decodeJpeg(bytes);
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(error.message);
    throw error;
  }
  throw wrong('is neither PNG nor JPEG, whatever its name says');
}

async function readImage(files: ImageFiles, index: number): Promise<Uint8Array> {
  const place = { file: imageName(files, index) };
  const path = resolve(files.root, files.names[index]!);
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw problem('image', place, 'does not exist', 'Add the image, or remove it from the list.');
  });
  const away = relative(files.root, real);
  if (away === '..' || away.startsWith(`..${sep}`) || isAbsolute(away)) {
    const what = `lies outside of ${shownPath(files.shown)}, links followed`;
    throw problem('image_outside', place, what, 'Copy the image into the folder.');
  }
  const found = await stat(real);
  if (!found.isFile()) throw problem('image', place, 'is no file', 'Name the image itself.');
  if (found.size > MAX_IMAGE_BYTES)
    throw problem(
      'too_large',
      place,
      `has ${found.size} bytes, more than ${MAX_IMAGE_BYTES}`,
      'Store a smaller image.',
    );
  return readRegion({ path: real, start: 0, length: found.size }, 0, found.size);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
