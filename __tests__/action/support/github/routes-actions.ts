import { type Call, failure, type Handlers, notFound, ok, page, type Reply } from './reply.ts';
import { artifact, workflowRun } from './shapes-actions.ts';
import type { FakeArtifact, FakeRun, World } from './state.ts';

const REPO = '/repos/{owner}/{repo}';

const foundRun = (call: Call, { state }: World) => state.runs.find((run) => run.id === Number(call.params.run_id));

const foundArtifact = (call: Call, { state }: World) =>
  state.artifacts.find((each) => each.id === Number(call.params.artifact_id));

function listRuns(call: Call, world: World, runs: readonly FakeRun[]): Reply {
  const wanted = (key: string) => call.query.get(key);
  const status = wanted('status');
  const matching = runs
    .filter((run) => (wanted('branch') ?? run.headBranch) === run.headBranch)
    .filter((run) => (wanted('event') ?? run.event) === run.event)
    .filter((run) => (wanted('head_sha') ?? run.headSha) === run.headSha)
    .filter((run) => status === null || status === run.status || status === run.conclusion)
    .sort((a, b) => b.id - a.id);
  return page(call, matching, (items) => ({
    total_count: matching.length,
    workflow_runs: items.map((run) => workflowRun(world, run)),
  }));
}

function listArtifacts(call: Call, world: World, artifacts: readonly FakeArtifact[]): Reply {
  const name = call.query.get('name');
  const matching = artifacts.filter((each) => name === null || each.name === name).sort((a, b) => b.id - a.id);
  return page(call, matching, (items) => ({
    total_count: matching.length,
    artifacts: items.map((each) => artifact(world, each)),
  }));
}

export const actionsRoutes: Handlers = {
  [`GET ${REPO}/actions/runs`]: (call, world) => listRuns(call, world, world.state.runs),
  [`GET ${REPO}/actions/runs/{run_id}`]: (call, world) => {
    const run = foundRun(call, world);
    return run ? ok(workflowRun(world, run)) : notFound();
  },
  [`GET ${REPO}/actions/workflows/{workflow_id}/runs`]: (call, world) => {
    const id = call.params.workflow_id;
    const runs = world.state.runs.filter((run) => run.workflow === id || String(run.workflowId) === id);
    return runs.length > 0 ? listRuns(call, world, runs) : notFound();
  },
  [`GET ${REPO}/actions/runs/{run_id}/artifacts`]: (call, world) => {
    const run = foundRun(call, world);
    if (!run) return notFound();
    return listArtifacts(
      call,
      world,
      world.state.artifacts.filter((each) => each.runId === run.id),
    );
  },
  [`GET ${REPO}/actions/artifacts`]: (call, world) => listArtifacts(call, world, world.state.artifacts),
  [`GET ${REPO}/actions/artifacts/{artifact_id}`]: (call, world) => {
    const each = foundArtifact(call, world);
    return each ? ok(artifact(world, each)) : notFound();
  },
  [`GET ${REPO}/actions/artifacts/{artifact_id}/{archive_format}`]: (call, world) => {
    const each = foundArtifact(call, world);
    if (!each || call.params.archive_format !== 'zip') return notFound();
    if (each.expired) return failure(410, 'Artifact has expired');
    return { status: 302, headers: { location: `${world.blobUrl}/${each.id}.zip?sig=signed` } };
  },
};
