import { floats } from './arrays.ts';
import type { LayerFields } from './fields.ts';
import type { RtneuralBody } from './types.ts';

/** conv1d: `kernel_size`, `dilation`, `groups`; weights [kernel, in / groups, out] and [out]. Causal. */
export function conv1d(fields: LayerFields, from: number, to: number): RtneuralBody {
  const size = fields.size('kernel_size');
  const dilation = fields.size('dilation');
  const groups = fields.size('groups', 1);
  if (from % groups !== 0 || to % groups !== 0) {
    throw fields.wrong(`${groups} groups do not divide its ${from} inputs and ${to} outputs`);
  }
  if (fields.has('stride') || fields.has('strides')) {
    const stride = fields.size(fields.has('stride') ? 'stride' : 'strides');
    if (stride !== 1) throw fields.wrong(`it has a stride of ${stride}, which RTNeural's loader ignores`);
  }
  const [kernel, bias] = both(fields);
  return {
    kind: 'conv1d',
    size,
    dilation,
    groups,
    kernel: floats(fields.file, `${fields.label}: weights[0]`, kernel, [size, from / groups, to]),
    bias: floats(fields.file, `${fields.label}: weights[1] (bias)`, bias, [to]),
  };
}

/**
 * conv2d over [features, filters] a step: weights [time, feature, filters in, filters out] and [filters out]. `dilation`
 * is of time, `strides` and `padding` of the features; time is causal.
 */
export function conv2d(fields: LayerFields, from: number, to: number): RtneuralBody {
  const [time, feature] = [fields.size('kernel_size_time'), fields.size('kernel_size_feature')];
  const [dilation, stride] = [fields.size('dilation'), fields.size('strides')];
  const [filtersIn, features] = [fields.size('num_filters_in'), fields.size('num_features_in')];
  const filtersOut = fields.size('num_filters_out');
  const valid = fields.oneOf('padding', ['valid', 'same']) === 'valid';
  if (filtersIn * features !== from) {
    throw fields.wrong(
      `it takes ${features} features × ${filtersIn} filters, and the layer before it gives ${from} values`,
    );
  }
  const featuresOut = Math.ceil((valid ? features - feature + 1 : features) / stride);
  if (featuresOut < 1) throw fields.wrong(`its kernel of ${feature} is longer than its ${features} features`);
  if (featuresOut * filtersOut !== to) {
    throw fields.wrong(`its shape says ${to} values, and it gives ${featuresOut} features × ${filtersOut} filters`);
  }
  const padding = valid ? 0 : Math.max(0, (featuresOut - 1) * stride + feature - features);
  const [kernel, bias] = both(fields);
  return {
    kind: 'conv2d',
    ...{ time, feature, dilation, stride, features, filtersIn, filtersOut, featuresOut },
    pads: [Math.floor(padding / 2), Math.ceil(padding / 2)],
    kernel: floats(fields.file, `${fields.label}: weights[0]`, kernel, [time, feature, filtersIn, filtersOut]),
    bias: floats(fields.file, `${fields.label}: weights[1] (bias)`, bias, [filtersOut]),
  };
}

function both(fields: LayerFields): readonly unknown[] {
  const weights = fields.weights();
  if (weights.length === 2) return weights;
  throw fields.wrong(`weights has ${weights.length} arrays, and RTNeural's loader needs a kernel and a bias`);
}
