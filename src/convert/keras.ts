import { readKerasFile } from '../formats/keras/read.ts';
import type { ToOnnx } from './index.ts';
import { convertModel } from './keras/model.ts';
import { writeModel } from './onnx/model.ts';

/** A `.keras` archive or a whole-model HDF5 file as ONNX; see `convertModel` for what it throws. */
export const kerasToOnnx: ToOnnx = async (source, name) => {
  const { model, facts } = await readKerasFile(source, name);
  return writeModel(await convertModel({ ...model, kerasVersion: facts.keras_version }));
};
