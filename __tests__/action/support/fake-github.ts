import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadContract } from './github/contract.ts';
import type { Fault } from './github/faults.ts';
import type { GraphqlMode } from './github/graphql.ts';
import { createSeeds, type Seeds } from './github/seeds.ts';
import { type RecordedRequest, type Served, serve } from './github/serve.ts';
import { emptyState, type FakeState, type World } from './github/state.ts';

export { barrier } from './github/faults.ts';

export interface FakeGitHubOptions {
  /** GitHub Enterprise Server: API below /api/v3, and its own contract. */
  ghes?: boolean;
  /** With `read-only`, as a fork's pull request has, every write is refused. */
  token?: 'write' | 'read-only';
  /** Who the token belongs to, and so the author of what it writes. */
  login?: string;
  graphql?: GraphqlMode;
  owner?: string;
  repo?: string;
  defaultBranch?: string;
}

export interface FakeGitHub extends Seeds {
  url: string;
  graphqlUrl: string;
  serverUrl: string;
  token: string;
  repository: string;
  state: FakeState;
  requests: RecordedRequest[];
  violations: string[];
  /** Whether requests and answers are held against GitHub's description. */
  validated: boolean;
  faults: Fault[];
  /** The first request, past ones included, for which `matches` is true, once it was answered. */
  waitFor(matches: (request: RecordedRequest) => boolean, timeoutMs?: number): Promise<RecordedRequest>;
  close(): Promise<void>;
}

const WAIT_MS = 20_000;

/** An in-memory repository behind GitHub's REST API on 127.0.0.1. */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    serve(fake, request, response).catch((error: unknown) => {
      fake.violations.push(`fake: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake = createFake(options, (server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return fake;
}

function createFake(options: FakeGitHubOptions, port: number, close: () => Promise<void>): FakeGitHub & Served {
  const { ghes = false, owner = 'octo', repo = 'models' } = options;
  const origin = `http://127.0.0.1:${port}`;
  const base = ghes ? '/api/v3' : '';
  const state = emptyState();
  let id = 1000;
  const world: World = {
    owner,
    repo,
    repository: `${owner}/${repo}`,
    defaultBranch: options.defaultBranch ?? 'main',
    login: options.login ?? 'github-actions[bot]',
    apiUrl: `${origin}${base}`,
    // The toolkit takes a host below .localhost for github.com, and an address for an Enterprise Server.
    serverUrl: ghes ? origin : `http://github.localhost:${port}`,
    blobUrl: `${origin}/_blob`,
    state,
    nextId: () => ++id,
  };
  const contract = loadContract(ghes);
  const requests: RecordedRequest[] = [];
  return {
    ...createSeeds(world),
    url: world.apiUrl,
    graphqlUrl: `${origin}${ghes ? '/api/graphql' : '/graphql'}`,
    serverUrl: world.serverUrl,
    token: `ghs_${'fake'.repeat(9)}`,
    repository: world.repository,
    state,
    requests,
    violations: [],
    validated: contract !== undefined,
    faults: [],
    waitFor: (matches, timeoutMs = WAIT_MS) => waitFor(requests, matches, timeoutMs),
    close,
    world,
    contract,
    graphql: options.graphql ?? 'ok',
    readOnly: options.token === 'read-only',
    base,
    faultsMet: new Map(),
  };
}

async function waitFor(
  requests: readonly RecordedRequest[],
  matches: (request: RecordedRequest) => boolean,
  timeoutMs: number,
): Promise<RecordedRequest> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    const found = requests.find((request) => request.status !== 0 && matches(request));
    if (found) return found;
    await sleep(10);
  }
  const seen = requests.map(({ method, path, status }) => `${method} ${path} ${status}`).join('\n');
  throw new Error(`no such request within ${timeoutMs} ms; there were:\n${seen}`);
}
