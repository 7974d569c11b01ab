import { ModelGateError } from '../../contracts/errors.ts';
import { shown } from '../onnx/shown.ts';
import type { KerasLayer } from './types.ts';

export type NamedLayer = Pick<KerasLayer, 'name' | 'className'>;

/** An error that names the layer and its class: `layer "conv" (Conv2D): <what>`. */
export function layerProblem(code: string, layer: NamedLayer, what: string, remedy: string): ModelGateError {
  return new ModelGateError(code, `layer "${shown(layer.name)}" (${shown(layer.className)}): ${what}`, remedy);
}

/** `convert.unsupported_layer`: the layer, or what it is set to, cannot be computed here. */
export function unsupported(layer: NamedLayer, what: string): ModelGateError {
  return layerProblem(
    'convert.unsupported_layer',
    layer,
    what,
    'Replace the layer by ones that Model Gate converts (docs list them), or export the model to ONNX with a tool that knows it.',
  );
}

/** `format.shape`: the layer cannot be given tensors of these shapes. */
export function shapeProblem(layer: NamedLayer, what: string): ModelGateError {
  return layerProblem(
    'format.shape',
    layer,
    what,
    'Save the model again from Keras; this file does not describe one that runs.',
  );
}
