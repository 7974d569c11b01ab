import { describe, expect, it } from 'vitest';
import { pullRequest } from '../support/events.ts';
import { notAccessible } from '../support/github/faults.ts';
import { type Scene, scene, sizeGate } from './scene.ts';

const baseSha = 'b'.repeat(40);

/** A pull request to a base whose gate file is `gate`, or which has none. */
async function pullTo(
  gate: string | undefined,
  head: string,
): Promise<{ at: Scene; event: ReturnType<typeof pullRequest> }> {
  const at = await scene({ gate: { yaml: head } });
  if (gate !== undefined) at.github.addFile({ path: 'model-gate.yml', ref: baseSha, content: gate });
  return { at, event: pullRequest({ github: at.github, baseSha }) };
}

const strict = sizeGate('fail');
const loose = sizeGate('pass');

describe('a pull request that loosens its gate', () => {
  it('is told right after the verdict', async () => {
    const { at, event } = await pullTo(strict, loose);
    const run = await at.run(event);
    expect(run.outputs.verdict).toBe('pass');
    const [, verdict, title, change] = at
      .comments()[0]!
      .split('\n')
      .filter((line) => line !== '');
    expect(verdict).toContain('PASS');
    expect(title).toContain('The gate file asks for less than before');
    expect(change).toMatch(/loosened <code>models\.tiny1\.checks\.size\.max<\/code>: 10 B → 10 kB/);
  });

  it("is judged by the base's gate where the policy says so, and told so", async () => {
    const { at, event } = await pullTo(strict, loose);
    const run = await at.run(event, { inputs: { policy: 'base' } });
    expect(run.outputs.verdict).toBe('fail');
    expect(at.comments()[0]).toContain("judged by the base's model-gate.yml");
    expect(at.comments()[0]).toContain('loosened');
  });

  it('is said to tighten it where it does', async () => {
    const { at, event } = await pullTo(loose, strict);
    await at.run(event);
    expect(at.comments()[0]).toMatch(
      /The gate file changed[\s\S]*tightened <code>models.tiny1.checks.size.max<\/code>/,
    );
  });

  it('says nothing where nothing changed', async () => {
    const { at, event } = await pullTo(loose, loose);
    const run = await at.run(event);
    expect(run.outputs.verdict).toBe('pass');
    expect(at.comments()[0]).not.toMatch(/gate file (changed|asks)/);
  });

  it('is new where the base has no gate file, and is judged by its own', async () => {
    const { at, event } = await pullTo(undefined, strict);
    const run = await at.run(event, { inputs: { policy: 'base' } });
    expect(run.outputs.verdict).toBe('fail');
    expect(at.comments()[0]).toContain('model-gate.yml is new');
  });

  it("cannot escape the base's gate by moving its own to another place, or behind a pattern", async () => {
    const at = await scene({ gate: 'none', files: { '.github/model-gate.yml': loose } });
    at.github.addFile({ path: 'model-gate.yml', ref: baseSha, content: strict });
    const event = pullRequest({ github: at.github, baseSha });
    const moved = await at.run(event, { inputs: { policy: 'base' } });
    expect(moved.outputs.verdict).toBe('error');
    expect(moved.log).toContain('baseline.gate_moved');
    const pattern = await at.run(event, { inputs: { policy: 'base', gate: '.github/model-*.yml' } });
    expect(pattern.log).toContain('baseline.pattern');
  });

  it('is told what it loosens in a gate file that it moves', async () => {
    const at = await scene({ gate: 'none', files: { '.github/model-gate.yml': loose } });
    at.github.addFile({ path: 'model-gate.yml', ref: baseSha, content: strict });
    const run = await at.run(pullRequest({ github: at.github, baseSha }));
    expect(run.outputs.verdict).toBe('pass');
    expect(at.comments()[0]).toMatch(/asks for less than before[\s\S]*loosened <code>models\.tiny1\.checks\.size\.max/);
    expect(at.comments()[0]).toContain("compared with the base's model-gate.yml");
  });

  it("is an error where the base's gate must judge and cannot be read", async () => {
    const { at, event } = await pullTo(strict, loose);
    at.github.faults.push({ method: 'GET', path: /\/contents\//, times: 9, ...notAccessible() });
    const run = await at.run(event, { inputs: { policy: 'base' } });
    expect(run.outputs.verdict).toBe('error');
    expect(run.log).toContain('baseline.gate_unreadable');
    const told = await at.run(event);
    expect(told.outputs.verdict).toBe('pass');
    expect(at.comments()[0]).toContain('what changed cannot be told');
  });

  it("is an error where the base's gate must judge and is not valid", async () => {
    const { at, event } = await pullTo('version: 2\n', loose);
    expect((await at.run(event, { inputs: { policy: 'base' } })).exitCode).toBe(2);
    const told = await at.run(event);
    expect(told.outputs.verdict).toBe('pass');
    expect(at.comments()[0]).toContain('what changed cannot be told');
  });
});
