import type { FakeComment, FakeIssue, FakeLabel, FakePull, World } from './state.ts';

type Json = Record<string, unknown>;

/** A stable number for a text, where GitHub has an id. */
export function idOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

export function user(world: World, login: string): Json {
  const url = `${world.apiUrl}/users/${encodeURIComponent(login)}`;
  const lists = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'repos', 'events', 'received_events'];
  return {
    login,
    id: idOf(login),
    node_id: `U_${idOf(login)}`,
    avatar_url: `${world.serverUrl}/avatars/${idOf(login)}`,
    gravatar_id: '',
    url,
    html_url: `${world.serverUrl}/${encodeURIComponent(login)}`,
    ...Object.fromEntries(lists.map((list) => [`${list}_url`, `${url}/${list}`])),
    organizations_url: `${url}/orgs`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
    user_view_type: 'public',
  };
}

const REPOSITORY_LISTS =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments downloads events forks git_commits git_refs git_tags hooks issue_comment issue_events issues keys labels languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags teams trees';

const REPOSITORY_COUNTS =
  'forks forks_count open_issues open_issues_count size stargazers_count watchers watchers_count network_count subscribers_count';

const REPOSITORY_FLAGS =
  'private has_issues has_projects has_wiki has_pages has_discussions has_downloads archived disabled';

export function repository(world: World, fullName: string): Json {
  const [owner, name] = fullName.split('/') as [string, string];
  const url = `${world.apiUrl}/repos/${fullName}`;
  const html = `${world.serverUrl}/${fullName}`;
  const host = new URL(world.serverUrl).host;
  return {
    id: idOf(fullName),
    node_id: `R_${idOf(fullName)}`,
    name,
    full_name: fullName,
    owner: user(world, owner),
    fork: fullName !== world.repository,
    description: null,
    url,
    html_url: html,
    ...Object.fromEntries(REPOSITORY_LISTS.split(' ').map((list) => [`${list}_url`, `${url}/${list}`])),
    ...Object.fromEntries(REPOSITORY_COUNTS.split(' ').map((count) => [count, 0])),
    ...Object.fromEntries(REPOSITORY_FLAGS.split(' ').map((flag) => [flag, flag === 'has_issues'])),
    clone_url: `${html}.git`,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    svn_url: html,
    mirror_url: null,
    default_branch: world.defaultBranch,
    homepage: null,
    language: null,
    license: null,
    pushed_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

export function label(world: World, { name, color, description }: FakeLabel): Json {
  return {
    id: idOf(name),
    node_id: `LA_${idOf(name)}`,
    url: `${world.apiUrl}/repos/${world.repository}/labels/${encodeURIComponent(name)}`,
    name,
    description,
    color,
    default: false,
  };
}

export function comment(world: World, each: FakeComment): Json {
  const repo = `${world.apiUrl}/repos/${world.repository}`;
  const kind = world.state.pulls.some((pull) => pull.number === each.issue) ? 'pull' : 'issues';
  return {
    id: each.id,
    node_id: `IC_${each.id}`,
    url: `${repo}/issues/comments/${each.id}`,
    html_url: `${world.serverUrl}/${world.repository}/${kind}/${each.issue}#issuecomment-${each.id}`,
    issue_url: `${repo}/issues/${each.issue}`,
    body: each.body,
    user: user(world, each.login),
    created_at: each.createdAt,
    updated_at: each.updatedAt,
    author_association: 'CONTRIBUTOR',
  };
}

/** A pull request is an issue too; GitHub marks it by `pull_request`. */
export function issue(world: World, each: FakeIssue | FakePull): Json {
  const url = `${world.apiUrl}/repos/${world.repository}/issues/${each.number}`;
  const isPull = 'head' in each;
  const labels = isPull ? [] : each.labels;
  const pullUrl = `${world.apiUrl}/repos/${world.repository}/pulls/${each.number}`;
  const html = `${world.serverUrl}/${world.repository}/${isPull ? 'pull' : 'issues'}/${each.number}`;
  return {
    id: 10_000 + each.number,
    node_id: `I_${each.number}`,
    number: each.number,
    url,
    repository_url: `${world.apiUrl}/repos/${world.repository}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    title: each.title,
    body: isPull ? null : each.body,
    state: each.state,
    state_reason: isPull ? null : each.stateReason,
    user: user(world, each.login),
    labels: labels.map((name) =>
      label(
        world,
        world.state.labels.find((known) => known.name === name) ?? { name, color: 'ededed', description: null },
      ),
    ),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: each.locked,
    active_lock_reason: null,
    comments: world.state.comments.filter((inner) => inner.issue === each.number).length,
    created_at: each.createdAt,
    updated_at: each.updatedAt,
    closed_at: isPull ? null : each.closedAt,
    author_association: 'CONTRIBUTOR',
    ...(isPull
      ? {
          draft: each.draft,
          pull_request: { url: pullUrl, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
        }
      : {}),
  };
}

export function pull(world: World, each: FakePull): Json {
  const repo = `${world.apiUrl}/repos/${world.repository}`;
  const url = `${repo}/pulls/${each.number}`;
  const html = `${world.serverUrl}/${world.repository}/pull/${each.number}`;
  const end = ({ ref, sha, repo }: { ref: string; sha: string; repo: string }) => {
    const owner = repo.split('/')[0]!;
    return { label: `${owner}:${ref}`, ref, sha, user: user(world, owner), repo: repository(world, repo) };
  };
  const urls = {
    comments: `${repo}/issues/${each.number}/comments`,
    commits: `${url}/commits`,
    statuses: `${repo}/statuses/${each.head.sha}`,
    html,
    issue: `${repo}/issues/${each.number}`,
    review_comments: `${url}/comments`,
    review_comment: `${repo}/pulls/comments{/number}`,
    self: url,
  };
  return {
    id: 20_000 + each.number,
    node_id: `PR_${each.number}`,
    number: each.number,
    url,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: urls.issue,
    commits_url: urls.commits,
    comments_url: urls.comments,
    review_comments_url: urls.review_comments,
    review_comment_url: urls.review_comment,
    statuses_url: urls.statuses,
    _links: Object.fromEntries(Object.entries(urls).map(([key, href]) => [key, { href }])),
    state: each.state,
    locked: each.locked,
    title: each.title,
    user: user(world, each.login),
    body: null,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: each.createdAt,
    updated_at: each.updatedAt,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: each.mergeCommitSha,
    head: end(each.head),
    base: end({ ...each.base, repo: world.repository }),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: each.draft,
  };
}

/** What GitHub adds when one pull request is asked for. */
export function fullPull(world: World, each: FakePull): Json {
  return {
    ...pull(world, each),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: world.state.comments.filter((inner) => inner.issue === each.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}
