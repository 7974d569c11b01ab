import type { World } from './state.ts';

export interface Call {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: Readonly<Record<string, unknown>>;
  accept: string;
  /** The address asked for, without its query. */
  url: string;
}

export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** Bytes and text go out as they are, everything else as JSON. */
  body?: unknown;
}

type Handler = (call: Call, world: World) => Reply;

/** By method and template, as in `GET /repos/{owner}/{repo}`. */
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  headers,
  body,
});

export const created = (body: unknown, location: string): Reply => ({ status: 201, headers: { location }, body });

export const failure = (status: number, message: string): Reply => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
});

export const notFound = (): Reply => failure(404, 'Not Found');

export const invalid = (resource: string, field: string, code: string, message: string): Reply => ({
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [{ resource, field, code, message }],
    documentation_url: 'https://docs.github.com/rest',
  },
});

/** One page of a list with GitHub's Link header; https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api. */
export function page<T>(call: Call, items: readonly T[], render: (items: readonly T[]) => unknown): Reply {
  const size = Math.min(Number(call.query.get('per_page') ?? 30), 100);
  const number = Number(call.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(target));
    return `<${call.url}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  const body = render(items.slice((number - 1) * size, number * size));
  return ok(body, links.length > 0 ? { link: links.join(', ') } : {});
}

/** GitHub refuses longer texts of comments and issues. */
export const MAX_BODY_CHARACTERS = 65_536;
