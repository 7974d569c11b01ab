import { unsupported } from '../../formats/keras/layer-problem.ts';
import type { LayerClass } from '../../formats/keras/shapes/index.ts';
import type { KerasLayer } from '../../formats/keras/types.ts';
import { activation } from './activation.ts';
import { eluLayer, leakyRelu, prelu, reluLayer, softmaxLayer, thresholdedRelu } from './activation-layers.ts';
import { cropping, flatten, permute, repeatVector, reshape, zeroPadding } from './arrange.ts';
import { additiveAttention, attention } from './attention/dot.ts';
import { multiHeadAttention } from './attention/multi-head.ts';
import { conv, convTranspose, depthwiseConv, separableConv } from './conv.ts';
import { dense } from './dense.ts';
import { embedding } from './embedding.ts';
import { identity } from './identity.ts';
import type { LayerConverter } from './layer.ts';
import { masking } from './masking.ts';
import { concatenate, dot, merges, operations } from './merge.ts';
import {
  batchNormalization,
  groupNormalization,
  layerNormalization,
  rmsNormalization,
  unitNormalization,
} from './normalization.ts';
import { averagePool, globalAveragePool, globalMaxPool, maxPool } from './pool.ts';
import { bidirectional } from './recurrent/bidirectional.ts';
import { recurrent } from './recurrent/layer.ts';
import { timeDistributed } from './recurrent/time-distributed.ts';
import { rescaling } from './rescaling.ts';
import { centerCrop, randomCrop, resizing, upSampling } from './resize.ts';
import { normalization } from './stored-moments.ts';

/** What is fed needs no conversion. */
type Converted = Exclude<LayerClass, 'InputLayer'>;

/** Class name → converter. A layer without a line here is refused by name, Lambda above all: it is code, not a model. */
const converters: Readonly<Record<Converted, LayerConverter>> = {
  ...identity,
  ...merges,
  ...operations,
  Concatenate: concatenate,
  Dot: dot,
  Dense: dense,
  Embedding: embedding,
  Masking: masking,
  Activation: activation,
  ReLU: reluLayer,
  LeakyReLU: leakyRelu,
  PReLU: prelu,
  ELU: eluLayer,
  ThresholdedReLU: thresholdedRelu,
  Softmax: softmaxLayer,
  Conv1D: conv,
  Conv2D: conv,
  Conv3D: conv,
  SeparableConv1D: separableConv,
  SeparableConv2D: separableConv,
  DepthwiseConv1D: depthwiseConv,
  DepthwiseConv2D: depthwiseConv,
  Conv1DTranspose: convTranspose,
  Conv2DTranspose: convTranspose,
  Conv3DTranspose: convTranspose,
  MaxPooling1D: maxPool,
  MaxPooling2D: maxPool,
  MaxPooling3D: maxPool,
  AveragePooling1D: averagePool,
  AveragePooling2D: averagePool,
  AveragePooling3D: averagePool,
  GlobalMaxPooling1D: globalMaxPool,
  GlobalMaxPooling2D: globalMaxPool,
  GlobalMaxPooling3D: globalMaxPool,
  GlobalAveragePooling1D: globalAveragePool,
  GlobalAveragePooling2D: globalAveragePool,
  GlobalAveragePooling3D: globalAveragePool,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  RMSNormalization: rmsNormalization,
  GroupNormalization: groupNormalization,
  UnitNormalization: unitNormalization,
  Normalization: normalization,
  Flatten: flatten,
  Reshape: reshape,
  Permute: permute,
  RepeatVector: repeatVector,
  Cropping1D: cropping,
  Cropping2D: cropping,
  Cropping3D: cropping,
  ZeroPadding1D: zeroPadding,
  ZeroPadding2D: zeroPadding,
  ZeroPadding3D: zeroPadding,
  UpSampling1D: upSampling,
  UpSampling2D: upSampling,
  UpSampling3D: upSampling,
  Resizing: resizing,
  CenterCrop: centerCrop,
  RandomCrop: randomCrop,
  Rescaling: rescaling,
  MultiHeadAttention: multiHeadAttention,
  GroupQueryAttention: multiHeadAttention,
  GroupedQueryAttention: multiHeadAttention,
  Attention: attention,
  AdditiveAttention: additiveAttention,
  LSTM: recurrent,
  GRU: recurrent,
  SimpleRNN: recurrent,
  RNN: recurrent,
  Bidirectional: bidirectional,
  TimeDistributed: timeDistributed,
};

/** Throws `convert.unsupported_layer`. */
export function layerConverter(layer: KerasLayer): LayerConverter {
  const found = Object.hasOwn(converters, layer.className) ? converters[layer.className as Converted] : undefined;
  if (!found) throw unsupported(layer, 'layers of this class are not converted');
  return found;
}
