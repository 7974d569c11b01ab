import { describe, expect, it } from 'vitest';
import type { Model } from '../../schemas/generated/gate.d.ts';
import { int } from '../../src/convert/onnx/attribute.ts';
import { node, value } from '../../src/convert/onnx/model.ts';
import { tensor } from '../../src/convert/onnx/tensor.ts';
import { accurate, fiveRows } from './five-rows.ts';
import { classifier, model } from './models.ts';

const { space, one } = fiveRows();
const copy = node('Identity', ['x'], ['y']);
const checks: Model['checks'] = {
  ...accurate,
  edge_cases: {},
  diversity: { unique_predictions: { min: 2 } },
  latency: { p50: { max: '1 s' } },
};

/** Files that are sound enough to be read, and the check that must say why they are no good. */
const MODELS: Record<string, [bytes: Uint8Array, check: string, reason: RegExp]> = {
  'no inputs': [
    model({
      nodes: [node('Identity', ['c'], ['y'])],
      inputs: [],
      initializers: [tensor('c', 'float32', [1, 2], [1, 0])],
    }),
    'diversity',
    /no inputs/,
  ],
  'text inputs': [
    model({ nodes: [copy], inputs: [value('x', 'string', ['n', 2])], outputs: [value('y', 'string', ['n', 2])] }),
    'edge_cases',
    /"x" is string/,
  ],
  'a row of nothing': [classifier(0), 'edge_cases', /no elements/],
  'a row that no memory holds': [classifier(1e15), 'edge_cases', /bytes/],
  'a batch that no memory holds': [classifier(2, 2e9), 'quality', /array length|memory/],
  'an input twice': [
    model({ nodes: [copy], inputs: [value('x', 'float32', ['n', 2]), value('x', 'float32', ['n', 2])] }),
    'edge_cases',
    /x/,
  ],
  'an output without a shape': [
    model({ nodes: [copy], outputs: [value('y', 'float32')] }),
    'edge_cases',
    /declares no shape for output "y"/,
  ],
  'an output of text beside the scores': [
    model({
      nodes: [copy, node('Cast', ['x'], ['s'], { to: int(8) })],
      outputs: [value('y', 'float32', ['n', 2]), value('s', 'string', ['n', 2])],
    }),
    'edge_cases',
    /"s" is not a tensor of numbers/,
  ],
  'an input that every object has': [
    model({ nodes: [node('Identity', ['__proto__'], ['y'])], inputs: [value('__proto__', 'float32', ['n', 2])] }),
    'quality',
    /__proto__/,
  ],
};

describe('a model with', () => {
  it.each(Object.entries(MODELS))(
    '%s is an error that says so, and no bug of ours',
    async (_, [bytes, check, reason]) => {
      space.write('hostile.onnx', bytes);
      const judged = await one({ artifact: 'hostile.onnx', output: { name: 'y' }, checks });
      const { status, measurements, reason: said } = judged.check('m', check);
      expect([judged.exit, status]).toEqual([3, 'error']);
      expect([said, ...measurements.map((measured) => measured.reason)].join()).toMatch(reason);
    },
  );

  it('a shape that is not the declared one fails its edge cases', async () => {
    space.write('hostile.onnx', model({ nodes: [copy], outputs: [value('y', 'float32', ['n', 'k', 3])] }));
    const judged = await one({ artifact: 'hostile.onnx', checks });
    expect([judged.exit, judged.check('m', 'edge_cases').status]).toEqual([1, 'fail']);
  });
});
