import type { Author } from '../author.ts';
import type { GitHub } from '../github.ts';

export interface Comment {
  id: number;
  body: string;
  author: Author | undefined;
  url: string;
  /** When it was last written, in milliseconds since 1970. */
  updatedAt: number;
}

/** The conversation of one pull request. */
export interface Comments {
  /** All of them. */
  list(): Promise<Comment[]>;
  create(body: string): Promise<Comment>;
  /** False where it is no longer there. */
  update(id: number, body: string): Promise<boolean>;
  remove(id: number): Promise<void>;
}

interface ApiComment {
  id: number;
  body?: string | undefined;
  user: Author | null;
  html_url: string;
  updated_at: string;
}

export function commentsOf(github: GitHub, owner: string, repo: string, issue: number): Comments {
  const { issues } = github.rest;
  return {
    async list() {
      const query = { owner, repo, issue_number: issue, per_page: 100 };
      return (await github.paginate(issues.listComments, query)).map(asComment);
    },
    async create(body) {
      return asComment((await issues.createComment({ owner, repo, issue_number: issue, body })).data);
    },
    async update(id, body) {
      return unlessGone(() => issues.updateComment({ owner, repo, comment_id: id, body }));
    },
    async remove(id) {
      await unlessGone(() => issues.deleteComment({ owner, repo, comment_id: id }));
    },
  };
}

async function unlessGone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const { status, message } = error as { status?: number; message?: string };
    // The same status also means that the token may not write; GitHub then says so.
    if (status === 404 && !/not accessible/i.test(message ?? '')) return false;
    throw error;
  }
}

function asComment({ id, body, user, html_url: url, updated_at: updated }: ApiComment): Comment {
  return { id, body: body ?? '', author: user ?? undefined, url, updatedAt: Date.parse(updated) };
}
