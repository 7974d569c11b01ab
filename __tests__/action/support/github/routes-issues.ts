import {
  type Call,
  created,
  type Handlers,
  invalid,
  MAX_BODY_CHARACTERS,
  notFound,
  ok,
  page,
  type Reply,
} from './reply.ts';
import { issue, label } from './shapes.ts';
import { type FakeIssue, now, type World } from './state.ts';

const REPO = '/repos/{owner}/{repo}';
const MAX_TITLE_CHARACTERS = 256;

const found = (call: Call, { state }: World) =>
  state.issues.find((each) => each.number === Number(call.params.issue_number));

const labelName = (value: unknown) => (typeof value === 'string' ? value : String((value as { name: unknown }).name));

/** Labels that do not exist yet come into being when they are put on an issue. */
function labelNames(values: unknown, world: World): string[] {
  const names = ((values ?? []) as unknown[]).map(labelName);
  for (const name of names) {
    if (!world.state.labels.some((each) => each.name === name)) {
      world.state.labels.push({ name, color: 'ededed', description: null });
    }
  }
  return names;
}

function problem({ title, body }: Readonly<Record<string, unknown>>): Reply | undefined {
  if (title !== undefined && (String(title) === '' || String(title).length > MAX_TITLE_CHARACTERS)) {
    return invalid('Issue', 'title', 'custom', `title is too long (maximum is ${MAX_TITLE_CHARACTERS} characters)`);
  }
  if (String(body ?? '').length <= MAX_BODY_CHARACTERS) return undefined;
  return invalid('Issue', 'body', 'custom', `body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`);
}

function change(each: FakeIssue, body: Readonly<Record<string, unknown>>, world: World): void {
  const time = now();
  if (body.title !== undefined) each.title = String(body.title);
  if (body.body !== undefined) each.body = body.body as string | null;
  if (body.labels !== undefined) each.labels = labelNames(body.labels, world);
  if (body.state !== undefined && body.state !== each.state) {
    each.state = body.state as FakeIssue['state'];
    each.closedAt = each.state === 'closed' ? time : null;
    each.stateReason = each.state === 'closed' ? 'completed' : 'reopened';
  }
  if (typeof body.state_reason === 'string') each.stateReason = body.state_reason as FakeIssue['stateReason'];
  each.updatedAt = time;
}

export const issueRoutes: Handlers = {
  [`GET ${REPO}/issues`]: (call, world) => {
    const state = call.query.get('state') ?? 'open';
    const labels = (call.query.get('labels') ?? '').split(',').filter((name) => name !== '');
    const creator = call.query.get('creator');
    const all = [...world.state.issues, ...world.state.pulls]
      .filter((each) => state === 'all' || each.state === state)
      .filter((each) => labels.every((name) => 'labels' in each && each.labels.includes(name)))
      .filter((each) => creator === null || each.login === creator);
    const order = call.query.get('direction') === 'asc' ? 1 : -1;
    return page(
      call,
      all.sort((a, b) => order * (a.number - b.number)),
      (items) => items.map((each) => issue(world, each)),
    );
  },
  [`POST ${REPO}/issues`]: (call, world) => {
    const wrong = problem(call.body);
    if (wrong) return wrong;
    const time = now();
    const { state } = world;
    const added: FakeIssue = {
      number: Math.max(0, ...[...state.pulls, ...state.issues].map((each) => each.number)) + 1,
      title: String(call.body.title),
      body: (call.body.body as string | undefined) ?? null,
      state: 'open',
      stateReason: null,
      labels: labelNames(call.body.labels, world),
      login: world.login,
      locked: false,
      createdAt: time,
      updatedAt: time,
      closedAt: null,
    };
    state.issues.push(added);
    const shape = issue(world, added);
    return created(shape, String(shape.url));
  },
  [`GET ${REPO}/issues/{issue_number}`]: (call, world) => {
    const each =
      found(call, world) ?? world.state.pulls.find((pull) => pull.number === Number(call.params.issue_number));
    return each ? ok(issue(world, each)) : notFound();
  },
  [`PATCH ${REPO}/issues/{issue_number}`]: (call, world) => {
    const each = found(call, world);
    if (!each) return notFound();
    const wrong = problem(call.body);
    if (wrong) return wrong;
    change(each, call.body, world);
    return ok(issue(world, each));
  },
  [`POST ${REPO}/issues/{issue_number}/labels`]: (call, world) => {
    const each = found(call, world);
    if (!each) return notFound();
    each.labels = [...new Set([...each.labels, ...labelNames(call.body.labels, world)])];
    return ok(each.labels.map((name) => label(world, world.state.labels.find((known) => known.name === name)!)));
  },
  [`GET ${REPO}/labels`]: (call, world) =>
    page(call, world.state.labels, (items) => items.map((each) => label(world, each))),
  [`POST ${REPO}/labels`]: (call, world) => {
    const name = String(call.body.name);
    if (world.state.labels.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
      return invalid('Label', 'name', 'already_exists', 'already exists');
    }
    const added = {
      name,
      color: String(call.body.color ?? 'ededed'),
      description: (call.body.description as string | undefined) ?? null,
    };
    world.state.labels.push(added);
    const shape = label(world, added);
    return created(shape, String(shape.url));
  },
};
