import type { FinishedRun } from '../event.ts';
import { isRepository } from '../event.ts';
import type { GitHub } from '../github.ts';

/** The open pull request that ends with a run's commit, or why there is not exactly one. */
export async function findPull(
  github: GitHub,
  { owner, repo }: { owner: string; repo: string },
  { headRepository, headBranch, headSha }: FinishedRun,
): Promise<{ number: number } | { reason: string }> {
  const [headOwner = '', headRepo = ''] = headRepository.split('/');
  const query = { owner, repo, state: 'open', head: `${headOwner}:${headBranch}`, per_page: 100 } as const;
  const found = (await github.paginate(github.rest.pulls.list, query)).filter(
    ({ head }) => head.ref === headBranch && isRepository(head.repo?.full_name, headOwner, headRepo),
  );
  const current = found.filter(({ head }) => head.sha === headSha);
  if (current.length === 1) return { number: current[0]!.number };
  if (current.length > 1) return { reason: `${current.length} pull requests end with its commit` };
  return { reason: found.length === 0 ? 'no open pull request has its branch' : 'the pull request has a newer commit' };
}
