import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { mergeGroup, pullRequest, push, schedule, workflowDispatch } from '../support/events.ts';
import { healthyModel } from '../support/models.ts';
import { type Scene, scene, sizeGate } from './scene.ts';

const baseSha = 'b'.repeat(40);
const gateOf = (checks: string) => `version: 1
models:
  - id: tiny1
    artifact: models/healthy.onnx
    checks: ${checks}
`;
const grown = gateOf('{ size: { max_increase: 1% } }');

/** What a run of the base could have uploaded: the model had `size` bytes. */
const report = (size: number, more: object = {}) =>
  JSON.stringify({
    schemaVersion: '1.0.0',
    tool: { name: 'model-gate', version: '1.0.0' },
    verdict: 'pass',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
    environment: { os: 'Other 1', arch: 'x64', cpu: 'Another', cores: 1, memoryBytes: 1, node: 'v1', isolation: [] },
    gate: { path: 'model-gate.yml' },
    commit: 'c'.repeat(40),
    errors: [],
    models: [
      {
        id: 'tiny1',
        status: 'pass',
        artifact: { uri: 'models/healthy.onnx' },
        checks: [
          {
            check: 'size',
            status: 'pass',
            severity: 'fail',
            measurements: [{ metric: 'size', value: size, unit: 'bytes', samples: 1 }],
            evaluations: [],
          },
        ],
      },
    ],
    warnings: [],
    ...more,
  });

const bytes = healthyModel().length;
const auto = { baseline: 'auto', 'report-artifact': 'model-gate-report' };

async function pullTo(gate: string, base: string | undefined) {
  const at = await scene({ gate: { yaml: gate } });
  if (base !== undefined) at.github.addFile({ path: 'model-gate.yml', ref: baseSha, content: base });
  return { at, event: pullRequest({ github: at.github, baseSha }) };
}

function upload(at: Scene, text: string, run: Parameters<Scene['github']['addRun']>[0] = {}, expired = false) {
  const { id } = at.github.addRun({ workflow: 'models.yml', ...run });
  at.github.addArtifact({ name: 'model-gate-report', runId: id, files: { 'report.json': text }, expired });
}

