import { describe, expect, it } from 'vitest';
import { type AuditRequest, keepAuditIssue } from '../../../src/action/audit/audit.ts';
import type { Issue, Issues } from '../../../src/action/audit/issues.ts';
import { marker } from '../../../src/action/marker.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

class Repository implements Issues {
  all: (Issue & { labels: string[]; comments: string[] })[] = [];
  labels: string[] = [];
  labelStatus = 201;

  async find(matches: (issue: Issue) => boolean) {
    return this.all.map((issue) => ({ ...issue })).filter(matches);
  }

  async create(_title: string, body: string, labels: string[]) {
    const number = this.all.length + 1;
    const issue = { number, body, open: true, author: BOT, url: `#${number}`, labels, comments: [] };
    this.all.push(issue);
    return issue;
  }

  async update(number: number, { state, ...change }: { body?: string; state?: 'open' | 'closed' }) {
    Object.assign(this.all[number - 1]!, change, state && { open: state === 'open' });
  }

  async comment(number: number, body: string) {
    this.all[number - 1]!.comments.push(body);
  }

  async addLabel(name: string) {
    if (this.labelStatus !== 201) throw Object.assign(new Error('no'), { status: this.labelStatus });
    this.labels.push(name);
  }
}

function audit(id: number, verdict: 'pass' | 'fail', digest: string, more: Partial<AuditRequest> = {}): AuditRequest {
  const state = { run: { id, number: id, attempt: 1 }, sha: 's', verdict, digest };
  const body = `${marker('audit', 'k', state)}\nnight ${id}`;
  const request = { key: 'k', state, title: 'T', body, short: `short ${id}`, full: `full ${id}` };
  return { ...request, labels: ['model-gate'], login: BOT.login, labelFailed: () => {}, ...more };
}

describe('keepAuditIssue', () => {
  it('opens one issue, follows it, closes it with what was measured, and opens it again', async () => {
    const repository = new Repository();
    const nights = [
      audit(1, 'pass', 'green'),
      audit(2, 'fail', 'a'),
      audit(3, 'fail', 'a'),
      audit(4, 'fail', 'b'),
      audit(5, 'pass', 'green'),
      audit(6, 'pass', 'green'),
      audit(7, 'fail', 'a'),
    ];
    const seen = [];
    for (const night of nights) {
      await keepAuditIssue(repository, night);
      seen.push(repository.all.map(({ open, body, comments }) => [open, /night \d/.exec(body)?.[0], comments.length]));
    }
    expect(seen).toEqual([
      [],
      [[true, 'night 2', 0]],
      [[true, 'night 3', 0]],
      [[true, 'night 4', 1]],
      [[false, 'night 5', 2]],
      [[false, 'night 5', 2]],
      [[true, 'night 7', 3]],
    ]);
    expect(repository.all[0]!.comments).toEqual([
      expect.stringContaining('short 4'),
      expect.stringContaining('full 5'),
      expect.stringContaining('short 7'),
    ]);
    expect(repository.labels).toEqual(['model-gate']);
  });

  it('lets no older audit overwrite a newer one', async () => {
    const repository = new Repository();
    await keepAuditIssue(repository, audit(2, 'fail', 'a'));
    await keepAuditIssue(repository, audit(1, 'pass', 'green'));
    expect(repository.all).toMatchObject([{ open: true, body: expect.stringContaining('night 2') }]);
  });

  it('leaves the first issue where two audits open one at once', async () => {
    const repository = new Repository();
    let calls = 0;
    const racing: Issues = Object.assign(Object.create(repository) as Issues, {
      find: async (matches: (issue: Issue) => boolean) => (calls++ === 0 ? [] : repository.find(matches)),
    });
    await keepAuditIssue(repository, audit(1, 'fail', 'a'));
    const url = await keepAuditIssue(racing, audit(2, 'fail', 'a'));
    expect(url).toBe('#1');
    expect(repository.all.map(({ open }) => open)).toEqual([true, false]);
    expect(repository.all[0]!.body).toContain('night 2');
    const seen = [];
    for (const night of [audit(3, 'fail', 'a'), audit(4, 'pass', 'green'), audit(5, 'fail', 'a')]) {
      await keepAuditIssue(repository, night);
      seen.push(repository.all.map(({ open }) => open));
    }
    expect(seen).toEqual([
      [true, false],
      [false, false],
      [true, false],
    ]);
  });

  it('finds its issue by the name that the first answer tells', async () => {
    const repository = new Repository();
    await keepAuditIssue(repository, audit(1, 'fail', 'a'));
    await keepAuditIssue(repository, audit(2, 'fail', 'a', { login: 'unknown' }));
    expect(repository.all.map(({ open }) => open)).toEqual([true, false]);
  });

  it.each([
    [422, 0],
    [403, 1],
  ])('opens the issue where the label answers %i', async (status, told) => {
    const repository = new Repository();
    repository.labelStatus = status;
    const failures: unknown[] = [];
    await keepAuditIssue(repository, audit(1, 'fail', 'a', { labelFailed: (error) => failures.push(error) }));
    expect(repository.all).toHaveLength(1);
    expect(failures).toHaveLength(told);
  });

  it('does not take an issue of somebody else, or of another gate', async () => {
    const repository = new Repository();
    const other = audit(9, 'fail', 'a', { key: 'other' });
    repository.all.push({
      ...(await repository.create('T', audit(9, 'fail', 'a').body, [])),
      author: { login: 'x', type: 'User' },
    });
    repository.all.shift();
    await keepAuditIssue(repository, { ...other, body: marker('audit', 'other', other.state) });
    await keepAuditIssue(repository, audit(10, 'fail', 'a'));
    expect(repository.all).toHaveLength(3);
  });
});
