import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset, Model } from '../../schemas/generated/gate.d.ts';
import { int } from '../../src/convert/onnx/attribute.ts';
import { node, value } from '../../src/convert/onnx/model.ts';
import { externalTensor, tensor } from '../../src/convert/onnx/tensor.ts';
import { npy } from '../datasets/arrays.ts';
import { cast } from '../worker/models.ts';
import { accurate, fiveRows, rows } from './five-rows.ts';
import { classifier, model, passThrough } from './models.ts';

const { space, one } = fiveRows();

describe('outputs', () => {
  const twoHeads = () =>
    model({
      nodes: [node('Identity', ['x'], ['y']), node('Neg', ['x'], ['z'])],
      outputs: [value('y', 'float32', ['batch', 2]), value('z', 'float32', ['batch', 2])],
    });

  it('are never chosen for the user', async () => {
    space.write('two.onnx', twoHeads());
    const judged = await one({ artifact: 'two.onnx', checks: accurate });
    expect(judged.error('m')).toMatchObject({
      code: 'model.ambiguous_output',
      message: expect.stringMatching(/two\.onnx.*"y", "z"/),
    });
    const [right, wrong] = [
      await one({ artifact: 'two.onnx', output: { name: 'y' }, checks: accurate }),
      await one({ artifact: 'two.onnx', output: { name: 'z' }, checks: accurate }),
    ];
    expect([right.exit, wrong.exit]).toEqual([0, 1]);
    expect((await one({ artifact: 'two.onnx', output: { name: 'w' }, checks: accurate })).error('m').code).toBe(
      'model.unknown_output',
    );
  });

  it.each<[string, Omit<Model, 'id' | 'artifact'>, Record<string, Dataset>, string]>([
    ['a class too many', { classes: ['a', 'b', 'c'], checks: accurate }, { rows }, 'model.class_count'],
    [
      'a label that no output stands for',
      { checks: accurate },
      { rows: { ...rows, labels: 'y3.npy' } },
      'dataset.label_outside',
    ],
    [
      'a label outside the classes',
      { classes: ['a', 'b'], checks: accurate },
      { rows: { ...rows, labels: 'y3.npy' } },
      'dataset.label_outside',
    ],
    [
      'two scores where one is right',
      { task: 'multilabel', checks: { quality: { f1_micro: { min: 0 } } } },
      { rows },
      'dataset.label_shape',
    ],
  ])('do not fit %s', async (_, more, datasets, code) => {
    const judged = await one(more, datasets);
    expect(judged.error('m').code).toBe(code);
    expect(judged.exit).toBe(3);
  });

  it('that are logits have no probabilities, unless the gate file says how', async () => {
    space.write('logits.onnx', passThrough());
    const checks: Model['checks'] = { ...accurate, probabilities: {} };
    const raw = await one({ artifact: 'logits.onnx', checks });
    expect([raw.check('m', 'quality').status, raw.check('m', 'probabilities').status]).toEqual(['pass', 'fail']);
    const loss = await one({ artifact: 'logits.onnx', checks: { quality: { log_loss: { max: 9 } } } });
    expect(loss.check('m', 'quality').measurements[0]).toMatchObject({
      value: null,
      reason: expect.stringMatching(/activation/),
    });
    const soft = await one({ artifact: 'logits.onnx', output: { activation: 'softmax' }, checks });
    expect(soft.exit).toBe(0);
  });
});

describe('dimensions and batches', () => {
  it('must be bound, and then fit the rows', async () => {
    space.write(
      'sequence.onnx',
      model({
        nodes: [node('ReduceSum', ['x', 'axes'], ['y'], { keepdims: int(0) })],
        inputs: [value('x', 'float32', ['batch', 'time', 2])],
        initializers: [tensor('axes', 'int64', [1], [1])],
      }),
    );
    space.write('X3.npy', npy(Float32Array.of(1, 0, 1, 1, 0, 1, 1, 1), [2, 2, 2]));
    space.write('y2.npy', npy(BigInt64Array.of(0n, 1n), [2]));
    const datasets = { rows: { inputs: 'X3.npy', labels: 'y2.npy' } };
    const given = { artifact: 'sequence.onnx', checks: { ...accurate, edge_cases: {} } };
    const unbound = await one(given, datasets);
    expect(unbound.error('m')).toMatchObject({
      code: 'model.unbound_dimension',
      message: expect.stringMatching(/^sequence\.onnx: .*"time"/),
    });
    const bound = await one({ ...given, dims: { time: 2 } }, datasets);
    expect([bound.exit, bound.value('m', 'accuracy')]).toEqual([0, 1]);
    const wrong = await one({ ...given, dims: { time: 3 } }, datasets);
    expect(wrong.check('m', 'quality').status).toBe('error');
  });

  it.each([1, 2, 4, 8])('may be fixed to %i rows a call, whatever the number of rows', async (batch) => {
    space.write('fixed.onnx', classifier(2, batch));
    const judged = await one({
      artifact: 'fixed.onnx',
      checks: { ...accurate, edge_cases: {}, latency: { p50: { max: '1 s' } } },
    });
    expect([judged.exit, judged.value('m', 'accuracy')]).toEqual([0, 0.8]);
    expect(judged.model('m').dataset).toMatchObject({ rows: 5 });
  });

  it('must leave room for a row', async () => {
    space.write('none.onnx', classifier(2, 0));
    expect((await one({ artifact: 'none.onnx', checks: accurate })).error('m').code).toBe('model.no_batch_axis');
  });

  it('must have samples first in the output', async () => {
    space.write(
      'summed.onnx',
      model({
        nodes: [node('ReduceSum', ['x', 'axes'], ['y'], { keepdims: int(1) })],
        outputs: [value('y', 'float32', [1, 2])],
        initializers: [tensor('axes', 'int64', [1], [0])],
      }),
    );
    const { code, message } = (await one({ artifact: 'summed.onnx', checks: accurate })).error('m');
    expect([code, message]).toEqual(['model.batch_axis', expect.stringMatching(/^summed\.onnx: /)]);
  });
});

