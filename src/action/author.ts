import type { GitHub } from './github.ts';

export interface Author {
  login: string;
  type: string;
}

const WORKFLOW_TOKEN = 'github-actions[bot]';

/** Who the token writes as. Where GitHub does not tell, it is taken for the workflow's own. */
export async function viewerLogin(github: GitHub): Promise<string> {
  try {
    const { viewer } = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login || WORKFLOW_TOKEN;
  } catch {
    return WORKFLOW_TOKEN;
  }
}

/** GraphQL names an app with or without the suffix that REST always gives it. */
export function isAuthor(author: Author | null | undefined, login: string): boolean {
  if (!author) return false;
  const bot = (name: string) => name.replace(/\[bot\]$/, '');
  return author.type === 'Bot' ? bot(author.login) === bot(login) : author.login === login;
}
