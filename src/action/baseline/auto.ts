import type { Baseline } from '../../baseline/lookup.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import type { ArtifactStore } from '../../contracts/ports.ts';
import type { BaselineSource } from '../../run/session.ts';
import { baseGatesAt } from '../base-gates.ts';
import type { RunContext } from '../context.ts';
import type { GateFiles } from '../gate-files.ts';
import type { GitHub } from '../github.ts';
import { reportBaseline } from './artifact.ts';
import { baseOf } from './base.ts';
import { filesAt } from './files.ts';

export interface AutoBaseline {
  github: GitHub | undefined;
  store: ArtifactStore | undefined;
  context: RunContext;
  gate: GateFiles;
  /** Of the report. */
  artifact: string;
  /** File name of the workflow. */
  workflow: string | undefined;
  /** Where files of the gate may lie. */
  roots: readonly string[];
}

/**
 * The report of the last successful run of this workflow on the base branch, and the base's model files. Where the base has
 * no gate file yet, this is a first run.
 */
export function autoBaseline({ github, store, context, gate, artifact, workflow }: AutoBaseline): BaselineSource {
  const missing = (reason: string): Baseline => ({ state: 'missing', reason });
  return async (found, services) => {
    const base = baseOf(context);
    if ('first' in base) return { state: 'first', reason: base.first };
    if ('reason' in base) return missing(base.reason);
    if (!github) return missing('the input github-token is empty, so no earlier run can be looked for');
    if (artifact === '') return missing('the input report-artifact is empty, so no earlier run has kept a report');
    if (workflow === undefined) return missing('the runner does not say which workflow this is');
    const { branch } = base;
    const gatesAt = (sha: string) => baseGatesAt(github, context, gate, sha, 'head');
    if (base.sha !== undefined) {
      try {
        const read = await Promise.all(found.files.map(gatesAt(base.sha).read));
        if (read.every((bytes) => bytes === undefined))
          return { state: 'first', reason: `the base (${base.sha.slice(0, 7)}) has no gate file yet` };
      } catch (error) {
        if (error instanceof ModelGateError) return missing(error.message);
        throw error;
      }
    }
    const source = `artifact "${artifact}" of the last successful run of ${workflow} on ${branch}`;
    const report = await reportBaseline(store, { name: artifact, workflow, branch }, source, services.scratchRoot);
    const sha = base.sha ?? (report.state === 'found' ? report.commit : undefined);
    if (sha === undefined) return report;
    return {
      ...report,
      files: filesAt({ github, context, root: gate.root, sha, gates: gatesAt(sha) }, found, services),
    };
  };
}
