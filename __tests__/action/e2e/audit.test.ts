import { describe, expect, it } from 'vitest';
import { schedule, workflowDispatch } from '../support/events.ts';
import { barrier } from '../support/fake-github.ts';
import * as faults from '../support/github/faults.ts';
import { scene } from './scene.ts';

describe('the audit', () => {
  it('opens an issue at night, follows it, and closes it with what was measured', async () => {
    const at = await scene();
    const night = schedule({ github: at.github });
    await at.run(night);
    expect(at.github.state.issues).toEqual([]);

    await at.setGate('fail');
    const failed = await at.run(night);
    expect(failed.exitCode).toBe(1);
    expect(at.github.state.issues).toMatchObject([
      {
        title: 'Model Gate: model-gate.yml does not pass',
        state: 'open',
        labels: ['model-gate'],
        body: expect.stringContaining('FAIL'),
      },
    ]);
    expect(at.github.state.labels).toMatchObject([{ name: 'model-gate' }]);

    await at.run(night);
    expect(at.comments()).toEqual([]);
    await at.setGate('fail', 2);
    await at.run(workflowDispatch({ github: at.github }));
    expect(at.comments()).toEqual([expect.stringContaining('tiny2')]);

    await at.setGate('pass', 2);
    await at.run(night);
    expect(at.github.state.issues).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    expect(at.comments().at(-1)).toMatch(/passes again[\s\S]*454 B/);
    expect(at.github.state.checkRuns).toEqual([]);
  });

  it('has one issue, also in the nights after two runs opened one at once', async () => {
    const at = await scene();
    await at.setGate('fail');
    const night = schedule({ github: at.github });
    at.github.faults.push({ method: 'POST', path: /\/issues$/, times: 2, until: barrier(2) });
    await Promise.all([at.run(night), at.run(night)]);
    await at.run(night);
    expect(at.github.state.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
    await at.setGate('pass');
    await at.run(night);
    expect(at.github.state.issues.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  it('is not about another branch', async () => {
    const at = await scene();
    await at.setGate('fail');
    const run = await at.run(workflowDispatch({ github: at.github, branch: 'try' }));
    expect(run.exitCode).toBe(1);
    expect(at.github.state).toMatchObject({ issues: [], checkRuns: [{ conclusion: 'failure' }] });
  });

  it('opens none with audit-issue: false, and has the labels that were asked for', async () => {
    const at = await scene();
    await at.setGate('fail');
    await at.run(schedule({ github: at.github }), { inputs: { 'audit-issue': 'false' } });
    expect(at.github.state.issues).toEqual([]);
    await at.run(schedule({ github: at.github }), { inputs: { 'audit-labels': 'models, night' } });
    expect(at.github.state.issues).toMatchObject([{ labels: ['models', 'night'] }]);
  });

  it('opens the issue where labels cannot be made', async () => {
    const at = await scene();
    await at.setGate('fail');
    at.github.faults.push({ method: 'POST', path: /labels$/, ...faults.notAccessible() });
    const run = await at.run(schedule({ github: at.github }));
    expect(at.github.state.issues).toHaveLength(1);
    expect(run.annotations.filter(({ level }) => level === 'warning')).toHaveLength(1);
  });

  it('that may write no issues is a warning with the permission', async () => {
    const at = await scene();
    await at.setGate('fail');
    at.github.faults.push({ method: 'POST', path: /(issues|labels)$/, times: 2, ...faults.notAccessible() });
    const run = await at.run(schedule({ github: at.github }));
    expect(run.exitCode).toBe(1);
    expect(run.annotations.filter(({ level }) => level === 'warning').at(-1)!.message).toContain('issues: write');
  });
});