describe('inputs and element types', () => {
  it('may be several, integers too', async () => {
    space.write(
      'lookup.onnx',
      model({
        nodes: [
          node('Gather', ['table', 'ids'], ['rows']),
          node('Cast', ['mask'], ['weights'], { to: int(1) }),
          node('Mul', ['rows', 'weights'], ['y']),
        ],
        inputs: [value('ids', 'int64', ['batch']), value('mask', 'int64', ['batch', 1])],
        initializers: [tensor('table', 'float32', [2, 2], [1, 0, 0, 1])],
      }),
    );
    space.write('ids.npy', npy(BigInt64Array.of(0n, 1n, 1n), [3]));
    space.write('mask.npy', npy(BigInt64Array.of(1n, 1n, 1n), [3, 1]));
    space.write('labels.npy', npy(BigInt64Array.of(0n, 1n, 1n), [3]));
    const datasets = { rows: { inputs: { ids: 'ids.npy', mask: 'mask.npy' }, labels: 'labels.npy' } };
    const checks: Model['checks'] = { quality: { accuracy: { min: 1 } }, edge_cases: {} };
    const unranged = await one({ artifact: 'lookup.onnx', checks }, datasets);
    expect([unranged.check('m', 'quality').status, unranged.check('m', 'edge_cases').status]).toEqual([
      'pass',
      'error',
    ]);
    expect(unranged.check('m', 'edge_cases').reason).toMatch(/"ids".*generate/);
    const generate = { ids: { low: 0, high: 2 }, mask: { low: 1, high: 2 } };
    const ranged = await one({ artifact: 'lookup.onnx', generate, checks }, datasets);
    expect(ranged.exit).toBe(0);
    const outside = { ...generate, ids: { low: 0, high: 9 } };
    const broken = await one({ artifact: 'lookup.onnx', generate: outside, checks }, datasets);
    expect(broken.check('m', 'edge_cases').reason).toMatch(/^on normal inputs: lookup\.onnx: /);
  });

  it.each([
    ['float16', 'float32', 1],
    ['float64', 'float32', 1],
    ['float32', 'float16', 10],
    ['int64', 'float32', 1],
    ['float32', 'int64', 7],
    ['uint8', 'float64', 11],
    ['float32', 'bool', 9],
  ] as const)('may go from %s to %s', async (from, to, code) => {
    space.write('cast.onnx', cast(from, to, code));
    space.write('half.npy', npy(Float32Array.of(0, 1, 1, 0), [4]));
    space.write('truth.npy', npy(BigInt64Array.of(0n, 1n, 1n, 0n), [4]));
    const judged = await one(
      { artifact: 'cast.onnx', task: 'binary', checks: { quality: { accuracy: { min: 1 } } } },
      { rows: { inputs: 'half.npy', labels: 'truth.npy' } },
    );
    expect([judged.exit, judged.value('m', 'accuracy')], JSON.stringify(judged.model('m').error)).toEqual([0, 1]);
  });

  it('may have weights in a file of their own, which counts and is hashed', async () => {
    const weights = Float32Array.of(1, 0, 0, 1);
    const external = (location: string) =>
      model({
        nodes: [node('MatMul', ['x', 'w'], ['y'])],
        initializers: [externalTensor('w', 'float32', [2, 2], { location, offset: 0, length: 16 })],
      });
    const bytes = external('weights.bin');
    space.write('external/model.onnx', bytes);
    space.write('external/weights.bin', weights);
    const checks: Model['checks'] = { ...accurate, parameters: { equals: 4 }, size: { equals: bytes.length + 16 } };
    const given = { artifact: 'external/model.onnx', checks };
    const judged = await one(given);
    expect(judged.exit).toBe(0);
    expect(judged.model('m').artifact!.files!.map(({ name }) => name)).toEqual(['model.onnx', 'weights.bin']);
    rmSync(path.join(space.folder, 'external/weights.bin'));
    expect((await one(given)).error('m').message).toMatch(/weights\.bin/);
    space.write('external/model.onnx', external('../X.npy'));
    expect((await one(given)).model('m').status).toBe('error');
  });
});
