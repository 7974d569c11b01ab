import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../schemas/generated/gate.d.ts';
import { node } from '../../src/convert/onnx/model.ts';
import { npy } from '../datasets/arrays.ts';
import { endlessModel, growingModel, unknownOperator } from '../worker/models.ts';
import { classifier, model, nanOnNegative } from './models.ts';
import { type Judged, sha256, workspace } from './workspace.ts';

const space = workspace();
const good = classifier();
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;

const edge: Model['checks'] = { edge_cases: { inputs: ['zeros', 'normal'] } };
const onRows = { dataset: 'rows', checks: { quality: { accuracy: { min: 1 } } } } as const;

/** One model a line: what is wrong with it, and what must be said. */
const BAD: Record<string, { model: Omit<Model, 'id'>; code: string; names: RegExp; said: RegExp }> = {
  missing: {
    model: { artifact: 'models/absent.onnx', checks: edge },
    code: 'artifact.not_found',
    names: /models\/absent\.onnx/,
    said: /does not exist/,
  },
  empty: {
    model: { artifact: 'empty.onnx', checks: edge },
    code: 'artifact.empty',
    names: /empty\.onnx/,
    said: /empty/,
  },
  text: {
    model: { artifact: 'text.onnx', checks: edge },
    code: 'format.not_a_model',
    names: /text\.onnx/,
    said: /text/,
  },
  truncated: {
    model: { artifact: 'truncated.onnx', checks: edge },
    code: 'format.truncated',
    names: /truncated\.onnx/,
    said: /middle/,
  },
  pointer: {
    model: { artifact: 'pointer.onnx', checks: edge },
    code: 'artifact.lfs_pointer',
    names: /pointer\.onnx/,
    said: /Git LFS pointer/,
  },
  digest: {
    model: { artifact: 'good.onnx', sha256: 'b'.repeat(64), checks: edge },
    code: 'artifact.digest_mismatch',
    names: /good\.onnx/,
    said: new RegExp(sha256(good)),
  },
  operator: {
    model: { artifact: 'operator.onnx', checks: edge },
    code: 'model.unsupported_operator',
    names: /operator\.onnx/,
    said: /Frobnicate/,
  },
  domain: {
    model: { artifact: 'domain.onnx', checks: edge },
    code: 'model.unsupported_operator',
    names: /domain\.onnx/,
    said: /com\.example/,
  },
  nan_rows: {
    model: { artifact: 'good.onnx', dataset: 'with_nan', checks: onRows.checks },
    code: 'dataset.not_finite',
    names: /nan\.csv, line 3/,
    said: /nan/i,
  },
  nan_array: {
    model: { artifact: 'good.onnx', dataset: 'array_with_nan', checks: onRows.checks },
    code: 'dataset.not_finite',
    names: /nan\.npy/,
    said: /nan/i,
  },
  nan_outputs: {
    model: { artifact: 'nan.onnx', ...onRows },
    code: 'model.nan_output',
    names: /nan\.onnx/,
    said: /NaN for 1 of 3 rows, first for row 2/,
  },
  endless: {
    model: { artifact: 'endless.onnx', checks: edge, limits: { time: '3 s' } },
    code: 'model.timeout',
    names: /endless\.onnx/,
    said: /time limit of 3 s/,
  },
  growing: {
    model: { artifact: 'growing.onnx', checks: edge, limits: { memory: '800 MB', time: '30 s' } },
    code: 'model.out_of_memory',
    names: /growing\.onnx/,
    said: /memory/,
  },
};

let judged: Judged;

beforeAll(async () => {
  space.write('good.onnx', good);
  space.write('empty.onnx', '');
  space.write('text.onnx', 'This is a text, and no model at all.\n');
  space.write('truncated.onnx', good.subarray(0, good.length - 40));
  space.write('pointer.onnx', pointer);
  space.write('operator.onnx', unknownOperator());
  space.write(
    'domain.onnx',
    model({ nodes: [node('Blur', ['x'], ['y'], {}, 'com.example')] }, { '': 17, 'com.example': 1 }),
  );
  space.write('nan.onnx', nanOnNegative());
  space.write('endless.onnx', endlessModel());
  space.write('growing.onnx', growingModel());
  space.write('X.npy', npy(Float32Array.of(2, 1, 1, 2, -1, 1), [3, 2]));
  space.write('y.npy', npy(BigInt64Array.of(0n, 1n, 1n), [3]));
  space.write('nan.npy', npy(Float32Array.of(2, 1, 1, Number.NaN, 0, 1), [3, 2]));
  space.write('nan.csv', 'a,b,label\n1,2,0\n3,nan,1\n');
  judged = await space.judge({
    datasets: {
      rows: { inputs: 'X.npy', labels: 'y.npy' },
      with_nan: { path: 'nan.csv', label: 'label' },
      array_with_nan: { inputs: 'nan.npy', labels: 'y.npy' },
    },
    models: [
      { id: 'first', artifact: 'good.onnx', checks: { ...edge, quality: { accuracy: { min: 1 } } }, dataset: 'rows' },
      ...Object.entries(BAD).map(([id, { model }]) => ({ id, ...model })),
      { id: 'last', artifact: 'good.onnx', checks: { ...edge, quality: { accuracy: { min: 1 } } }, dataset: 'rows' },
    ],
  });
}, 60_000);

