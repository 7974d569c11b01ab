import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pullRequest, schedule, workflowRun } from '../support/events.ts';
import { healthyModel } from '../support/models.ts';
import { type Scene, scene, sizeGate } from './scene.ts';

const FORK = 'contributor/models';
const HEAD = 'a'.repeat(40);
const inputs = { 'report-artifact': 'model-gate-report' };

/** What the fork measured, by its gate file: the same gate makes the same report. */
const measured = new Map<string, string>();

/** Opens the fork's pull request and resolves to the report of its run. */
async function forked(at: Scene): Promise<string> {
  const event = pullRequest({ github: at.github, fork: FORK, headSha: HEAD });
  const gate = await readFile(path.join(at.workspace.root, 'model-gate.yml'), 'utf8').catch(() => undefined);
  const kept = gate === undefined ? undefined : measured.get(gate);
  if (kept !== undefined) return kept;
  const run = await at.run(event, { inputs: { comment: 'never' } });
  const report = await readFile(run.outputs['report-json']!, 'utf8');
  if (gate !== undefined) measured.set(gate, report);
  return report;
}

/** A fork's run that ended, with the report that it uploaded, or another one in its place. */
async function finished(at: Scene, { report, ...more }: { report?: string | Uint8Array; event?: string } = {}) {
  const own = await forked(at);
  const json = report ?? own;
  const record = {
    id: 500,
    runNumber: 50,
    event: 'pull_request',
    headBranch: 'retrain',
    headSha: HEAD,
    headRepo: FORK,
    ...more,
  };
  const run = at.github.addRun(record);
  at.github.addArtifact({
    name: 'model-gate-report',
    runId: 500,
    files: { 'report.json': json, 'report.md': '# EVIL' },
  });
  at.github.requests.length = 0;
  return workflowRun({ github: at.github, run });
}

describe('the second workflow', () => {
  it('publishes what a fork measured, from its numbers alone', async () => {
    const at = await scene();
    await at.setGate('fail');
    const run = await at.run(await finished(at), { inputs });
    expect(run.exitCode).toBe(0);
    expect(at.comments()).toEqual([
      expect.stringMatching(/^<!-- model-gate:comment key=model-gate\.yml [\s\S]*FAIL[\s\S]*runs\/500\//),
    ]);
    expect(at.comments()[0]).not.toContain('EVIL');
    expect(at.comments()[0]).toMatch(/as reported by <code>contributor\/models<\/code>, not measured here/);
    expect(run.outputs['comment-url']).toContain('#issuecomment-');
    expect(run.groups).toEqual([]);
    const writes = at.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/octo/models/issues/1/comments',
    ]);
  });

  it('updates the comment, and leaves alone what a newer run wrote', async () => {
    const at = await scene();
    const event = await finished(at);
    await at.run(event, { inputs });
    await at.run(event, { inputs });
    expect(at.comments()).toHaveLength(1);
    const report = await readFile((await at.run(schedule({ github: at.github }))).outputs['report-json']!);
    const older = at.github.addRun({ ...at.github.state.runs[0]!, id: 400, runNumber: 40 });
    at.github.addArtifact({ name: 'model-gate-report', runId: 400, files: { 'report.json': report } });
    const stale = await at.run(workflowRun({ github: at.github, run: older }), { inputs });
    expect(stale.exitCode).toBe(0);
    expect(stale.log).toContain('run 50 is newer');
    expect(at.comments()).toEqual([expect.stringContaining('[run 50]')]);
  });

  it('publishes nothing of a report that is none', async () => {
    const at = await scene();
    const run = await at.run(await finished(at, { report: '{"verdict": "pass"}' }), { inputs });
    expect(run.exitCode).toBe(0);
    expect(at.comments()).toEqual([]);
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('report.json') }),
    ]);
  });

  it('publishes nothing of a report whose verdict its limits deny', async () => {
    const at = await scene();
    const report = (await forked(at)).replace('"status": "pass"', '"status": "fail"');
    const run = await at.run(await finished(at, { report }), { inputs });
    expect(at.comments()).toEqual([]);
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('contradicts itself') },
    ]);
  });

  it('fetches no artifact that is far larger than reports are', async () => {
    const at = await scene();
    const event = await finished(at);
    Object.defineProperty(at.github.state.artifacts[0]!.zip, 'length', { value: 100_000_001 });
    const run = await at.run(event, { inputs });
    expect(at.comments()).toEqual([]);
    expect(run.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('the limit is') }]);
  });

  it('does not repeat in a second comment what the run itself said of a gate in a folder', async () => {
    const at = await scene({ gate: 'none', files: { 'team/model-gate.yml': sizeGate('pass') } });
    await at.workspace.write('team/models/healthy.onnx', healthyModel());
    const own = { ...inputs, gate: 'team' };
    const pull = pullRequest({ github: at.github, headRef: 'retrain', headSha: HEAD });
    const context = { runId: 500, runNumber: 50 };
    const first = await at.run(pull, { inputs: { gate: 'team' }, context });
    const run = at.github.addRun({
      id: 500,
      runNumber: 50,
      event: 'pull_request',
      headBranch: 'retrain',
      headSha: HEAD,
    });
    const report = await readFile(first.outputs['report-json']!);
    at.github.addArtifact({ name: 'model-gate-report', runId: 500, files: { 'report.json': report } });
    const second = await at.run(workflowRun({ github: at.github, run }), { inputs: own });
    expect(second.log).toContain('the run itself has published it');
    expect(at.comments()).toHaveLength(1);
  });

  it.each([
    ['has a newer commit', (at: Scene) => Object.assign(at.github.state.pulls[0]!.head, { sha: 'f'.repeat(40) })],
    ['is closed', (at: Scene) => Object.assign(at.github.state.pulls[0]!, { state: 'closed' })],
    [
      'is of another repository of that owner',
      (at: Scene) => Object.assign(at.github.state.pulls[0]!.head, { repo: 'contributor/other' }),
    ],
    ['is of another branch', (at: Scene) => Object.assign(at.github.state.pulls[0]!.head, { ref: 'other' })],
    [
      'is one of two',
      (at: Scene) => at.github.addPull({ ...at.github.state.pulls[0]!, number: 2, base: { ref: 'next', sha: HEAD } }),
    ],
  ])('publishes nothing where the pull request %s', async (_, change) => {
    const at = await scene();
    const event = await finished(at);
    change(at);
    const run = await at.run(event, { inputs });
    expect(run.exitCode).toBe(0);
    expect(at.comments()).toEqual([]);
    expect(run.annotations).toMatchObject([{ level: 'notice' }]);
  });

  it('survives a report that is nested without end', async () => {
    const at = await scene();
    const text = await forked(at);
    const deep = 100_000;
    const report = text.replace(
      '"evaluations"',
      `"details": ${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}, "evaluations"`,
    );
    expect(report).not.toBe(text);
    const run = await at.run(await finished(at, { report }), { inputs });
    expect(run.exitCode).toBe(0);
  });

  it('does nothing after a push', async () => {
    const at = await scene();
    const run = await at.run(await finished(at, { event: 'push' }), { inputs });
    expect([run.exitCode, at.github.requests]).toEqual([0, []]);
  });

  it('warns where the run uploaded nothing, and of a missing permission', async () => {
    const at = await scene();
    const event = await finished(at);
    at.github.state.artifacts = [];
    const run = await at.run(event, { inputs });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('no artifact') }),
    ]);
  });
});
