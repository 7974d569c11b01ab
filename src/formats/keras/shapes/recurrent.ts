import { directionsOf } from '../bidirectional.ts';
import { cellsOf } from '../cells.ts';
import { innerLayer } from '../inner.ts';
import { shapeProblem } from '../layer-problem.ts';
import type { Shape, ShapeRule } from './types.ts';

/** LSTM, GRU, SimpleRNN, RNN: [samples, time, features] → the last step or all of them, then the states where they are returned. */
export const recurrent: ShapeRule = {
  outputs({ layer, config, inputs: [input] }) {
    if (input!.length !== 3 || input![2] === null) {
      throw shapeProblem(layer, 'its input is not [samples, time, features] with a size of features');
    }
    const cells = cellsOf(layer);
    const [samples, time] = [input![0]!, input![1]!];
    const units = cells.at(-1)!.units;
    const output = config.boolean('return_sequences', false) ? [samples, time, units] : [samples, units];
    if (!config.boolean('return_state', false)) return [output];
    return [output, ...cells.flatMap((cell) => new Array<Shape>(cell.states).fill([samples, cell.units]))];
  },
};

/** Bidirectional: what both directions give, merged or side by side, then the states of the first and of the second. */
export const bidirectional: ShapeRule = {
  outputs({ layer, inputs, shapesOf }) {
    const { forward, backward, merge } = directionsOf(layer);
    const [first, ...states] = shapesOf(forward, [inputs[0]!]);
    const [second, ...others] = shapesOf(backward, [inputs[0]!]);
    if (merge === undefined) return [first!, second!, ...states, ...others];
    const width = first!.at(-1)!;
    if (merge !== 'concat' && width !== second!.at(-1))
      throw shapeProblem(layer, 'its two layers give different widths');
    const merged = merge === 'concat' ? width + second!.at(-1)! : width;
    return [[...first!.slice(0, -1), merged], ...states, ...others];
  },
};

/** TimeDistributed: the inner layer's shape for one step, with the time axis put back. */
export const timeDistributed: ShapeRule = {
  outputs({ layer, inputs: [input], shapesOf }) {
    if (input!.length < 3) throw shapeProblem(layer, 'its input has no time axis');
    const [samples, time, ...step] = input!;
    const outputs = shapesOf(innerLayer(layer, 'layer', layer.weights), [[null, ...step]]);
    return outputs.map(([, ...rest]) => [samples!, time!, ...rest]);
  },
};
