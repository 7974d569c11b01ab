import { describe, expect, it } from 'vitest';
import { gateKey } from '../../../src/action/fork/gate-key.ts';

describe('gateKey', () => {
  it.each([
    [undefined, '.', 'model-gate.yml', 'model-gate.yml'],
    [undefined, 'team', '.github/model-gate.yml', 'team/.github/model-gate.yml'],
    ['a', '.', 'a/model-gate.yml', 'a/model-gate.yml'],
    ['./a/', './team/', 'a/model-gate.yml', 'team/a/model-gate.yml'],
    ['a/gate.yml', '.', 'a/gate.yml', 'a/gate.yml'],
    ['a/*.yml', '.', 'a/*.yml', 'a/*.yml'],
  ])('of the gate %s in %s, reported as %s, is %s', (gate, workingDirectory, reported, key) => {
    expect(gateKey({ gate, workingDirectory }, reported)).toBe(key);
  });

  it.each(['b/model-gate.yml', 'ab/model-gate.yml', 'a/../b/model-gate.yml', '../a'])(
    'is not what a foreign report says of another gate: %s',
    (reported) => {
      expect(gateKey({ gate: 'a', workingDirectory: '.' }, reported)).toBe('a');
    },
  );
});
