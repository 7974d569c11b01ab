import type { ShapeRule } from './types.ts';

const unchanged: ShapeRule = { outputs: ({ inputs }) => [inputs[0]!] };
const untouched: ShapeRule = { ...unchanged, keepsType: true };

const ACTIVATIONS = ['ReLU', 'LeakyReLU', 'PReLU', 'ELU', 'ThresholdedReLU', 'Softmax'] as const;
const NORMALIZATIONS = [
  'BatchNormalization',
  'LayerNormalization',
  'RMSNormalization',
  'GroupNormalization',
  'UnitNormalization',
  'Normalization',
] as const;

/** Layers of training: noise, regularisation, augmentation. They hand their input on when a model is used. */
export const ONLY_IN_TRAINING = [
  'Dropout',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'SpatialDropout3D',
  'GaussianNoise',
  'GaussianDropout',
  'AlphaDropout',
  'ActivityRegularization',
  'RandomFlip',
  'RandomRotation',
  'RandomTranslation',
  'RandomZoom',
  'RandomShear',
  'RandomPerspective',
  'RandomContrast',
  'RandomBrightness',
  'RandomHue',
  'RandomSaturation',
  'RandomColorJitter',
  'RandomColorDegeneration',
  'RandomGrayscale',
  'RandomInvert',
  'RandomPosterization',
  'RandomSharpness',
  'RandomGaussianBlur',
  'RandomErasing',
  'RandomElasticTransform',
  'RandomHeight',
  'RandomWidth',
] as const;

const each = <Name extends string>(names: readonly Name[], rule: ShapeRule) =>
  Object.fromEntries(names.map((name) => [name, rule])) as Record<Name, ShapeRule>;

/** Layers whose output has the shape of their input. */
export const same = {
  ...each(['InputLayer', 'Identity', ...ONLY_IN_TRAINING], untouched),
  ...each([...ACTIVATIONS, ...NORMALIZATIONS, 'Rescaling', 'Masking'], unchanged),
};