describe('bad input', () => {
  it('ends in an error, with every model judged', () => {
    expect(judged.result.verdict).toBe('error');
    expect(judged.exit).toBe(3);
    expect(judged.result.models).toHaveLength(Object.keys(BAD).length + 2);
  });

  it.each(['first', 'last'])('does not keep the %s model from its verdict', (id) => {
    expect(judged.model(id)).toMatchObject({ status: 'pass' });
    expect(judged.model(id)).not.toHaveProperty('error');
    expect(judged.value(id, 'accuracy')).toBe(1);
  });

  it.each(Object.entries(BAD))('says what is wrong: %s', (id, { code, names, said }) => {
    const error = judged.error(id);
    expect(error).toMatchObject({ code, message: expect.stringMatching(names) });
    expect(error.message).toMatch(said);
    expect(error.message).not.toMatch(/\bat \S+:\d+:\d+\)|internal/);
    expect(error.remedy).not.toBe('');
  });

  it.each(Object.keys(BAD))('holds no limit of %s for met', (id) => {
    const { status, checks } = judged.model(id);
    expect(status).toBe('error');
    for (const check of checks) {
      expect(check).toMatchObject({ status: 'error', reason: expect.stringContaining(judged.error(id).message) });
      expect(check.evaluations.map((one) => one.status)).not.toContain('pass');
      expect(check.evaluations).not.toHaveLength(0);
    }
  });

  it('judges the file of a model that cannot run', async () => {
    const { check } = await space.judge({
      models: [
        {
          id: 'operator',
          artifact: 'operator.onnx',
          checks: { size: { max: '1 MB' }, parameters: { equals: 0 }, ...edge },
        },
      ],
    });
    expect(check('operator', 'size').status).toBe('pass');
    expect(check('operator', 'parameters').status).toBe('pass');
    expect(check('operator', 'edge_cases').status).toBe('error');
  });
});

describe('a gate file that is wrong', () => {
  const invalid = async (text: string) => {
    space.write('wrong.yml', text);
    return space.judgeNamed('wrong.yml');
  };
  const modelWith = (checks: string, more = '') =>
    `version: 1\nmodels:\n  - id: m\n    artifact: good.onnx\n${more}    checks: ${checks}\n`;

  it.each<[string, string, string, number, RegExp]>([
    ['an unknown key', modelWith('{ sise: { max: 1 MB } }'), 'gate.unknown_key', 5, /size/],
    ['a wrong unit', modelWith('{ size: { max: 5 ms } }'), 'gate.', 5, /5 ms/],
    ['a number past the end', modelWith('{ size: { max: 1 MB }, parameters: { max: -1 } }'), 'gate.', 5, /-1|0/],
    [
      'an accuracy in percent',
      modelWith('{ quality: { accuracy: { min: 95 } } }', '    dataset: d\n'),
      'gate.impossible_limit',
      6,
      /95%/,
    ],
    ['no checks', modelWith('{}'), 'gate.', 5, /check/],
    [
      'an unknown dataset',
      modelWith('{ size: { max: 1 MB } }', '    dataset: nowhere\n'),
      'gate.unknown_dataset',
      5,
      /nowhere/,
    ],
    ['broken YAML', 'version: 1\nmodels: [', 'gate.yaml', 2, /./],
  ])('is refused before anything runs: %s', async (_, text, code, line, said) => {
    const { result, exit } = await invalid(text);
    expect(exit).toBe(2);
    expect(result).toMatchObject({ verdict: 'error', models: [], gate: { path: 'wrong.yml' } });
    const problem = result.errors.find(
      (one) => one.at?.line === line && one.code.startsWith(code) && said.test(one.message),
    );
    expect(problem, JSON.stringify(result.errors)).toMatchObject({ at: { file: 'wrong.yml' } });
  });

  it('is refused where it is not there', async () => {
    const { result, exit } = await space.judgeNamed('absent.yml');
    expect(exit).toBe(2);
    expect(result.errors).toMatchObject([{ code: 'gate.not_found', message: expect.stringMatching(/absent\.yml/) }]);
  });

  it('is refused where a model is asked for that it does not have', async () => {
    space.write('fine.yml', modelWith('{ size: { max: 1 MB } }'));
    for (const only of [['x'], ['m', 'x'], ['']]) {
      const { result, exit } = await space.judgeNamed('fine.yml', only);
      expect(exit).toBe(2);
      expect(result.errors).toMatchObject([{ code: 'gate.unknown_model' }]);
    }
  });
});
