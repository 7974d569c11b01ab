import type { Author } from '../author.ts';
import type { GitHub } from '../github.ts';

export interface Issue {
  number: number;
  body: string;
  open: boolean;
  author: Author | undefined;
  url: string;
}

/** The issues of one repository. */
export interface Issues {
  /** Those that match, among the ones that were changed last: a page of them, or the first further one that has any. */
  find(matches: (issue: Issue) => boolean): Promise<Issue[]>;
  create(title: string, body: string, labels: string[]): Promise<Issue>;
  update(number: number, change: { body?: string; state?: 'open' | 'closed' }): Promise<void>;
  comment(number: number, body: string): Promise<void>;
  /** Makes a label where there is none. */
  addLabel(name: string): Promise<void>;
}

interface ApiIssue {
  number: number;
  body?: string | null | undefined;
  state: string;
  user: Author | null;
  html_url: string;
  pull_request?: unknown;
}

const PAGE = 100;
const MAX_PAGES = 10;
const LABEL_COLOUR = 'd93f0b';

export function issuesOf(github: GitHub, owner: string, repo: string): Issues {
  const { issues } = github.rest;
  return {
    async find(matches) {
      // An open audit is changed every night. By its creator GitHub does not find what an app has opened everywhere.
      const query = { owner, repo, state: 'all', sort: 'updated', direction: 'desc', per_page: PAGE } as const;
      for (let page = 1; page <= MAX_PAGES; page++) {
        const { data } = await issues.listForRepo({ ...query, page });
        const found = data
          .filter((issue) => issue.pull_request === undefined)
          .map(asIssue)
          .filter(matches);
        if (found.length > 0 || data.length < PAGE) return found;
      }
      return [];
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

function asIssue({ number, body, state, user, html_url: url }: ApiIssue): Issue {
  return { number, body: body ?? '', open: state === 'open', author: user ?? undefined, url };
}
