import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_IMAGES } from '../limits.ts';
import { problem, quote, shownPath } from '../problem.ts';
import { type ImageFiles, isImageName } from './files.ts';

/** The images of a folder that holds one folder a class, and the class of each. */
export interface ClassFolders extends ImageFiles {
  classes: readonly { name: string; images: number }[];
}

const FORM = 'Give the dataset one folder a class, with its png and jpeg files directly inside.';

/**
 * Lists class folders and their images, both sorted by their names' bytes. Names that begin with a dot are skipped.
 * Throws `dataset.images` for anything else in them, and for a class without images.
 */
export async function listClassFolders(root: string, shown: string): Promise<ClassFolders> {
  const names: string[] = [];
  const classes: { name: string; images: number }[] = [];
  for (const { name, isFolder } of await entries(root, shown)) {
    if (!isFolder) throw problem('images', { file: shownPath(shown) }, `holds ${quote(name)} outside of a class`, FORM);
    const folder = `${shown}/${name}`;
    const place = { file: shownPath(folder) };
    const images = await entries(join(root, name), folder);
    if (images.length === 0) throw problem('no_rows', place, 'holds no images', 'Add images, or remove the folder.');
    for (const image of images) {
      if (image.isFolder) throw problem('images', place, `holds the folder ${quote(image.name)}`, FORM);
      if (!isImageName(image.name))
        throw problem('images', place, `holds ${quote(image.name)}, which is neither png nor jpeg`, 'Remove the file.');
      names.push(`${name}/${image.name}`);
    }
    if (names.length > MAX_IMAGES)
      throw problem('too_large', { file: shownPath(shown) }, `holds more than ${MAX_IMAGES} images`, 'Judge fewer.');
    classes.push({ name, images: images.length });
  }
  if (classes.length === 0) throw problem('no_rows', { file: shownPath(shown) }, 'holds no class folders', FORM);
  return { root, shown, names, classes };
}

async function entries(path: string, shown: string): Promise<{ name: string; isFolder: boolean }[]> {
  const found: { name: string; isFolder: boolean; key: Buffer }[] = [];
  for await (const entry of await opendir(path)) {
    if (entry.name.startsWith('.')) continue;
    if (found.length >= MAX_IMAGES)
      throw problem('too_large', { file: shownPath(shown) }, `holds more than ${MAX_IMAGES} files`, 'Judge fewer.');
    // A link to a folder counts as a file: what it leads to is not listed.
    found.push({ name: entry.name, isFolder: entry.isDirectory(), key: Buffer.from(entry.name) });
  }
  return found.sort((a, b) => Buffer.compare(a.key, b.key));
}