describe('baseline: auto', () => {
  it.each([
    ['as large', bytes, 'pass'],
    ['smaller', bytes - 20, 'fail'],
  ])('holds a model against the last successful run on the base branch, where it was %s', async (_, size, verdict) => {
    const { at, event } = await pullTo(grown, grown);
    upload(at, report(size));
    const run = await at.run(event, { inputs: auto });
    expect(run.outputs.verdict).toBe(verdict);
    const comment = at.comments()[0]!.replaceAll('&#8203;', '').replaceAll('&#58;', ':');
    expect(comment).toContain('of the last successful run of models');
    expect(comment).toContain('c'.repeat(40));
    expect(comment).toContain('2026-01-01T00:00:00.000Z');
    expect(comment).toContain('measured in another environment');
  });

  it.each([
    ['there is no run', () => {}, /has no successful run on main|no such run/],
    ['only a fork ran', (at: Scene) => upload(at, report(1), { headRepo: 'fork/models' }), /no successful run on main/],
    ['only a pull request ran', (at: Scene) => upload(at, report(1), { event: 'pull_request' }), /no successful run/],
    ['it has expired', (at: Scene) => upload(at, report(1), {}, true), /has expired/],
    ['it is no result document', (at: Scene) => upload(at, '{"models": []}'), /no result document/],
    ['it is no JSON', (at: Scene) => upload(at, '{'), /is not valid JSON/],
    [
      'it is of another major version',
      (at: Scene) => upload(at, report(1, { schemaVersion: '2.0.0' })),
      /version 2\.0\.0/,
    ],
  ])('is an error with its reason where %s', async (_, prepare, reason) => {
    const { at, event } = await pullTo(grown, grown);
    prepare(at);
    const run = await at.run(event, { inputs: auto });
    expect(run.outputs.verdict).toBe('error');
    expect(run.log).toMatch(reason);
  });

  it('is a warning where the gate says so', async () => {
    const gate = grown.replace('models:', 'on_missing_baseline: warn\nmodels:');
    const { at, event } = await pullTo(gate, gate);
    const run = await at.run(event, { inputs: auto });
    expect(run.outputs.verdict).toBe('pass');
    expect(at.comments()[0]).toContain('cannot be compared');
  });

  it('is a first run where the base has no gate file, and absolute limits stand', async () => {
    const first = await pullTo(grown, undefined);
    const run = await first.at.run(first.event, { inputs: auto });
    expect(run.outputs.verdict).toBe('pass');
    expect(first.at.comments()[0]).toContain('has no gate file yet');
    const absolute = await pullTo(sizeGate('fail'), undefined);
    expect((await absolute.at.run(absolute.event, { inputs: auto })).outputs.verdict).toBe('fail');
  });

  it('of a push is the last run of the same branch', async () => {
    const at = await scene({ gate: { yaml: grown } });
    upload(at, report(bytes));
    const event = push({ github: at.github });
    const before = (event.payload as { before: string }).before;
    at.github.addFile({ path: 'model-gate.yml', ref: before, content: grown });
    expect((await at.run(event, { inputs: auto })).outputs.verdict).toBe('pass');
  });

  it.each([
    ['of a merge queue is the branch that the group is meant for', mergeGroup, {}],
    ['of a schedule is the branch that it runs on', schedule, { event: 'schedule' }],
    ['of a run by hand is the branch that it runs on', workflowDispatch, { event: 'merge_group' }],
  ])('%s', async (_, eventOn, run) => {
    for (const [size, verdict] of [
      [bytes, 'pass'],
      [bytes - 20, 'fail'],
    ] as const) {
      const at = await scene({ gate: { yaml: grown } });
      const event = eventOn({ github: at.github });
      const { base_sha: sha } = (event.payload.merge_group ?? {}) as { base_sha?: string };
      if (sha !== undefined) at.github.addFile({ path: 'model-gate.yml', ref: sha, content: grown });
      upload(at, report(size), run);
      upload(at, report(1), { headBranch: 'another' });
      expect((await at.run(event, { inputs: auto })).outputs.verdict, `${size} bytes`).toBe(verdict);
    }
  });

  it('of a tag is none, which is said', async () => {
    const at = await scene({ gate: { yaml: grown } });
    upload(at, report(bytes));
    const event = { ...push({ github: at.github }), ref: 'refs/tags/v1.0.0' };
    const run = await at.run(event, { inputs: auto });
    expect(run.outputs.verdict).toBe('error');
    expect(run.log).toContain('refs/tags/v1.0.0 is no branch, so there is no earlier run of it');
  });

  it('holds several gate files each against its own part of one report', async () => {
    const at = await scene({ gate: 'none' });
    const yaml = grown.replace('models/healthy.onnx', '../models/healthy.onnx');
    for (const name of ['a', 'b']) {
      await at.workspace.write(`gates/${name}.yml`, yaml);
      at.github.addFile({ path: `gates/${name}.yml`, ref: baseSha, content: yaml });
    }
    await at.workspace.write('models/healthy.onnx', healthyModel());
    const part = (gate: string, size: number) => ({ ...JSON.parse(report(size)).models[0], gate });
    const models = [part('gates/a.yml', bytes), part('gates/b.yml', bytes - 20)];
    upload(at, report(bytes, { models }));
    const event = pullRequest({ github: at.github, baseSha });
    const run = await at.run(event, { inputs: { ...auto, gate: 'gates/*.yml' } });
    expect(run.outputs.verdict).toBe('fail');
    const result = JSON.parse(await readFile(run.outputs['report-json']!, 'utf8'));
    const statuses = result.models.map((one: { gate: string; status: string }) => `${one.gate} ${one.status}`);
    expect(statuses).toEqual(['gates/a.yml pass', 'gates/b.yml fail']);
  });

  it("measures beside the base's model file, and says why where it cannot", async () => {
    const latency = gateOf('{ latency: { budget: 300 ms, p50: { max_increase: 100000% } } }');
    const { at, event } = await pullTo(latency, latency);
    at.github.addFile({ path: 'models/healthy.onnx', ref: baseSha, content: healthyModel() });
    upload(at, report(bytes, { models: [] }));
    const run = await at.run(event, { inputs: auto });
    expect(run.outputs.verdict).toBe('pass');
    expect(run.log).not.toContain('judged by separate runs');
    at.github.state.files.pop();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 123456\n`;
    at.github.addFile({ path: 'models/healthy.onnx', ref: baseSha, content: pointer });
    await at.run(event, { inputs: auto });
    expect(at.comments()[0]).toMatch(/Git LFS pointer[\s\S]*judged by separate runs/);
  });
});

describe('another baseline', () => {
  it('is a document or a folder in the workspace, and nothing outside', async () => {
    const { at, event } = await pullTo(grown, grown);
    await at.workspace.write('base.json', report(bytes - 20));
    expect((await at.run(event, { inputs: { baseline: 'base.json' } })).outputs.verdict).toBe('fail');
    await at.workspace.write('base/model-gate.yml', grown.replace('max_increase: 1%', 'max: 1 MB'));
    await at.workspace.write('base/models/healthy.onnx', healthyModel());
    expect((await at.run(event, { inputs: { baseline: 'base' } })).outputs.verdict).toBe('pass');
    const outside = await at.run(event, { inputs: { baseline: '/etc' } });
    expect(outside.outputs.verdict).toBe('error');
    expect(outside.log).toContain('outside the workspace');
  });

  it('is an artifact of another run', async () => {
    const { at, event } = await pullTo(grown, grown);
    upload(at, report(bytes - 20), { id: 77 });
    const run = await at.run(event, { inputs: { baseline: 'artifact:model-gate-report?run-id=77' } });
    expect(run.outputs.verdict).toBe('fail');
  });

  it.each(['ftp://x', 'artifact:', 'artifact:a/b', 'artifact:a?x=1'])('is refused where it is %s', async (baseline) => {
    const { at, event } = await pullTo(grown, grown);
    const run = await at.run(event, { inputs: { baseline } });
    expect(run.exitCode).not.toBe(0);
    expect(run.log).toContain('input baseline');
  });
});
