import type { DatasetRequest } from '../../contracts/dataset.ts';
import type { TensorFile } from '../../contracts/protocol.ts';
import { decodeImage, type ImageFiles, imageName } from '../images/files.ts';
import type { Library } from '../library.ts';
import { numericType, onlyInput } from './inputs.ts';
import { type Apply, compile } from './pipeline.ts';
import { castBytes } from './steps.ts';
import { TensorWriter } from './writer.ts';

/** Pipelines are kept by the size of the image; a dataset of many sizes makes them anew from time to time. */
const MAX_KEPT = 32;

/** Writes the kept images as the tensor of the model's input, one decoded at a time. */
export async function feedImages(
  files: ImageFiles,
  digests: readonly Buffer[],
  keep: Uint8Array | undefined,
  request: DatasetRequest,
  library: Library,
): Promise<TensorFile> {
  const input = onlyInput(request.inputs, files.shown, 'Give each input an array under `inputs:` instead of images.');
  const dtype = numericType(input, files.shown);
  const pipelines = new Map<string, { apply: Apply | undefined }>();
  const writer = await TensorWriter.create(input, 0, request.directory);
  try {
    for (let index = 0; index < files.names.length; index++) {
      if (keep && keep[index] !== 1) continue;
      const place = { file: imageName(files, index) };
      library.time.check(place);
      const { height, width, channels, values } = await decodeImage(files, index, digests[index]!);
      const key = `${height}×${width}×${channels}`;
      if (pipelines.size >= MAX_KEPT && !pipelines.has(key)) pipelines.clear();
      const shape = [height, width, channels];
      const made = pipelines.get(key) ?? { apply: await compile(input, shape, place.file, request, library, 'same') };
      pipelines.set(key, made);
      const result = made.apply ? made.apply(values, () => place) : values;
      await writer.write(castBytes(result, dtype, result.length, () => place));
    }
  } finally {
    await writer.close();
  }
  return writer.file;
}
