import type { ByteSource, ReadOptions } from '../../contracts/model.ts';
import { readRtneural } from '../../formats/rtneural/read.ts';
import { outputWidth, type RtneuralModel, stepShape } from '../../formats/rtneural/types.ts';
import { GraphBuilder } from '../keras/graph.ts';
import { node, type OnnxModel, value, writeModel } from '../onnx/model.ts';
import { layerConverters } from './layers.ts';
import { activate } from './shared.ts';

/** The same as for Keras: the newest that needs no more than IR version 8. */
const OPSET = 18;

/** Reads RTNeural's JSON and gives its network as the bytes of an ONNX file. Throws what `readRtneural` throws. */
export async function rtneuralToOnnx(source: ByteSource, name: string, options: ReadOptions): Promise<Uint8Array> {
  const { model } = await readRtneural(source, name, options);
  return writeModel(convertRtneural(model));
}

/** One input `input` and one output `output` of the shapes that the format describes; a whole sequence in one run. */
function convertRtneural(model: RtneuralModel): OnnxModel {
  const graph = new GraphBuilder(['input', 'output']);
  let last = 'input';
  for (const layer of model.layers) {
    const convert = layerConverters[layer.body.kind] as (use: unknown) => string;
    last = activate(graph, convert({ graph, input: last, layer, body: layer.body }), layer.activation);
  }
  graph.add(node('Identity', [last], ['output']));
  return {
    opset: OPSET,
    producer: { name: 'model-gate' },
    graph: {
      name: 'rtneural',
      nodes: graph.nodes,
      inputs: [value('input', 'float32', stepShape(model, model.width))],
      outputs: [value('output', 'float32', stepShape(model, outputWidth(model)))],
      initializers: graph.constants,
    },
  };
}
