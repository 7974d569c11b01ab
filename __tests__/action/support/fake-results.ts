import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import type { Reply } from './github/reply.ts';
import { zip } from './github/state.ts';
import { readBody, write } from './http.ts';
import { answerBlob, createBlobStore } from './results/blobs.ts';
import {
  type ResultsStore,
  replaceBytes,
  SERVICES,
  type StoredArtifact,
  type StoredCache,
  storeArtifact,
} from './results/services.ts';

export interface FakeResults {
  /** ACTIONS_RESULTS_URL. */
  url: string;
  /** ACTIONS_RUNTIME_TOKEN: a JWT whose scope names the run and the job. */
  runtimeToken: string;
  artifacts: ReadonlyMap<string, StoredArtifact>;
  caches: readonly StoredCache[];
  /** In order: names of Twirp methods, and `PUT blob`, `GET blob`. */
  calls: string[];
  violations: string[];
  addArtifact(name: string, files: Readonly<Record<string, Uint8Array | string>>): StoredArtifact;
  /** `digest` changes what the service says about the artifact, `content` what a download gets: other bytes, still a zip. */
  corrupt(name: string, part: 'digest' | 'content'): void;
  /** Answers the next `times` calls that match with a status. */
  fail(call: RegExp, status: number, times?: number): void;
  close(): Promise<void>;
}

interface Failure {
  call: RegExp;
  status: number;
  left: number;
}

const RUN_BACKEND_ID = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const JOB_BACKEND_ID = 'ca395085-040a-526b-2ce8-bdc85f692774';
const TWIRP = /^\/twirp\/github\.actions\.results\.api\.v1\.\w+\/(\w+)$/;

/** The service behind @actions/artifact and @actions/cache (version 2), for one run, with its blob store. */
export async function startFakeResults(): Promise<FakeResults> {
  const server = createServer((request, response) => {
    respond(request)
      .catch((error: unknown): Reply => {
        violations.push(`fake: ${String(error)}`);
        return { status: 500, body: { code: 'internal', msg: String(error) } };
      })
      .then((reply) => write(response, reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const runtimeToken = jwt({ scp: `Actions.Results:${RUN_BACKEND_ID}:${JOB_BACKEND_ID}` });
  const calls: string[] = [];
  const violations: string[] = [];
  const failures: Failure[] = [];
  const store: ResultsStore = {
    runBackendId: RUN_BACKEND_ID,
    jobBackendId: JOB_BACKEND_ID,
    blobs: createBlobStore(),
    artifacts: new Map(),
    caches: [],
    sign: (path) => `${url}${path}?sig=signed`,
  };

  async function respond(request: IncomingMessage): Promise<Reply> {
    const body = await readBody(request);
    const target = new URL(request.url ?? '/', url);
    const method = request.method ?? 'GET';
    const isBlob = target.pathname.startsWith('/blob/');
    const call = isBlob ? `${method} blob` : (TWIRP.exec(target.pathname)?.[1] ?? `${method} ${target.pathname}`);
    calls.push(call);
    const failure = failures.find((each) => each.left > 0 && each.call.test(call));
    if (failure) {
      failure.left--;
      return { status: failure.status, body: { code: 'internal', msg: 'made to fail' } };
    }
    const authorization = request.headers.authorization;
    if (isBlob) {
      if (authorization !== undefined) violations.push(`${call}: a token was sent to the blob store`);
      return answerBlob(store.blobs, { method, url: target, headers: request.headers, body });
    }
    if (authorization !== `Bearer ${runtimeToken}`) {
      violations.push(`${call}: not the runtime token`);
      return { status: 401, body: { code: 'unauthenticated', msg: 'Bad credentials' } };
    }
    const service = SERVICES[call];
    if (service) return service(JSON.parse(body.toString('utf8')) as Record<string, unknown>, store);
    violations.push(`${call}: no such method`);
    return { status: 404, body: { code: 'bad_route', msg: call } };
  }

  return {
    url: `${url}/`,
    runtimeToken,
    artifacts: store.artifacts,
    caches: store.caches,
    calls,
    violations,
    addArtifact: (name, files) => storeArtifact(store, name, Buffer.from(zip(files))),
    corrupt(name, part) {
      const artifact = store.artifacts.get(name)!;
      if (part === 'digest') artifact.digest = `sha256:${'0'.repeat(64)}`;
      else replaceBytes(store, name, tamper(artifact.zip));
    },
    fail: (call, status, times = 1) => failures.push({ call, status, left: times }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same archive with a byte more in each of its files. */
function tamper(bytes: Buffer): Buffer {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    Buffer.concat([content, Buffer.of(0)]),
  ]);
  return Buffer.from(zip(Object.fromEntries(files) as Record<string, Uint8Array>));
}

function jwt(claims: Readonly<Record<string, unknown>>): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode(claims)}.unsigned`;
}
