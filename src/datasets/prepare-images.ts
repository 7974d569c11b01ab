import { dirname } from 'node:path';
import type { DatasetRequest, Labels } from '../contracts/dataset.ts';
import { digestOf, type ImageFiles, imageDigests } from './images/files.ts';
import { type ClassFolders, listClassFolders } from './images/folder.ts';
import type { Prepared, Table } from './kind.ts';
import { ClassIndex } from './labels/class-index.ts';
import { ClassCollector } from './labels/collectors.ts';
import { type Beside, tableBeside } from './labels/table-labels.ts';
import type { Library } from './library.ts';
import { MAX_IMAGES } from './limits.ts';
import { problem, quote, shownPath } from './problem.ts';
import { columnIndex } from './rows/columns.ts';
import { feedImages } from './rows/image-feed.ts';
import { draw, keepBeside } from './sample.ts';

/** A folder with one folder of images a class; its digest covers every image and its place. */
export async function prepareFolder(root: string, request: DatasetRequest, library: Library): Promise<Prepared> {
  const { folders, labels } = await folderLabels(root, request);
  return feed(folders, { labels }, request.config.sha256, request, library);
}

/** The images of a folder and the class of each, without looking into them. */
export async function folderLabels(
  root: string,
  request: Pick<DatasetRequest, 'config' | 'task' | 'classes' | 'slices'>,
): Promise<{ folders: ClassFolders; labels: Labels }> {
  const { path: shown, label, features, image, format } = request.config;
  const place = { file: shownPath(shown!) };
  const needless = Object.entries({ label, features, image, format }).find(([, value]) => value !== undefined);
  if (needless) {
    const what = `is a folder, whose images are labelled by their folders' names; \`${needless[0]}:\` is for tables`;
    throw problem('images', place, what, `Remove \`${needless[0]}:\`.`);
  }
  if (request.slices.length > 0) {
    const what = `is a folder, which has no column ${quote(request.slices[0]!)} to slice by`;
    throw problem('slice', place, what, 'List the images in a table with `image:`.');
  }
  if (request.task === 'multilabel') {
    const what = 'is a folder of images, each with one label, but the task is multilabel';
    throw problem('label_shape', place, what, 'List the images in a table with `image:` and label columns.');
  }
  const folders = await listClassFolders(root, shown!.replace(/\/+$/, ''));
  const classes = new ClassIndex(request);
  const labels = new ClassCollector();
  for (const { name, images } of folders.classes) {
    const of = { file: shownPath(`${folders.shown}/${name}`) };
    const index = classes.ofText(name, of);
    for (let count = 0; count < images; count++) labels.add(index, of);
  }
  return { folders, labels: labels.finish() };
}

/** A table whose `image:` column holds paths, relative to the table's own folder. */
export async function prepareImageList(table: Table, request: DatasetRequest, library: Library): Promise<Prepared> {
  const { path: location, image } = request.config;
  const folder = dirname(location!);
  const root = await request.findFolder(folder);
  if (root === undefined) {
    const what = 'lists images, but is no file of this machine that they could lie beside';
    throw problem('images', { file: table.file.name }, what, 'Check the list and its images out together.');
  }
  const column = columnIndex(table, image!);
  const beside = tableBeside(table, request);
  const names: string[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const place = { file: table.file.name, line: row.line };
      const name = row.cells[column];
      // A null byte ends a path for the system.
      if (typeof name !== 'string' || name.trim() === '' || name.includes('\0'))
        throw problem('image', place, `${quote(name)} is no path of an image`, 'Name one image in each row.');
      if (names.push(name) > MAX_IMAGES)
        throw problem('too_large', place, `the list names more than ${MAX_IMAGES} images`, 'Judge fewer.');
      beside?.add(row);
    }
  }
  return feed({ root, shown: folder, names }, beside?.finish() ?? {}, undefined, request, library);
}

async function feed(
  files: ImageFiles,
  beside: Beside,
  sha256: string | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<Prepared> {
  const digests = await imageDigests(files, library.time);
  const digest = digestOf(files, digests);
  if (sha256 !== undefined && sha256.toLowerCase() !== digest) {
    const what = `has the digest ${digest}, expected ${sha256}`;
    throw problem('digest_mismatch', { file: shownPath(files.shown) }, what, 'Restore the images, or review them.');
  }
  library.addDigest(`images of ${files.root}`, digest);
  const total = files.names.length;
  const drawn = draw(total, request.config.sample, request.seed, beside.labels, shownPath(files.shown));
  return {
    rows: drawn?.rows ?? total,
    feeds: [await feedImages(files, digests, drawn?.keep, request, library)],
    ...(drawn && { sampled: drawn.sampled }),
    ...keepBeside(beside, drawn),
  };
}
