import { describe, expect, it } from 'vitest';
import { hasContract } from '../../shared.ts';
import { barrier } from './fake-github.ts';
import { send, start } from './github/client.ts';
import {
  locked,
  missing,
  notAccessible,
  reset,
  secondaryLimit,
  serverError,
  tooManyRequests,
} from './github/faults.ts';
import { sha256 } from './github/state.ts';

describe.each([{ ghes: false }, { ghes: true }])('a fake GitHub (ghes: $ghes)', ({ ghes }) => {
  it('answers everything that it knows as GitHub describes it', async () => {
    const { github, rest, at } = await start({ ghes });
    const pull = github.addPull();
    const run = github.addRun();
    const artifact = github.addArtifact({ name: 'model', runId: run.id, files: { 'model.onnx': 'bytes' } });
    github.addFile({ path: '.github/model-gate.yml', content: 'version: 1\n' });
    const issue_number = pull.number;
    const head_sha = pull.head.sha;

    const { data: comment } = await rest.issues.createComment({ ...at, issue_number, body: 'first' });
    await rest.issues.updateComment({ ...at, comment_id: comment.id, body: 'second' });
    await rest.issues.getComment({ ...at, comment_id: comment.id });
    await rest.issues.listComments({ ...at, issue_number, per_page: 100 });
    await rest.issues.deleteComment({ ...at, comment_id: comment.id });
    const { data: check } = await rest.checks.create({ ...at, name: 'gate', head_sha, status: 'in_progress' });
    const output = { title: 'Passed', summary: 'All limits hold.' };
    await rest.checks.update({ ...at, check_run_id: check.id, conclusion: 'success', output });
    await rest.checks.get({ ...at, check_run_id: check.id });
    await rest.checks.listForRef({ ...at, ref: head_sha });
    await rest.issues.createLabel({ ...at, name: 'model-gate', color: 'b60205' });
    const { data: issue } = await rest.issues.create({ ...at, title: 'Fails', body: 'b', labels: ['model-gate'] });
    await rest.issues.update({ ...at, issue_number: issue.number, state: 'closed', state_reason: 'completed' });
    await rest.issues.get({ ...at, issue_number: issue.number });
    await rest.issues.addLabels({ ...at, issue_number: issue.number, labels: ['night'] });
    await rest.issues.listForRepo({ ...at, state: 'all', labels: 'model-gate' });
    await rest.issues.listLabelsForRepo(at);
    await rest.pulls.list({ ...at, head: 'octo:retrain' });
    await rest.pulls.get({ ...at, pull_number: pull.number });
    await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: head_sha });
    await rest.repos.get(at);
    await rest.repos.getContent({ ...at, path: '.github/model-gate.yml' });
    await rest.repos.getContent({ ...at, path: '.github' });
    await rest.actions.listWorkflowRunsForRepo({ ...at, status: 'success' });
    await rest.actions.listWorkflowRuns({ ...at, workflow_id: 'train.yml', branch: 'main' });
    await rest.actions.getWorkflowRun({ ...at, run_id: run.id });
    await rest.actions.listWorkflowRunArtifacts({ ...at, run_id: run.id });
    await rest.actions.listArtifactsForRepo({ ...at, name: 'model' });
    await rest.actions.getArtifact({ ...at, artifact_id: artifact.id });
    await rest.rateLimit.get();

    expect(github.violations).toEqual([]);
    expect(github.validated).toBe(hasContract);
    expect(github.state.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success', name: 'gate' }]);
    expect(github.state.issues).toMatchObject([{ state: 'closed', labels: ['model-gate', 'night'] }]);
    expect(github.state.comments).toEqual([]);
  });

  it('tells who the token belongs to through GraphQL', async () => {
    const { github, octokit } = await start({ ghes });
    expect(await octokit.graphql('query { viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
    expect(github.requests.map((each) => each.path)).toEqual(['/graphql']);
    expect(github.violations).toEqual([]);
  });
});

describe('lists', () => {
  it('come in pages that link to each other', async () => {
    const { github, octokit, rest, at } = await start();
    const issue_number = github.addPull().number;
    for (let index = 0; index < 65; index++) github.addComment({ issue: issue_number, body: String(index) });
    const comments = await octokit.paginate(rest.issues.listComments, { ...at, issue_number });
    expect(comments.map((comment) => comment.body)).toEqual(Array.from({ length: 65 }, (_, index) => String(index)));
    expect(github.requests).toHaveLength(3);
  });

  it('of issues hold pull requests, as on GitHub', async () => {
    const { github, rest, at } = await start();
    github.addPull();
    github.addIssue({ labels: ['model-gate'] });
    const { data } = await rest.issues.listForRepo(at);
    expect(data.map((each) => each.pull_request !== undefined)).toEqual([false, true]);
    expect((await rest.issues.listForRepo({ ...at, labels: 'model-gate,other' })).data).toEqual([]);
  });

  it('of pull requests at a commit leave forks out, as on GitHub', async () => {
    const { github, rest, at } = await start();
    const pull = github.addPull({ head: { ref: 'retrain', sha: 'a'.repeat(40), repo: 'contributor/models' } });
    const found = await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: pull.head.sha });
    expect(found.data).toEqual([]);
    expect((await rest.pulls.list({ ...at, head: 'contributor:retrain' })).data).toHaveLength(1);
  });
});

