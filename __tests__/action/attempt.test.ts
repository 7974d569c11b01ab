import { describe, expect, it } from 'vitest';
import { createAttempts, explain } from '../../src/action/attempt.ts';
import { ModelGateError } from '../../src/contracts/errors.ts';

/** As octokit throws an answer. */
function answer(status: number, message: string, headers: Record<string, string> = {}) {
  return Object.assign(new Error(message), { status, response: { status, headers, data: { message } } });
}

const FORBIDDEN = answer(403, 'Resource not accessible by integration');

describe('explain', () => {
  it.each([
    ['pull-requests', FORBIDDEN, /permissions: \{ contents: read, pull-requests: write \}/],
    ['checks', FORBIDDEN, /checks: write/],
    ['issues', answer(404, 'Not Found'), /issues: write/],
    ['actions', FORBIDDEN, /actions: read/],
    ['pull-requests', answer(403, 'Unable to create comment because issue is locked.'), /locked.*Unlock/],
    ['pull-requests', answer(429, 'slow down', { 'retry-after': '900' }), /limits requests/],
    ['pull-requests', answer(401, 'Bad credentials'), /github-token/],
    ['pull-requests', answer(502, 'Server Error'), /did not answer.*next run/],
    ['pull-requests', Object.assign(new Error('fetch failed'), { status: 500 }), /did not answer/],
    ['pull-requests', new Error('ENOSPC: no space left on device'), /published: ENOSPC/],
    ['pull-requests', new ModelGateError('artifact.x', 'no\nsuch', 'Do it.'), /no such\. Do it\./],
    ['pull-requests', answer(422, 'a\n::error::b'), /422/],
  ] as const)('says in one line what to do about %s: %s', (permission, error, expected) => {
    const line = explain({ what: 'The comment', permission }, error);
    expect(line).toMatch(expected);
    expect(line).toMatch(/^The comment could not be published/);
    expect(line).not.toContain('\n');
  });
});

describe('attempts', () => {
  it('never throw', async () => {
    const told: string[] = [];
    const attempt = createAttempts({ warning: (line) => told.push(line), notice: (line) => told.push(line) }, false);
    expect(await attempt({ what: 'It' }, () => Promise.reject(new Error('no')))).toBeUndefined();
    expect(await attempt({ what: 'It' }, async () => 5)).toBe(5);
    expect(told).toHaveLength(1);
  });

  it('say once that a fork has a read-only token, and still warn of everything else', async () => {
    const told = { warning: [] as string[], notice: [] as string[] };
    const log = {
      warning: (line: string) => told.warning.push(line),
      notice: (line: string) => told.notice.push(line),
    };
    const attempt = createAttempts(log, true);
    for (const error of [FORBIDDEN, FORBIDDEN, answer(502, 'Server Error')]) {
      await attempt({ what: 'It', permission: 'checks' }, () => Promise.reject(error));
    }
    expect(told.notice).toEqual([expect.stringMatching(/read-only.*workflow_run/)]);
    expect(told.warning).toEqual([expect.stringContaining('did not answer')]);
  });
});
