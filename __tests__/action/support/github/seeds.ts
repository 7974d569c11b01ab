import {
  commitSha,
  type FakeArtifact,
  type FakeComment,
  type FakeFile,
  type FakeIssue,
  type FakePull,
  type FakeRun,
  now,
  sha256,
  type World,
  zip,
} from './state.ts';

/** Adds records with everything filled in that a test does not care about; each returns the record it added. */
export interface Seeds {
  addPull(pull?: Partial<FakePull>): FakePull;
  addIssue(issue?: Partial<FakeIssue>): FakeIssue;
  addComment(comment: Partial<FakeComment> & { issue: number }): FakeComment;
  addRun(run?: Partial<FakeRun>): FakeRun;
  addArtifact(artifact: {
    name: string;
    runId: number;
    files: Readonly<Record<string, Uint8Array | string>>;
    digest?: string | null;
    expired?: boolean;
  }): FakeArtifact;
  addFile(file: Partial<FakeFile> & { path: string; content: string | Uint8Array }): FakeFile;
}

export function createSeeds(world: World): Seeds {
  const { state } = world;
  const time = now();
  const add = <T>(list: T[], item: T): T => {
    list.push(item);
    return item;
  };
  const nextNumber = () => Math.max(0, ...[...state.pulls, ...state.issues].map((each) => each.number)) + 1;

  return {
    addPull: (pull = {}) => {
      const number = pull.number ?? nextNumber();
      return add(state.pulls, {
        number,
        title: 'Retrain the model',
        head: { ref: 'retrain', sha: commitSha(`head of ${number}`), repo: world.repository },
        base: { ref: world.defaultBranch, sha: commitSha('base') },
        state: 'open',
        draft: false,
        login: 'octocat',
        locked: false,
        mergeCommitSha: null,
        createdAt: time,
        updatedAt: time,
        ...pull,
      });
    },
    addIssue: (issue = {}) =>
      add(state.issues, {
        number: nextNumber(),
        title: 'An issue',
        body: null,
        state: 'open',
        stateReason: null,
        labels: [],
        login: 'octocat',
        locked: false,
        createdAt: time,
        updatedAt: time,
        closedAt: null,
        ...issue,
      }),
    addComment: (comment) =>
      add(state.comments, {
        id: world.nextId(),
        body: 'A comment',
        login: 'octocat',
        createdAt: time,
        updatedAt: time,
        ...comment,
      }),
    addRun: (run = {}) => {
      const id = run.id ?? world.nextId();
      return add(state.runs, {
        id,
        runNumber: 1,
        runAttempt: 1,
        event: 'push',
        headBranch: world.defaultBranch,
        headSha: commitSha(`run ${id}`),
        headRepo: world.repository,
        status: 'completed',
        conclusion: 'success',
        workflow: 'train.yml',
        workflowId: 7,
        createdAt: time,
        ...run,
      });
    },
    addArtifact: ({ name, runId, files, digest, expired }) => {
      const bytes = zip(files);
      return add(state.artifacts, {
        id: world.nextId(),
        name,
        runId,
        zip: bytes,
        digest: digest === undefined ? sha256(bytes) : digest,
        expired: expired ?? false,
        createdAt: time,
      });
    },
    addFile: (file) => add(state.files, { ref: world.defaultBranch, ...file }),
  };
}
