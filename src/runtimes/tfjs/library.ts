import type * as Converter from '@tensorflow/tfjs-converter';
import type * as Core from '@tensorflow/tfjs-core';
import type * as Layers from '@tensorflow/tfjs-layers';

/** What TensorFlow.js gives whichever of its packages it comes from. */
export type TfjsLibrary = Pick<typeof Core, 'tensor' | 'tidy' | 'dispose' | 'serialization'> &
  Pick<typeof Layers, 'loadLayersModel'> &
  Pick<typeof Converter, 'loadGraphModel'>;
