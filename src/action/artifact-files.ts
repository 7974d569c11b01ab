import { open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { unpack } from '../artifacts/zip/unpack.ts';

interface Placing {
  /** The folder that holds the download and nothing else. */
  download: string;
  /** Of the artifact. */
  name: string;
  shown: string;
  /** An existing, empty folder for the files. */
  directory: string;
  maxBytes: number;
}

/**
 * Artifacts are zip archives, served as NAME.zip, or single files, served under their own names, which are the artifact's.
 * A model can be a zip archive itself. Where the server gives no name, the client makes it `artifact`.
 */
export async function placeFiles({ download, name, shown, directory, maxBytes }: Placing): Promise<void> {
  const [file = ''] = await readdir(download);
  const downloaded = path.join(download, file);
  const nameless = file === 'artifact';
  const archived = /\.zip$/i.test(file) || ((nameless || file !== name) && (await isZip(downloaded)));
  if (archived) await unpack({ archive: downloaded, shown, directory, maxBytes });
  else await rename(downloaded, path.join(directory, name));
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return ['PK\x03\x04', 'PK\x05\x06'].includes(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}
