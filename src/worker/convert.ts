import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderSource } from '../artifacts/byte-source.ts';
import type { ConvertRequest } from '../contracts/protocol.ts';
import { conversions } from '../convert/targets.ts';

/** Converts a model file and writes the result into the requested folder. Throws ModelGateError `convert.*`, `format.*`. */
export async function convertFile(request: ConvertRequest): Promise<Record<string, never>> {
  const { format, to, modelPath, readOptions, directory } = request;
  const convert = conversions[format]?.[to];
  if (!convert) throw new Error(`there is no conversion from ${format} to ${to}`);
  const name = path.basename(modelPath);
  const files = await convert(folderSource(path.dirname(modelPath), name), name, readOptions);
  for (const [file, bytes] of Object.entries(files)) await writeFile(path.join(directory, file), bytes, { flag: 'wx' });
  return {};
}
