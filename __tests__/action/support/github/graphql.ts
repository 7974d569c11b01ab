import type { Reply } from './reply.ts';
import type { World } from './state.ts';

/** `ok` answers, `fails` has errors beside no data (status 200), `forbidden` is refused before it is read. */
export type GraphqlMode = 'ok' | 'fails' | 'forbidden';

/** Knows the one query `viewer { login }`; any other is GitHub's error for a field that does not exist. */
export function answerGraphql(mode: GraphqlMode, query: unknown, world: World): Reply {
  if (mode === 'forbidden') return { status: 403, body: { message: 'Resource not accessible by integration' } };
  const error = (message: string): Reply => ({ status: 200, body: { data: null, errors: [{ message }] } });
  if (mode === 'fails') return error('Something went wrong while executing your query.');
  if (!/viewer\s*\{\s*login\s*\}/.test(String(query))) return error('The fake knows only `viewer { login }`.');
  return { status: 200, body: { data: { viewer: { login: world.login } } } };
}
