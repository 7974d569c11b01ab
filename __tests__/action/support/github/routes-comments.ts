import {
  type Call,
  created,
  failure,
  type Handlers,
  invalid,
  MAX_BODY_CHARACTERS,
  notFound,
  ok,
  page,
  type Reply,
} from './reply.ts';
import { comment } from './shapes.ts';
import { now, type World } from './state.ts';

const REPO = '/repos/{owner}/{repo}';

const conversation = (call: Call, { state }: World) =>
  [...state.pulls, ...state.issues].find((each) => each.number === Number(call.params.issue_number));

const found = (call: Call, { state }: World) =>
  state.comments.find((each) => each.id === Number(call.params.comment_id));

function bodyProblem(body: unknown): Reply | undefined {
  if (typeof body !== 'string' || body.trim() === '') {
    return invalid('IssueComment', 'body', 'custom', "Body can't be blank");
  }
  if (body.length <= MAX_BODY_CHARACTERS) return undefined;
  return invalid('IssueComment', 'body', 'custom', `body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`);
}

export const commentRoutes: Handlers = {
  [`GET ${REPO}/issues/{issue_number}/comments`]: (call, world) => {
    const issue = conversation(call, world);
    if (!issue) return notFound();
    const comments = world.state.comments.filter((each) => each.issue === issue.number).sort((a, b) => a.id - b.id);
    return page(call, comments, (items) => items.map((each) => comment(world, each)));
  },
  [`POST ${REPO}/issues/{issue_number}/comments`]: (call, world) => {
    const issue = conversation(call, world);
    if (!issue) return notFound();
    if (issue.locked) return failure(403, 'Unable to create comment because issue is locked.');
    const problem = bodyProblem(call.body.body);
    if (problem) return problem;
    const time = now();
    const added = {
      id: world.nextId(),
      issue: issue.number,
      body: String(call.body.body),
      login: world.login,
      createdAt: time,
      updatedAt: time,
    };
    world.state.comments.push(added);
    const shape = comment(world, added);
    return created(shape, String(shape.url));
  },
  [`GET ${REPO}/issues/comments/{comment_id}`]: (call, world) => {
    const each = found(call, world);
    return each ? ok(comment(world, each)) : notFound();
  },
  [`PATCH ${REPO}/issues/comments/{comment_id}`]: (call, world) => {
    const each = found(call, world);
    if (!each) return notFound();
    const problem = bodyProblem(call.body.body);
    if (problem) return problem;
    Object.assign(each, { body: String(call.body.body), updatedAt: now() });
    return ok(comment(world, each));
  },
  [`DELETE ${REPO}/issues/comments/{comment_id}`]: (call, world) => {
    const each = found(call, world);
    if (!each) return notFound();
    world.state.comments.splice(world.state.comments.indexOf(each), 1);
    return { status: 204 };
  },
};
