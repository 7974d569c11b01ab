import { afterEach, beforeEach, expect } from 'vitest';
import { type Event, pullRequest } from '../support/events.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../support/fake-github.ts';
import { type ActionResult, type RunOptions, runAction, startAction } from '../support/runner.ts';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../support/workspace.ts';

let open: Scene[] = [];

/** A repository on a fake GitHub, checked out. Whatever a test does there must keep to GitHub's own description. */
export class Scene {
  readonly github: FakeGitHub;
  readonly workspace: Workspace;
  private runs = 0;

  constructor(github: FakeGitHub, workspace: Workspace) {
    this.github = github;
    this.workspace = workspace;
  }

  /** The next run of the workflow, on a pull request unless another event is given. Reports are not uploaded. */
  async run(event?: Event, options: Partial<RunOptions> = {}): Promise<ActionResult> {
    const run = await runAction(this.options(event, options));
    expect(run.leaks).toEqual([]);
    return run;
  }

  start(event?: Event, options: Partial<RunOptions> = {}) {
    return startAction(this.options(event, options));
  }

  /** A limit of the gate of `sizeGate`: the models pass or fail it. */
  async setGate(verdict: 'pass' | 'fail', count = 1): Promise<void> {
    await this.workspace.write('model-gate.yml', sizeGate(verdict, count));
  }

  /** Bodies of the comments, the oldest first. */
  comments(): string[] {
    return this.github.state.comments.map(({ body }) => body);
  }

  private options(event: Event | undefined, { inputs, context, ...options }: Partial<RunOptions>): RunOptions {
    const { github, workspace } = this;
    const number = ++this.runs;
    return {
      github,
      workspace: workspace.root,
      event: event ?? pullRequest({ github }),
      inputs: { 'report-artifact': '', ...inputs },
      context: { runId: 100 + number, runNumber: number, ...context },
      ...options,
    };
  }
}

export async function scene(options: FakeGitHubOptions & WorkspaceOptions = {}): Promise<Scene> {
  const workspace = await createWorkspace({ gate: { yaml: sizeGate('pass') }, ...options });
  const made = new Scene(await startFakeGitHub(options), workspace);
  open.push(made);
  return made;
}

/** Line of the limit that fails. */
export const SIZE_LINE = 5;

/** A gate on files alone, which needs no runtime. */
export function sizeGate(verdict: 'pass' | 'fail', count = 1): string {
  const limit = verdict === 'pass' ? '10 kB' : '10 B';
  const models = Array.from(
    { length: count },
    (_, index) => `  - id: tiny${index + 1}
    artifact: models/healthy.onnx
    checks: { size: { max: ${limit} } }
`,
  );
  return `version: 1\nmodels:\n${models.join('')}`;
}

beforeEach(() => {
  open = [];
});

afterEach(async () => {
  await Promise.all(open.map(({ github }) => github.close()));
  expect(open.flatMap(({ github }) => github.violations)).toEqual([]);
});
