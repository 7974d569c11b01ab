import type { Author } from '../author.ts';
import type { GitHub } from '../github.ts';

export interface Issue {
  number: number;
  title: string;
  body: string;
  open: boolean;
  author: Author | undefined;
  url: string;
}

/** The issues of one repository. */
export interface Issues {
  /** What `login` ever opened, the oldest first. */
  listBy(login: string): Promise<Issue[]>;
  create(title: string, body: string, labels: string[]): Promise<Issue>;
  update(number: number, change: { title?: string; body?: string; state?: 'open' | 'closed' }): Promise<void>;
  comment(number: number, body: string): Promise<void>;
  /** Makes a label where there is none. */
  addLabel(name: string): Promise<void>;
}

interface ApiIssue {
  number: number;
  title: string;
  body?: string | null | undefined;
  state: string;
  user: Author | null;
  html_url: string;
  pull_request?: unknown;
}

const LABEL_COLOUR = 'd93f0b';

export function issuesOf(github: GitHub, owner: string, repo: string): Issues {
  const { issues } = github.rest;
  return {
    async listBy(login) {
      const query = { owner, repo, state: 'all', creator: login, direction: 'asc', per_page: 100 } as const;
      const found = await github.paginate(issues.listForRepo, query);
      return found.filter((issue) => issue.pull_request === undefined).map(asIssue);
    },
    async create(title, body, labels) {
      return asIssue((await issues.create({ owner, repo, title, body, labels })).data);
    },
    async update(number, { state, ...change }) {
      const closing = state === 'closed' ? ({ state, state_reason: 'completed' } as const) : state && { state };
      await issues.update({ owner, repo, issue_number: number, ...change, ...closing });
    },
    async comment(number, body) {
      await issues.createComment({ owner, repo, issue_number: number, body });
    },
    async addLabel(name) {
      const description = 'A released model no longer passes its gate';
      await issues.createLabel({ owner, repo, name, color: LABEL_COLOUR, description });
    },
  };
}

function asIssue({ number, title, body, state, user, html_url: url }: ApiIssue): Issue {
  return { number, title, body: body ?? '', open: state === 'open', author: user ?? undefined, url };
}
