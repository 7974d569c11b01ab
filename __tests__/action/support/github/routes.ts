import { type Call, type Handlers, notFound, type Reply } from './reply.ts';
import { actionsRoutes } from './routes-actions.ts';
import { checkRoutes } from './routes-checks.ts';
import { commentRoutes } from './routes-comments.ts';
import { issueRoutes } from './routes-issues.ts';
import { pullRoutes } from './routes-pulls.ts';
import { repositoryRoutes } from './routes-repository.ts';
import type { World } from './state.ts';
import { compileTemplate, matchTemplate } from './template.ts';

const HANDLERS: Handlers = {
  ...actionsRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...pullRoutes,
  ...repositoryRoutes,
};

const TEMPLATES = Object.keys(HANDLERS).map((key) => {
  const [method, path] = key.split(' ') as [string, string];
  return compileTemplate(method, path);
});

/** The answer of the repository, `undefined` for what the fake does not know, 404 for another repository. */
export function answer(method: string, path: string, call: Omit<Call, 'params'>, world: World): Reply | undefined {
  const match = matchTemplate(TEMPLATES, method, path);
  if (!match) return undefined;
  const { owner, repo } = match.params;
  if (owner !== undefined && `${owner}/${repo}` !== world.repository) return notFound();
  return Object.values(HANDLERS)[match.index]!({ ...call, params: match.params }, world);
}
