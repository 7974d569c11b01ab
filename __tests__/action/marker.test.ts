import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMarker, marker, type ReportState, readState } from '../../src/action/marker.ts';
import { markdown } from '../../src/reports/markdown.ts';
import { check, evaluation, model, result } from '../reports/fixtures.ts';

const endless = '{"run":{"id":1e999,"number":1,"attempt":1},"sha":"","verdict":"pass","digest":""}';

const state: ReportState = { run: { id: 12, number: 3, attempt: 1 }, sha: 'c0ffee', verdict: 'fail', digest: 'ab' };

describe('the marker', () => {
  it('survives any key, and is one HTML comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, text) => {
        const line = marker('comment', key, state);
        expect(line).toMatch(/^<!-- [^<>\n]* -->$/);
        expect(readState(`${line}\n${text}`, 'comment', key)).toEqual(state);
      }),
    );
  });

  it('is of its own key and kind', () => {
    const line = marker('comment', 'a', state);
    expect(hasMarker(line, 'comment', 'a')).toBe(true);
    expect(hasMarker(line, 'comment', 'a b')).toBe(false);
    expect(hasMarker(marker('comment', 'a b', state), 'comment', 'a')).toBe(false);
    expect(hasMarker(line, 'audit', 'a')).toBe(false);
  });

  it.each([
    ['cut', (line: string) => line.slice(0, -20)],
    ['of another shape', (line: string) => line.replace(/state=\S+/, `state=${btoa('{"run":{"id":"1"}}')}`)],
    ['of a run that cannot be', (line: string) => line.replace(/state=\S+/, `state=${btoa(endless)}`)],
    ['not JSON', (line: string) => line.replace(/state=\S+/, 'state=xyz')],
    ['gone', (line: string) => line.replace(/state=\S+/, 'state=')],
  ])('is still found where its state is %s', (_, damage) => {
    const line = damage(marker('comment', 'k', state));
    expect(hasMarker(line, 'comment', 'k')).toBe(true);
    expect(readState(line, 'comment', 'k')).toBeUndefined();
  });

  it('is a quotation where a text does not begin with it', () => {
    const quoted = `Output of the tests:\n${marker('comment', 'k', state)}`;
    expect(hasMarker(quoted, 'comment', 'k')).toBe(false);
    expect(readState(quoted, 'comment', 'k')).toBeUndefined();
  });

  it('cannot be forged by anything that a report shows', () => {
    const forged = marker('comment', 'victim', state);
    const limits = [evaluation(forged, 'min', 1, 0, 'fail', { message: forged, slice: forged })];
    const judged = result('fail', [model(forged, 'fail', [check(forged, 'fail', { evaluations: limits })])], {
      warnings: [forged],
      gate: { path: forged },
      errors: [{ code: forged, message: forged, remedy: forged }],
    });
    expect(hasMarker(markdown(judged), 'comment', 'victim')).toBe(false);
  });
});
