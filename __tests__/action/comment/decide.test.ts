import { describe, expect, it } from 'vitest';
import { reasonForSilence } from '../../../src/action/comment/decide.ts';
import type { ReportState } from '../../../src/action/marker.ts';

const red: ReportState = { run: { id: 2, number: 2, attempt: 1 }, sha: 's', verdict: 'fail', digest: 'red' };
const green: ReportState = { ...red, verdict: 'pass', digest: 'green' };

describe('reasonForSilence', () => {
  it.each([
    ['always', green, undefined, true],
    ['always', green, { state: green }, true],
    ['changes', green, undefined, true],
    ['changes', green, { state: green }, false],
    ['changes', red, { state: green }, true],
    ['changes', red, { state: { ...red, digest: 'another limit' } }, true],
    ['changes', green, { state: undefined }, true],
    ['failures', green, undefined, false],
    ['failures', green, { state: red }, true],
    ['failures', red, undefined, true],
  ] as const)('%s: %o after %o', (mode, state, existing, speaks) => {
    const reason = reasonForSilence(mode, { state, failed: state.verdict !== 'pass' }, existing);
    expect(reason === undefined).toBe(speaks);
  });
});
