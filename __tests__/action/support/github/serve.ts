import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody, write } from '../http.ts';
import type { Contract } from './contract.ts';
import { type Fault, takeFault } from './faults.ts';
import { answerGraphql, type GraphqlMode } from './graphql.ts';
import { failure, type Reply } from './reply.ts';
import { answer } from './routes.ts';
import type { World } from './state.ts';

export interface RecordedRequest {
  method: string;
  /** Below the API's base. */
  path: string;
  query: URLSearchParams;
  /** As in `issues/create-comment`; only where the contract is present. */
  operation: string | undefined;
  /** Without the authorization. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: unknown;
  /** Of the answer; 0 while it is under way or where the connection was closed. */
  status: number;
}

/** What serving needs to know of the fake, and where it writes what it saw. */
export interface Served {
  world: World;
  contract: Contract | undefined;
  graphql: GraphqlMode;
  graphqlUrl: string;
  readOnly: boolean;
  /** Path before the API's own, without a slash at its end. */
  base: string;
  token: string;
  faults: Fault[];
  faultsMet: Map<Fault, number>;
  requests: RecordedRequest[];
  violations: string[];
}

/** Answers one request: recorded first, then held against the contract, then met by a fault, then by the repository. */
export async function serve(fake: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const raw = await readBody(request);
  const url = new URL(request.url ?? '/', fake.world.blobUrl);
  if (url.pathname.startsWith('/_blob/')) return write(response, download(fake, url, request.headers.authorization));

  const recorded = record(fake, request, url, raw);
  const { method, path } = recorded;
  const violate: Violate = (problem) => fake.violations.push(`${method} ${path}: ${problem}`);
  if (`${request.url} ${raw.toString('utf8')} ${JSON.stringify(recorded.headers)}`.includes(fake.token)) {
    violate('the token shows outside of the authorization');
  }
  const problems = path === GRAPHQL ? [] : (fake.contract?.request(method, path, recorded.query, recorded.body) ?? []);
  for (const problem of problems) violate(problem);

  const fault = takeFault(fake.faults, fake.faultsMet, method, path);
  if (fault?.delayMs) await sleep(fault.delayMs);
  await fault?.until?.();
  if (fault?.reset) {
    request.socket.destroy();
    return;
  }
  const reply =
    refuse(fake, request, violate) ??
    (problems.length > 0 ? failure(422, problems.join('; ')) : undefined) ??
    faulty(fault) ??
    answerChecked(fake, recorded, violate);
  recorded.status = reply.status;
  write(response, { ...reply, headers: { 'x-github-request-id': String(fake.requests.length), ...reply.headers } });
}

const GRAPHQL = '/graphql';

type Violate = (problem: string) => void;

function record(fake: Served, request: IncomingMessage, url: URL, raw: Buffer): RecordedRequest {
  const method = request.method ?? 'GET';
  const below = url.pathname.startsWith(`${fake.base}/`) ? url.pathname.slice(fake.base.length) : url.pathname;
  const path = url.origin + url.pathname === fake.graphqlUrl ? GRAPHQL : below;
  const { authorization: _, ...headers } = request.headers;
  const operation = fake.contract?.operationId(method, path);
  const recorded = { method, path, query: url.searchParams, operation, headers, body: parseJson(raw), status: 0 };
  fake.requests.push(recorded);
  return recorded;
}

function faulty(fault: Fault | undefined): Reply | undefined {
  if (fault?.status === undefined) return undefined;
  return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? { message: 'Fault' } };
}

function answerChecked(fake: Served, { method, path, query, headers, body }: RecordedRequest, violate: Violate): Reply {
  const fields = (body ?? {}) as Record<string, unknown>;
  if (path === GRAPHQL) return answerGraphql(fake.graphql, fields.query, fake.world);
  if (fake.readOnly && method !== 'GET') return failure(403, 'Resource not accessible by integration');
  const call = { query, body: fields, accept: String(headers.accept ?? ''), url: `${fake.world.apiUrl}${path}` };
  const reply = answer(method, path, call, fake.world);
  if (!reply) {
    violate('the fake has no answer');
    return failure(501, 'The fake has no answer');
  }
  if (reply.body instanceof Uint8Array) return reply;
  const problems = fake.contract?.response(method, path, reply.status, reply.body) ?? [];
  for (const problem of problems) violate(problem);
  return problems.length > 0 ? failure(500, problems.join('; ')) : reply;
}

function refuse(fake: Served, { headers }: IncomingMessage, violate: Violate): Reply | undefined {
  if (!headers['user-agent']) {
    violate('no user-agent');
    return failure(403, 'Request forbidden by administrative rules.');
  }
  const token = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) violate('no bearer token');
  return token === fake.token ? undefined : failure(401, 'Bad credentials');
}

/** A signed address: it needs no token, and must not be given one. */
function download(fake: Served, url: URL, authorization: string | undefined): Reply {
  if (authorization !== undefined) fake.violations.push(`GET ${url.pathname}: the token was sent to the blob store`);
  const id = Number(/(\d+)\.zip$/.exec(url.pathname)?.[1]);
  const artifact = fake.world.state.artifacts.find((each) => each.id === id);
  if (!artifact || url.searchParams.get('sig') !== 'signed') return failure(403, 'AuthenticationFailed');
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.zip };
}

function parseJson(raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(raw.toString('utf8')) as unknown;
  } catch {
    return raw.toString('utf8');
  }
}
