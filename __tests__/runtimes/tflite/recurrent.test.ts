import { describe, expect, it } from 'vitest';
import { floats, largestDifference, load, run } from './backends.ts';
import { accumulator, type Lstm, lstm } from './models.ts';

const wave = (length: number, phase: number) => Array.from({ length }, (_, i) => 0.6 * Math.sin(1.3 * i + phase));
const matrix = (rows: number, columns: number, phase: number) =>
  Array.from({ length: rows }, (_, row) => wave(columns, phase + row));

const network: Lstm = {
  units: 3,
  features: 2,
  steps: 4,
  kernel: [0, 1, 2, 3].map((gate) => matrix(3, 2, gate)),
  recurrent: [0, 1, 2, 3].map((gate) => matrix(3, 3, gate + 0.5)),
  bias: [0, 1, 2, 3].map((gate) => wave(3, gate + 2)),
};

/** The network by its definition (Hochreiter and Schmidhuber, 1997, with forget gates), in float64. */
function reference({ units, features, steps, kernel, recurrent, bias }: Lstm, x: readonly number[]): number[] {
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  let hidden: number[] = new Array(units).fill(0);
  let cell: number[] = new Array(units).fill(0);
  return Array.from({ length: steps }, (_, step) => {
    const now = x.slice(step * features, (step + 1) * features);
    const sum = (gate: number, unit: number) =>
      now.reduce((total, value, k) => total + kernel[gate]![unit]![k]! * value, bias[gate]![unit]!) +
      hidden.reduce((total, value, k) => total + recurrent[gate]![unit]![k]! * value, 0);
    const gates = Array.from({ length: units }, (_, unit) => [0, 1, 2, 3].map((gate) => sum(gate, unit)));
    cell = gates.map(([i, f, c], unit) => sigmoid(f!) * cell[unit]! + sigmoid(i!) * Math.tanh(c!));
    hidden = gates.map(([, , , o], unit) => sigmoid(o!) * Math.tanh(cell[unit]!));
    return hidden;
  }).flat();
}

describe('models with state', () => {
  const rows = [0, 1, 2].map((phase) => wave(8, 7 * phase));
  const x = floats([3, 4, 2], rows.flat());

  it('computes an LSTM, every row from a state of zeros', async () => {
    const output = await run('tflite-web', lstm(network), x);
    expect(output.shape).toEqual([3, 4, 3]);
    expect(
      largestDifference(
        output,
        rows.flatMap((row) => reference(network, row)),
      ),
    ).toBeLessThan(1e-6);
  });

  it('forgets between queries', async () => {
    const session = await load('tflite-web', accumulator());
    for (const values of [
      [1, 2],
      [3, 4],
      [5, 6],
    ]) {
      const query = session.bind({ x: floats([1, 2], values) }, ['y']);
      expect(query.outputs(await query.run()).y).toEqual(floats([1, 2], values));
    }
  });

  it('gives no outputs of a query that is run again, since they depend on what ran before', async () => {
    const session = await load('tflite-web', accumulator());
    const query = session.bind({ x: floats([1, 2], [1, 2]) }, ['y']);
    await query.run();
    const again = await query.run();
    expect(() => query.outputs(again)).toThrowError(/state/);
  });

  it('is refused by LiteRT', async () => {
    await expect(load('litert', lstm(network))).rejects.toMatchObject({
      code: 'runtime.refused',
      message: expect.stringMatching(/Variable tensors/),
    });
  });
});
