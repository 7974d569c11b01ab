import { type Handlers, notFound, ok, page } from './reply.ts';
import { fullPull, pull } from './shapes.ts';

const REPO = '/repos/{owner}/{repo}';

export const pullRoutes: Handlers = {
  [`GET ${REPO}/pulls`]: (call, world) => {
    const state = call.query.get('state') ?? 'open';
    const head = call.query.get('head');
    const base = call.query.get('base');
    const pulls = world.state.pulls
      .filter((each) => state === 'all' || each.state === state)
      .filter((each) => base === null || each.base.ref === base)
      // Without an owner GitHub ignores the filter and lists every pull request.
      .filter((each) => !head?.includes(':') || head === `${each.head.repo.split('/')[0]}:${each.head.ref}`);
    return page(
      call,
      pulls.sort((a, b) => b.number - a.number),
      (items) => items.map((each) => pull(world, each)),
    );
  },
  [`GET ${REPO}/pulls/{pull_number}`]: (call, world) => {
    const each = world.state.pulls.find((candidate) => candidate.number === Number(call.params.pull_number));
    return each ? ok(fullPull(world, each)) : notFound();
  },
  [`GET ${REPO}/commits/{commit_sha}/pulls`]: (call, world) => {
    const sha = call.params.commit_sha;
    const pulls = world.state.pulls.filter(
      // A fork's commit does not lie in this repository, so GitHub finds no pull request by it.
      (each) => each.head.repo === world.repository && (each.head.sha === sha || each.mergeCommitSha === sha),
    );
    return page(call, pulls, (items) => items.map((each) => pull(world, each)));
  },
};
