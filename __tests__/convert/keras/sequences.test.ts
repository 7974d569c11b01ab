import { describe, expect, it } from 'vitest';
import type { KerasModel } from '../../../src/formats/keras/types.ts';
import { at, fill } from './arrays.ts';
import { expectClose, input, type LayerSpec, oneLayer, random, runKeras, tensorOf, weight } from './build.ts';

/** One layer after the other. */
function chain(shape: (number | null)[], specs: LayerSpec[], dtype = 'float32'): KerasModel {
  const layers = specs.map(({ className, config = {}, weights = [] }, i) => ({
    name: `l${i}`,
    className,
    config,
    calls: [{ inputs: [tensorOf(i === 0 ? 'x' : `l${i - 1}`)], kwargs: {} }],
    weights: weights.map((each) => weight(each)),
  }));
  const last = tensorOf(`l${specs.length - 1}`);
  return { name: 'chain', layers: [input('x', shape, dtype), ...layers], inputs: [tensorOf('x')], outputs: [last] };
}

const table = random([7, 3], 2);
const ids = { shape: [2, 4], data: [1, 6, 0, 0, 3, 0, 2, 5] };
const rows = fill([2, 4, 3], ([n, t, c]) => at(table, [at(ids, [n!, t!]), c!]));
const embedding = (mask_zero = false) => ({
  className: 'Embedding',
  config: { input_dim: 7, output_dim: 3, mask_zero },
  weights: [table],
});
/** The mean over the time steps that count. */
const masked = (values: typeof rows, counts: (n: number, t: number) => boolean) =>
  fill([values.shape[0]!, 3], ([n, c]) => {
    const steps = [0, 1, 2, 3].filter((t) => counts(n!, t));
    return steps.reduce((sum, t) => sum + at(values, [n!, t, c!]), 0) / steps.length;
  });

describe('sequences and their masks, as ONNX', () => {
  it.each(['int32', 'float32'] as const)('Embedding looks up %s indices', async (dtype) => {
    const model = oneLayer(embedding(), [[null, 4]], { dtype });
    expectClose((await runKeras(model, [{ ...ids, type: dtype }]))[0]!, rows);
  });

  it('GlobalAveragePooling1D leaves out what Embedding masks, through layers that pass a mask on', async () => {
    const dropout = { className: 'Dropout', config: { rate: 0.5 } };
    const pool = { className: 'GlobalAveragePooling1D' };
    const wanted = masked(rows, (n, t) => at(ids, [n, t]) !== 0);
    expectClose((await runKeras(chain([null, 4], [embedding(true), dropout, pool]), [ids]))[0]!, wanted);
    const all = masked(rows, () => true);
    expectClose((await runKeras(chain([null, 4], [embedding(), dropout, pool]), [ids]))[0]!, all);
  });

  it('a mask ends at a layer that does not pass it on', async () => {
    const layers = [
      embedding(true),
      { className: 'Permute', config: { dims: [1, 2] } },
      { className: 'GlobalAveragePooling1D' },
    ];
    expectClose(
      (await runKeras(chain([null, 4], layers), [ids]))[0]!,
      masked(rows, () => true),
    );
  });

  it('Masking zeroes time steps, and they do not count', async () => {
    const steps = fill([2, 4, 3], ([n, t, c]) => ((n! + t!) % 2 === 0 ? -1 : c === 1 ? -1 : n! + t! + c!));
    const kept = (n: number, t: number) => (n + t) % 2 === 1;
    const layer = { className: 'Masking', config: { mask_value: -1 } };
    const zeroed = fill([2, 4, 3], ([n, t, c]) => (kept(n!, t!) ? at(steps, [n!, t!, c!]) : 0));
    expectClose((await runKeras(chain([null, 4, 3], [layer]), [steps]))[0]!, zeroed);
    const pooled = await runKeras(chain([null, 4, 3], [layer, { className: 'GlobalAveragePooling1D' }]), [steps]);
    expectClose(pooled[0]!, masked(steps, kept));
  });

  it.each([
    ['Add', (a: boolean, b: boolean) => a && b],
    ['Concatenate', (a: boolean, b: boolean) => a && b],
  ])('%s joins masks', async (className, both) => {
    const other = { shape: [2, 4], data: [0, 2, 3, 4, 4, 3, 2, 1] };
    const twice: KerasModel = {
      name: 'twice',
      layers: [
        input('a', [null, 4]),
        input('b', [null, 4]),
        {
          name: 'embedding',
          ...embedding(true),
          calls: [
            { inputs: [tensorOf('a')], kwargs: {} },
            { inputs: [tensorOf('b')], kwargs: {} },
          ],
          weights: [weight(table)],
        },
        {
          name: 'join',
          className,
          config: { axis: -1 },
          calls: [{ inputs: [tensorOf('embedding', 0), tensorOf('embedding', 1)], kwargs: {} }],
          weights: [],
        },
        {
          name: 'pool',
          className: 'GlobalAveragePooling1D',
          config: {},
          calls: [{ inputs: [tensorOf('join')], kwargs: {} }],
          weights: [],
        },
      ],
      inputs: [tensorOf('a'), tensorOf('b')],
      outputs: [tensorOf('pool')],
    };
    const second = fill([2, 4, 3], ([n, t, c]) => at(table, [at(other, [n!, t!]), c!]));
    const counts = (n: number, t: number) => both(at(ids, [n, t]) !== 0, at(other, [n, t]) !== 0);
    const [pooled] = await runKeras(twice, [ids, other]);
    const [left, right] = [masked(rows, counts), masked(second, counts)];
    const wanted =
      className === 'Add'
        ? fill([2, 3], (index) => at(left, index) + at(right, index))
        : fill([2, 6], ([n, c]) => (c! < 3 ? at(left, [n!, c!]) : at(right, [n!, c! - 3])));
    expectClose(pooled!, wanted);
  });

  it('refuses a softmax over masked steps', async () => {
    const model = chain([null, 4], [embedding(true), { className: 'Softmax', config: { axis: -1 } }]);
    await expect(runKeras(model, [ids])).rejects.toMatchObject({ code: 'convert.unsupported_layer' });
  });

  it.each(['GlobalMaxPooling3D', 'GlobalAveragePooling3D', 'GlobalMaxPooling1D'])(
    '%s, with and without keepdims',
    async (className) => {
      const rank = Number(className.at(-2));
      const x = random([2, ...[2, 3, 2].slice(0, rank), 3], 6);
      const steps = x.data.length / 6;
      const wanted = Array.from({ length: 6 }, (_, i) => {
        const values = Array.from(
          { length: steps },
          (_, t) => x.data[Math.floor(i / 3) * steps * 3 + t * 3 + (i % 3)]!,
        );
        return className.includes('Max') ? Math.max(...values) : values.reduce((a, b) => a + b, 0) / steps;
      });
      const shape = [null, ...x.shape.slice(1)];
      for (const [keepdims, kept] of [
        [false, []],
        [true, new Array(rank).fill(1)],
      ] as const) {
        const [found] = await runKeras(oneLayer({ className, config: { keepdims } }, [shape]), [x]);
        expectClose(found!, { shape: [2, ...kept, 3], data: wanted });
      }
    },
  );
});
