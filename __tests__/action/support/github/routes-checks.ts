import { type Call, created, type Handlers, invalid, notFound, ok, page } from './reply.ts';
import { checkRun } from './shapes-actions.ts';
import { type CheckOutput, type FakeCheckRun, now, type World } from './state.ts';

const REPO = '/repos/{owner}/{repo}';

/** The description of the API says characters; the server counts bytes. */
const MAX_OUTPUT_BYTES = 65_535;

function tooLong(call: Call) {
  const output = (call.body.output ?? {}) as Partial<CheckOutput>;
  const field = (['summary', 'text'] as const).find((name) => Buffer.byteLength(output[name] ?? '') > MAX_OUTPUT_BYTES);
  const message = `${field} exceeds a maximum bytesize of ${MAX_OUTPUT_BYTES}`;
  return field && invalid('CheckRun', field, 'custom', message);
}

const found = (call: Call, { state }: World) =>
  state.checkRuns.find((each) => each.id === Number(call.params.check_run_id));

/** Annotations add up over updates, the rest of the output is replaced. */
function merge(known: CheckOutput, update: unknown): CheckOutput {
  if (update === undefined) return known;
  const { title, summary, text, annotations } = update as Partial<CheckOutput>;
  return {
    title: title ?? known.title,
    summary: summary ?? null,
    text: text ?? null,
    annotations: [...known.annotations, ...(annotations ?? [])],
  };
}

/** A conclusion completes a check run; a status other than completed opens it again. */
function change(run: FakeCheckRun, body: Readonly<Record<string, unknown>>): void {
  const text = (key: string, known: string | null) => (body[key] === undefined ? known : String(body[key]));
  run.name = text('name', run.name)!;
  run.detailsUrl = text('details_url', run.detailsUrl);
  run.externalId = text('external_id', run.externalId);
  run.startedAt = text('started_at', run.startedAt);
  run.output = merge(run.output, body.output);
  if (body.conclusion !== undefined) {
    run.status = 'completed';
    run.conclusion = String(body.conclusion);
    run.completedAt = text('completed_at', now());
  } else if (body.status !== undefined) {
    run.status = String(body.status);
    run.conclusion = null;
    run.completedAt = null;
  }
}

export const checkRoutes: Handlers = {
  [`POST ${REPO}/check-runs`]: (call, world) => {
    const refused = tooLong(call);
    if (refused) return refused;
    const run: FakeCheckRun = {
      id: world.nextId(),
      headSha: String(call.body.head_sha),
      name: String(call.body.name),
      status: 'queued',
      conclusion: null,
      output: { title: null, summary: null, text: null, annotations: [] },
      externalId: null,
      detailsUrl: null,
      startedAt: now(),
      completedAt: null,
    };
    change(run, call.body);
    world.state.checkRuns.push(run);
    const shape = checkRun(world, run);
    return created(shape, String(shape.url));
  },
  [`GET ${REPO}/check-runs/{check_run_id}`]: (call, world) => {
    const run = found(call, world);
    return run ? ok(checkRun(world, run)) : notFound();
  },
  [`PATCH ${REPO}/check-runs/{check_run_id}`]: (call, world) => {
    const run = found(call, world);
    if (!run) return notFound();
    const refused = tooLong(call);
    if (refused) return refused;
    change(run, call.body);
    return ok(checkRun(world, run));
  },
  [`GET ${REPO}/commits/{ref}/check-runs`]: (call, world) => {
    const name = call.query.get('check_name');
    const runs = world.state.checkRuns
      .filter((run) => run.headSha === call.params.ref)
      .filter((run) => name === null || run.name === name);
    return page(call, runs, (items) => ({
      total_count: runs.length,
      check_runs: items.map((run) => checkRun(world, run)),
    }));
  },
};
