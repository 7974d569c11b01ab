import { describe, expect, it } from 'vitest';
import { hasContract } from '../../../shared.ts';
import { send, start } from './client.ts';

describe.skipIf(!hasContract)('the contract', () => {
  const cases: [string, string, string, unknown, RegExp][] = [
    ['an unknown body field', 'POST', '/repos/octo/models/issues/1/comments', { body: 'a', mood: 1 }, /field \/mood/],
    [
      'an unknown field further down',
      'POST',
      '/repos/octo/models/check-runs',
      { name: 'a', head_sha: 'b', output: { title: 'a', summary: 'b', colour: 'red' } },
      /field \/output\/colour/,
    ],
    ['a missing body field', 'POST', '/repos/octo/models/check-runs', { name: 'gate' }, /head_sha/],
    [
      'a value of the wrong type',
      'PATCH',
      '/repos/octo/models/issues/comments/1',
      { body: 5 },
      /body: \/body must be string/,
    ],
    ['a path that does not exist', 'POST', '/repos/octo/models/pulls/1/comment', { body: 'a' }, /no such operation/],
    ['a method that does not exist', 'PUT', '/repos/octo/models/issues/1/comments', { body: 'a' }, /no such operation/],
    [
      'a path parameter of the wrong type',
      'GET',
      '/repos/octo/models/issues/first/comments',
      undefined,
      /issue_number/,
    ],
    [
      'an unknown query parameter',
      'GET',
      '/repos/octo/models/pulls?branch=main',
      undefined,
      /unknown parameter branch/,
    ],
    ['a query value of the wrong type', 'GET', '/repos/octo/models/pulls?per_page=all', undefined, /query per_page/],
    ['a value outside of its list', 'GET', '/repos/octo/models/pulls?state=merged', undefined, /query state/],
  ];

  it.each(cases)('catches %s', async (_, method, path, body, problem) => {
    const { github } = await start();
    github.addPull();
    const response = await send(github, method, path, body);
    expect(response.status).toBe(422);
    expect(github.violations.join('\n')).toMatch(problem);
  });

  it('catches more annotations than GitHub takes at once', async () => {
    const { github, rest, at } = await start();
    const annotation = {
      path: 'gate.yml',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure' as const,
      message: 'm',
    };
    const output = { title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) };
    await expect(rest.checks.create({ ...at, name: 'gate', head_sha: 'a', output })).rejects.toThrow(/50 items/);
    expect(github.violations).toHaveLength(1);
  });

  it('catches an answer of its own that does not conform', async () => {
    const { github } = await start();
    const comment = github.addComment({ issue: github.addPull().number, createdAt: 'yesterday' });
    const response = await send(github, 'GET', `/repos/octo/models/issues/comments/${comment.id}`);
    expect(response.status).toBe(500);
    expect(github.violations.join()).toMatch(/response: \/created_at must match format "date-time"/);
  });
});

describe('the token', () => {
  it('must be there, must be right, and must not show elsewhere', async () => {
    const { github } = await start();
    const path = '/repos/octo/models';
    expect((await fetch(github.url + path, { headers: { 'user-agent': 'test' } })).status).toBe(401);
    expect((await send(github, 'GET', path, undefined, { authorization: 'Bearer other' })).status).toBe(401);
    await send(github, 'POST', `${path}/issues`, { title: github.token });
    expect(github.violations).toEqual([
      'GET /repos/octo/models: no bearer token',
      'POST /repos/octo/models/issues: the token shows outside of the authorization',
    ]);
    expect(JSON.stringify(github.requests.map((each) => each.headers))).not.toContain(github.token);
  });

  it('cannot write where it is read-only', async () => {
    const { github, rest, octokit, at } = await start({ token: 'read-only' });
    const issue_number = github.addPull().number;
    await rest.issues.listComments({ ...at, issue_number });
    await octokit.graphql('{ viewer { login } }');
    await expect(rest.issues.createComment({ ...at, issue_number, body: 'a' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    });
    expect(github.state.comments).toEqual([]);
  });
});
