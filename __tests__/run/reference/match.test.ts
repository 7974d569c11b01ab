import { describe, expect, it } from 'vitest';
import type { ResolvedInput } from '../../../src/contracts/dataset.ts';
import { matchInputs, matchOutputs } from '../../../src/run/reference/match.ts';

const input = (name: string, ...rowShape: number[]): ResolvedInput => ({ name, dtype: 'float32', rowShape });
const output = (name: string) => ({ name, dtype: 'float32' as const });

describe('matchInputs', () => {
  it('goes by name, in the order of the reference, whatever the shape of as many elements', () => {
    const own = [input('ids', 4), input('mask', 2, 2)];
    expect(matchInputs(own, [input('mask', 4), input('ids', 4)])).toEqual([own[1], own[0]]);
  });

  it('goes by place where no name agrees', () => {
    const own = [input('a', 3), input('b', 5)];
    expect(matchInputs(own, [input('x', 3), input('y', 5)])).toEqual(own);
  });

  it.each([
    ['another number of inputs', [input('a', 3)], [input('a', 3), input('b', 3)], /cannot be matched/],
    ['only some of the names', [input('a', 3), input('b', 3)], [input('a', 3), input('c', 3)], /cannot be matched/],
    ['rows of another size', [input('a', 3)], [input('x', 4)], /a row of input "a" is \[3\].*"x" \[4\]/],
  ])('refuses %s', (_what, own, reference, message) => {
    expect(() => matchInputs(own, reference)).toThrow(
      expect.objectContaining({ code: 'parity.inputs', message: expect.stringMatching(message) }),
    );
  });
});

describe('matchOutputs', () => {
  const names = (own: string[], reference: string[]) => {
    const { pairs, notCompared } = matchOutputs(own.map(output), reference.map(output));
    return { pairs: pairs.map((pair) => [pair.own.name, pair.reference.name]), notCompared };
  };

  it.each<[string, string[], string[], string[][], string[]]>([
    ['the only one of each, whatever their names', ['a'], ['z'], [['a', 'z']], []],
    [
      'every one of one name',
      ['a', 'b', 'c'],
      ['c', 'a'],
      [
        ['a', 'a'],
        ['c', 'c'],
      ],
      ['b'],
    ],
    [
      'all by place where no name agrees',
      ['a', 'b'],
      ['x', 'y'],
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      [],
    ],
  ])('pairs %s', (_what, own, reference, pairs, notCompared) => {
    expect(names(own, reference)).toEqual({ pairs, notCompared });
  });

  it('refuses what cannot be told apart', () => {
    expect(() => names(['a', 'b'], ['x'])).toThrow(expect.objectContaining({ code: 'parity.outputs' }));
  });
});
