import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkflowAddress } from '../../src/contracts/workflow-address.ts';

describe('parseWorkflowAddress', () => {
  it.each([
    ['artifact:model', { artifact: { name: 'model' } }],
    ['artifact:model/sub/a.onnx', { artifact: { name: 'model' }, path: 'sub/a.onnx' }],
    ['artifact:my%20model/a%23b.onnx', { artifact: { name: 'my model' }, path: 'a#b.onnx' }],
    ['artifact:m?run-id=123', { artifact: { name: 'm', runId: 123 } }],
    ['artifact:m?workflow=train.yml', { artifact: { name: 'm', workflow: 'train.yml' } }],
    [
      'artifact:m/a.onnx?branch=feature/a+b%26c&workflow=train.yaml',
      { artifact: { name: 'm', workflow: 'train.yaml', branch: 'feature/a+b&c' }, path: 'a.onnx' },
    ],
  ])('reads %s', (address, expected) => expect(parseWorkflowAddress(address)).toEqual(expected));

  it.each([
    ['artifact:', /does not name/],
    ['artifact:/a.onnx', /does not name/],
    ['artifact:m/', /no plain file name/],
    ['artifact:m//a', /no plain file name/],
    ['artifact:m/../a', /no plain file name/],
    ['artifact:m/%2e%2e/a', /no plain file name/],
    ['artifact:m/a%2Fb', /no plain file name/],
    ['artifact:m/a%5Cb', /no plain file name/],
    ['artifact:m/%00', /no plain file name/],
    ['artifact:m/%zz', /no plain file name/],
    ['artifact:m#1', /not an address/],
    ['artifact:m?', /unknown option ""/],
    ['artifact:m?run=1', /unknown option "run"/],
    ['artifact:m?run-id', /no value/],
    ['artifact:m?run-id=0', /no positive/],
    ['artifact:m?run-id=1e3', /no positive/],
    ['artifact:m?run-id=99999999999999999', /no positive/],
    ['artifact:m?run-id=1&run-id=2', /twice/],
    ['artifact:m?run-id=1&workflow=a.yml', /cannot narrow/],
    ['artifact:m?branch=main', /without a "workflow"/],
    ['artifact:m?workflow=.github/workflows/a.yml', /no file name/],
    ['artifact:m?workflow=train', /no file name/],
  ])('refuses %s', (address, problem) =>
    expect(parseWorkflowAddress(address)).toEqual({ problem: expect.stringMatching(problem) }),
  );

  it('gives back what was encoded, and never a way out of the folder', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/["<>|*?:\\/\p{Cc}\p{Cs}]|^\.\.?$/u.test(text));
    fc.assert(
      fc.property(part, fc.array(part, { minLength: 1, maxLength: 3 }), (name, path) => {
        const address = `artifact:${[name, ...path].map(encodeURIComponent).join('/')}`;
        expect(parseWorkflowAddress(address)).toEqual({ artifact: { name }, path: path.join('/') });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'./\\%2eEfF5cC:ab?') }), (text) => {
        const parsed = parseWorkflowAddress(`artifact:a/${text}`);
        if ('path' in parsed) expect(parsed.path!.split('/')).not.toContain('..');
      }),
    );
  });
});
