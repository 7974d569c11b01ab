import type { FileKind } from '../onnx/cursor.ts';

export const SAVED_MODEL: FileKind = {
  title: 'SavedModel',
  remedy: 'Export the model again (tf.saved_model.save or model.export), or copy the whole folder again.',
};