describe('what GitHub refuses', () => {
  it('is a comment that is too long, on a locked issue, or gone', async () => {
    const { github, rest, at } = await start();
    const issue_number = github.addPull().number;
    const gone = { ...at, comment_id: 1, body: 'a' };
    await expect(rest.issues.createComment({ ...at, issue_number, body: 'x'.repeat(65_537) })).rejects.toThrow(
      'too long',
    );
    await rest.issues.createComment({ ...at, issue_number, body: 'x'.repeat(65_536) });
    await expect(rest.issues.updateComment(gone)).rejects.toMatchObject({ status: 404 });
    github.state.pulls[0]!.locked = true;
    await expect(rest.issues.createComment({ ...at, issue_number, body: 'a' })).rejects.toThrow('issue is locked');
    expect(github.violations).toEqual([]);
  });

  it('is a summary of a check run that has too many bytes', async () => {
    const { github, rest, at } = await start();
    const opened = { ...at, name: 'a', head_sha: 'a'.repeat(40) };
    const output = (length: number) => ({ output: { title: 'a', summary: 'π'.repeat(length) } });
    await expect(rest.checks.create({ ...opened, ...output(32_768) })).rejects.toThrow('bytesize of 65535');
    const { id: check_run_id } = (await rest.checks.create({ ...opened, ...output(32_767) })).data;
    const longer = { ...at, check_run_id, ...output(32_768) };
    await expect(rest.checks.update(longer)).rejects.toMatchObject({ status: 422 });
    expect(github.violations).toEqual([]);
  });
});

describe('files and artifacts', () => {
  it('come byte for byte', async () => {
    const { github, rest, at } = await start();
    const content = `version: 1 # ${'π'.repeat(100)}\n`;
    github.addFile({ ref: 'base', path: 'model-gate.yml', content });
    const at_ref = { ...at, path: 'model-gate.yml', ref: 'base' };
    const { data } = await rest.repos.getContent(at_ref);
    expect(Buffer.from((data as { content: string }).content, 'base64').toString('utf8')).toBe(content);
    const raw = await rest.repos.getContent({ ...at_ref, mediaType: { format: 'raw' } });
    expect(raw.data).toBe(content);
    await expect(rest.repos.getContent({ ...at_ref, ref: 'head' })).rejects.toMatchObject({ status: 404 });
  });

  it('of a run are downloaded without the token', async () => {
    const { github } = await start();
    const artifact = github.addArtifact({ name: 'model', runId: github.addRun().id, files: { 'a.txt': 'a' } });
    const zip = `/repos/octo/models/actions/artifacts/${artifact.id}/zip`;
    const location = (await send(github, 'GET', zip)).headers.get('location')!;
    const bytes = new Uint8Array(await (await fetch(location)).arrayBuffer());
    expect(sha256(bytes)).toBe(artifact.digest);
    expect(github.violations).toEqual([]);
    await fetch(location, { headers: { authorization: `Bearer ${github.token}` } });
    expect(github.violations).toEqual([expect.stringContaining('sent to the blob store')]);
    artifact.expired = true;
    expect((await send(github, 'GET', zip)).status).toBe(410);
  });
});

describe('faults', () => {
  it('meet as many requests as they are told to', async () => {
    const { github } = await start();
    const path = '/repos/octo/models';
    const faults = [serverError(), tooManyRequests(7), secondaryLimit(), notAccessible(), missing(), locked()];
    github.faults.push(...faults.map((fault) => ({ path: /models$/, ...fault })));
    const statuses: number[] = [];
    for (let index = 0; index < 7; index++) statuses.push((await send(github, 'GET', path)).status);
    expect(statuses).toEqual([502, 429, 403, 403, 404, 403, 200]);
    github.faults.push({ method: 'GET', path: /models$/, ...reset() });
    await expect(send(github, 'GET', path)).rejects.toThrow('fetch failed');
    expect(github.violations).toEqual([]);
  });

  it('hold requests back until all have come', async () => {
    const { github } = await start();
    const issue = github.addPull().number;
    const path = `/repos/octo/models/issues/${issue}/comments`;
    github.faults.push({ method: 'POST', path: /comments$/, times: 2, until: barrier(2) });
    const first = send(github, 'POST', path, { body: 'first' });
    await send(github, 'GET', path);
    expect(github.state.comments).toEqual([]);
    await Promise.all([first, send(github, 'POST', path, { body: 'second' })]);
    expect(github.state.comments).toHaveLength(2);
  });
});
