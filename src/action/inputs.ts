import { ModelGateError } from '../contracts/errors.ts';
import type { WorkflowArtifact } from '../contracts/ports.ts';
import { parseWorkflowAddress, WORKFLOW_ADDRESS_REMEDY } from '../contracts/workflow-address.ts';

const FAIL_ON = ['fail', 'warn', 'never'] as const;
const POLICY = ['head', 'base'] as const;
const COMMENT = ['always', 'changes', 'failures', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];
export type CommentMode = (typeof COMMENT)[number];

/** What limits on changes are held against. */
export type BaselineInput =
  | { kind: 'none' }
  | { kind: 'auto' }
  | { kind: 'artifact'; artifact: WorkflowArtifact; written: string }
  | { kind: 'path'; path: string };

export interface Inputs {
  /** A gate file, a folder or a pattern, from the working directory; the default names where it is absent. */
  gate: string | undefined;
  /** Empty where nothing shall be published. */
  token: string;
  failOn: FailOn;
  comment: CommentMode;
  commentKey: string | undefined;
  /** Ids of the models to judge; all where it is absent. */
  models: string[] | undefined;
  workingDirectory: string;
  /** Whose gate file judges a pull request. */
  policy: 'head' | 'base';
  baseline: BaselineInput;
  auditIssue: boolean;
  auditLabels: string[];
  /** Name of the uploaded report; empty where none is wanted. */
  reportArtifact: string;
}

const MAX_LABEL = 50;
const MAX_KEY = 200;

/** @throws ModelGateError `input.invalid` that names the input, its value and what it may be */
export function readInputs(get: (name: string) => string): Inputs {
  return {
    gate: optional(get('gate')),
    token: get('github-token'),
    failOn: oneOf('fail-on', get('fail-on') || 'fail', FAIL_ON),
    comment: oneOf('comment', get('comment') || 'always', COMMENT),
    commentKey: key(get('comment-key')),
    models: optional(list(get('models'))),
    workingDirectory: get('working-directory') || '.',
    policy: oneOf('policy', get('policy') || 'head', POLICY),
    baseline: baseline(get('baseline') || 'none'),
    auditIssue: oneOf('audit-issue', (get('audit-issue') || 'true').toLowerCase(), ['true', 'false']) === 'true',
    auditLabels: labels(list(get('audit-labels'))),
    reportArtifact: artifactName(get('report-artifact')),
  };
}

function baseline(value: string): BaselineInput {
  if (value === 'none' || value === 'auto') return { kind: value };
  if (!value.startsWith('artifact:')) {
    if (!/^[a-z][a-z0-9+.-]+:/i.test(value) && !/\p{Cc}/u.test(value)) return { kind: 'path', path: value };
    throw invalid('baseline', value, 'Use none, auto, a path or artifact:NAME.');
  }
  const address = parseWorkflowAddress(value);
  if ('problem' in address) throw invalid('baseline', value, WORKFLOW_ADDRESS_REMEDY);
  if (address.path !== undefined) throw invalid('baseline', value, 'Name the artifact alone: its report.json is read.');
  return { kind: 'artifact', artifact: address.artifact, written: value };
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw invalid(name, value, `Use one of: ${allowed.join(', ')}.`);
  return found;
}

function key(value: string): string | undefined {
  if (value.length > MAX_KEY || /\p{Cc}/u.test(value)) {
    throw invalid('comment-key', value, `Use one line of at most ${MAX_KEY} characters.`);
  }
  return optional(value);
}

function labels(names: string[]): string[] {
  const long = names.find((name) => name.length > MAX_LABEL);
  if (long !== undefined) throw invalid('audit-labels', long, `A label has at most ${MAX_LABEL} characters.`);
  return names;
}

/** The characters that GitHub refuses in names of artifacts. */
function artifactName(value: string): string {
  if (!/["<>|*?:\\/\p{Cc}]/u.test(value)) return value;
  throw invalid('report-artifact', value, 'A name of an artifact holds none of " < > | * ? : \\ / and no line breaks.');
}

/** Items in lines or between commas. */
function list(value: string): string[] {
  const items = value.split(/[\n,]/).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

function optional<T extends string | string[]>(value: T): T | undefined {
  return value.length === 0 ? undefined : value;
}

function invalid(name: string, value: string, remedy: string): ModelGateError {
  return new ModelGateError(
    'input.invalid',
    `input ${name}: ${JSON.stringify(value.slice(0, 100))} is not valid`,
    remedy,
  );
}
