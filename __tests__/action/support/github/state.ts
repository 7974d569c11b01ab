import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** What the fake remembers, as plain records that tests read and write; times are ISO 8601 to the second. */
export interface FakeState {
  pulls: FakePull[];
  issues: FakeIssue[];
  comments: FakeComment[];
  checkRuns: FakeCheckRun[];
  labels: FakeLabel[];
  runs: FakeRun[];
  artifacts: FakeArtifact[];
  files: FakeFile[];
}

export interface FakePull {
  number: number;
  title: string;
  /** `repo` is `owner/name`: another one than the base's for a fork. */
  head: { ref: string; sha: string; repo: string };
  base: { ref: string; sha: string };
  state: 'open' | 'closed';
  draft: boolean;
  login: string;
  locked: boolean;
  mergeCommitSha: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  labels: string[];
  login: string;
  locked: boolean;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
}

export interface FakeComment {
  id: number;
  /** Number of the issue or pull request. */
  issue: number;
  body: string;
  login: string;
  createdAt: string;
  updatedAt: string;
}

export interface CheckOutput {
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: Record<string, unknown>[];
}

export interface FakeCheckRun {
  id: number;
  headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  output: CheckOutput;
  externalId: string | null;
  detailsUrl: string | null;
  startedAt: string | null;
  completedAt: string | null;
}

export interface FakeLabel {
  name: string;
  color: string;
  description: string | null;
}

export interface FakeRun {
  id: number;
  runNumber: number;
  runAttempt: number;
  event: string;
  headBranch: string;
  headSha: string;
  headRepo: string;
  status: string;
  conclusion: string | null;
  /** File name below .github/workflows. */
  workflow: string;
  workflowId: number;
  createdAt: string;
}

export interface FakeArtifact {
  id: number;
  name: string;
  runId: number;
  zip: Uint8Array;
  /** `sha256:` and hexadecimal digits. */
  digest: string | null;
  expired: boolean;
  createdAt: string;
}

/** A file at a ref: a branch, a tag or a commit, compared as text. */
export interface FakeFile {
  ref: string;
  path: string;
  content: string | Uint8Array;
}

/** The repository that a fake serves, and under which addresses. */
export interface World {
  owner: string;
  repo: string;
  repository: string;
  defaultBranch: string;
  login: string;
  apiUrl: string;
  serverUrl: string;
  /** Where signed, unauthenticated downloads lie. */
  blobUrl: string;
  state: FakeState;
  nextId(): number;
}

export function emptyState(): FakeState {
  return { pulls: [], issues: [], comments: [], checkRuns: [], labels: [], runs: [], artifacts: [], files: [] };
}

/** Now, to the second, as GitHub writes it. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Forty hexadecimal digits that depend on the text alone. */
export function commitSha(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** The files of an artifact as the zip archive that GitHub keeps. */
export function zip(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
  );
}
