import type { WorkflowArtifact } from './ports.ts';

export interface WorkflowAddress {
  artifact: WorkflowArtifact;
  /** The file inside the artifact, with forward slashes. */
  path?: string;
}

/** What is wrong with an address, as the end of a sentence that begins with the address. */
export interface AddressProblem {
  problem: string;
}

const FORM = 'artifact:NAME[/PATH][?run-id=NUMBER | ?workflow=FILE.yml[&branch=NAME]]';
const OPTIONS = ['run-id', 'workflow', 'branch'];
/** What @actions/artifact refuses in a name or a path. */
const FORBIDDEN = /["<>|*?:\\\p{Cc}]/u;

export const WORKFLOW_ADDRESS_REMEDY = `Write it as ${FORM}; other characters as % and two hexadecimal digits.`;

/**
 * Reads `artifact:NAME[/PATH]` with `?run-id=NUMBER`, or `?workflow=FILE.yml` and `&branch=NAME`. Name, path and values
 * are percent-decoded, each part by itself, so that an encoded slash never separates; `+` is a plus.
 */
export function parseWorkflowAddress(address: string): WorkflowAddress | AddressProblem {
  const match = /^artifact:([^?#]*)(?:\?([^#]*))?$/.exec(address);
  if (!match) return { problem: 'is not an address of a workflow artifact' };
  const parts = match[1]!.split('/').map(decode);
  const [name, ...path] = parts;
  if (!name) return { problem: 'does not name an artifact' };
  if (parts.some((part) => part === undefined || !isPlain(part))) {
    return { problem: 'has a part that is no plain file name' };
  }
  const options = parseOptions(match[2]);
  if ('problem' in options) return options;
  const artifact = { name, ...options };
  return path.length === 0 ? { artifact } : { artifact, path: path.join('/') };
}

function parseOptions(query: string | undefined): Omit<WorkflowArtifact, 'name'> | AddressProblem {
  const found = new Map<string, string>();
  for (const option of query?.split('&') ?? []) {
    const [key = '', written] = option.split(/=(.*)/s);
    if (!OPTIONS.includes(key)) return { problem: `has the unknown option "${key}" (known: ${OPTIONS.join(', ')})` };
    if (found.has(key)) return { problem: `has the option "${key}" twice` };
    const value = decode(written ?? '');
    if (!value) return { problem: `has no value for "${key}"` };
    found.set(key, value);
  }
  const [runId, workflow, branch] = OPTIONS.map((key) => found.get(key));
  if (runId !== undefined && found.size > 1)
    return { problem: 'names a run, which "workflow" and "branch" cannot narrow' };
  if (branch !== undefined && workflow === undefined) return { problem: 'has a "branch" without a "workflow"' };
  if (runId !== undefined && !(/^[1-9]\d*$/.test(runId) && Number.isSafeInteger(Number(runId)))) {
    return { problem: `has the run id "${runId}", which is no positive whole number` };
  }
  if (workflow !== undefined && !/^[^/\\\p{Cc}]+\.ya?ml$/u.test(workflow)) {
    return { problem: `has the workflow "${workflow}", which is no file name such as train.yml` };
  }
  return {
    ...(runId !== undefined && { runId: Number(runId) }),
    ...(workflow !== undefined && { workflow }),
    ...(branch !== undefined && { branch }),
  };
}

function isPlain(part: string): boolean {
  return !['', '.', '..'].includes(part) && !part.includes('/') && !FORBIDDEN.test(part);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
