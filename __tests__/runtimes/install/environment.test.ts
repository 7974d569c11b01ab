import { expect, it } from 'vitest';
import { npmEnvironment, redactOutput } from '../../../src/runtimes/install/environment.ts';

it('npm sees registry settings, but nothing of the workflow', () => {
  const kept = { PATH: '/bin', npm_config_registry: 'https://r', NODE_AUTH_TOKEN: 'x', INPUTRC: '/x' };
  const withheld = {
    GITHUB_TOKEN: 'a',
    GH_TOKEN: 'b',
    'INPUT_GITHUB-TOKEN': 'c',
    ACTIONS_RUNTIME_TOKEN: 'd',
    input_gate: 'e',
  };
  expect(npmEnvironment({ ...kept, ...withheld })).toEqual(kept);
});

it.each([
  ['GET https://me:pa55@r.example.org/x?sig=abc failed', 'GET https://r.example.org/x failed'],
  ['//r.example.org/:_authToken=abc', '//r.example.org/:_authToken=***'],
  ['authorization: Bearer abc.def', 'authorization: Bearer ***'],
  [`token npm_${'a'.repeat(36)} is bad`, 'token *** is bad'],
  ['value hunter2hunter2 in text', 'value *** in text'],
  ['code E404 for /left-pad', 'code E404 for /left-pad'],
])('%s', (printed, shown) => {
  expect(redactOutput(printed, { NODE_AUTH_TOKEN: 'hunter2hunter2', SOME_TOKEN: '404', HOME: '/left-pad' })).toBe(
    shown,
  );
});
