import { floats } from './arrays.ts';
import { conv1d, conv2d } from './conv.ts';
import type { LayerFields } from './fields.ts';
import type { RtneuralBody } from './types.ts';

interface LayerType {
  read(fields: LayerFields, from: number, to: number): RtneuralBody;
  /** RTNeural's loader applies the layer's `activation`; it ignores it on all others. */
  activated: boolean;
}

/**
 * The layer types of RTNeural's loader (RTNeural/model_loader.h, parseJson), which skips all others without a word.
 */
export const layerTypes: Readonly<Record<string, LayerType>> = {
  dense: { read: dense, activated: true },
  'time-distributed-dense': { read: dense, activated: true },
  conv1d: { read: conv1d, activated: true },
  conv2d: { read: conv2d, activated: true },
  gru: { read: gru, activated: false },
  lstm: { read: lstm, activated: false },
  prelu: { read: prelu, activated: false },
  batchnorm: { read: (fields, from, to) => batchnorm(fields, from, to, to), activated: false },
  batchnorm2d: { read: batchnorm2d, activated: false },
  activation: { read: activation, activated: true },
};

function dense(fields: LayerFields, from: number, to: number): RtneuralBody {
  const weights = fields.weights();
  if (weights.length < 1 || weights.length > 2) {
    throw fields.wrong(`weights has ${weights.length} arrays, expected a kernel and at most a bias`);
  }
  if (fields.has('bias')) throw fields.wrong('its bias lies beside weights, where RTNeural does not look for it');
  const kernel = floats(fields.file, `${fields.label}: weights[0]`, weights[0], [from, to]);
  if (weights.length === 1) return { kind: 'dense', kernel };
  return { kind: 'dense', kernel, bias: floats(fields.file, `${fields.label}: weights[1] (bias)`, weights[1], [to]) };
}

/** Kernel [in, 3 out], recurrent [out, 3 out], bias [2, 3 out]; gates z, r, h; Keras' reset_after. */
function gru(fields: LayerFields, from: number, to: number): RtneuralBody {
  return { kind: 'gru', ...recurrent(fields, from, to, 3, [2, 3 * to]) };
}

/** Kernel [in, 4 out], recurrent [out, 4 out], bias [4 out]; gates i, f, c, o. */
function lstm(fields: LayerFields, from: number, to: number): RtneuralBody {
  return { kind: 'lstm', ...recurrent(fields, from, to, 4, [4 * to]) };
}

function recurrent(fields: LayerFields, from: number, to: number, gates: number, bias: readonly number[]) {
  const weights = fields.weights();
  if (weights.length !== 3) {
    throw fields.wrong(
      `weights has ${weights.length} arrays, and RTNeural's loader needs kernel, recurrent kernel and bias`,
    );
  }
  const read = (index: number, what: string, dims: readonly number[]) =>
    floats(fields.file, `${fields.label}: weights[${index}] (${what})`, weights[index], dims);
  return {
    kernel: read(0, 'kernel', [from, gates * to]),
    recurrent: read(1, 'recurrent kernel', [to, gates * to]),
    bias: read(2, 'bias', bias),
  };
}

/** `weights[0][0]`: one alpha for all values, or one a value. */
function prelu(fields: LayerFields, from: number, to: number): RtneuralBody {
  unchanged(fields, from, to);
  const [outer] = fields.weights();
  const alphas: unknown = Array.isArray(outer) ? outer[0] : undefined;
  const shared = Array.isArray(alphas) && alphas.length === 1;
  return {
    kind: 'prelu',
    alpha: floats(fields.file, `${fields.label}: weights[0][0] (alpha)`, alphas, [shared ? 1 : to]),
  };
}

/** [γ, β, μ, σ²] or [μ, σ²], each of `channels` values, with `epsilon`. */
function batchnorm(fields: LayerFields, from: number, to: number, channels: number): RtneuralBody {
  unchanged(fields, from, to);
  const weights = fields.weights();
  if (weights.length !== 2 && weights.length !== 4) {
    throw fields.wrong(`weights has ${weights.length} arrays, expected [γ, β, μ, σ²] or [μ, σ²]`);
  }
  const read = (index: number) => floats(fields.file, `${fields.label}: weights[${index}]`, weights[index], [channels]);
  const epsilon = fields.number('epsilon');
  if (weights.length === 2) return { kind: 'batchnorm', mean: read(0), variance: read(1), epsilon };
  return { kind: 'batchnorm', gamma: read(0), beta: read(1), mean: read(2), variance: read(3), epsilon };
}

function batchnorm2d(fields: LayerFields, from: number, to: number): RtneuralBody {
  const [filters, features] = [fields.size('num_filters_in'), fields.size('num_features_in')];
  if (filters * features !== from) {
    throw fields.wrong(
      `it takes ${features} features × ${filters} filters, and the layer before it gives ${from} values`,
    );
  }
  return batchnorm(fields, from, to, filters);
}

function activation(fields: LayerFields, from: number, to: number): RtneuralBody {
  unchanged(fields, from, to);
  return { kind: 'activation' };
}

function unchanged(fields: LayerFields, from: number, to: number): void {
  if (from !== to) throw fields.wrong(`its shape says ${to} values, and the layer before it gives ${from}`);
}
