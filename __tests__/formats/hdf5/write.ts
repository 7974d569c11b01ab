import h5wasm, { type File, type FileOptions } from 'h5wasm';

/** The bytes of a file that the HDF5 library itself wrote. */
export async function writeHdf5(build: (file: File) => void, options: FileOptions = {}): Promise<Uint8Array> {
  const { FS } = (await h5wasm.ready) as unknown as { FS: { readFile(name: string): Uint8Array } };
  const file = new h5wasm.File('written.h5', 'w', options);
  build(file);
  file.flush();
  file.close();
  return FS.readFile('written.h5').slice();
}
