import * as core from '@actions/core';
import type { Result } from '../../schemas/generated/result.d.ts';
import type { ArtifactStore } from '../contracts/ports.ts';
import { terminalText } from '../reports/escape.ts';
import { headlineOf } from '../reports/headline.ts';
import { reports } from '../reports/index.ts';
import { annotationsOf } from './annotations.ts';
import type { Attempts } from './attempt.ts';
import { auditReleased } from './audit/report.ts';
import type { OpenCheckRun } from './check-run/start.ts';
import { sayInComment } from './comment/say.ts';
import { type RunContext, runUrl } from './context.ts';
import type { Judging } from './event.ts';
import { conclusionOf } from './exit-code.ts';
import { fingerprint } from './fingerprint.ts';
import type { GateFiles } from './gate-files.ts';
import type { GitHub } from './github.ts';
import type { Inputs } from './inputs.ts';
import { harmless } from './log.ts';
import { setFileOutputs, setVerdictOutputs } from './outputs.ts';
import { type ReportFiles, uploadReports, writeReports } from './report-files.ts';
import { summaryOf, writeSummary } from './summary.ts';
import { annotateInLog } from './workflow-commands.ts';

export interface Publishing {
  inputs: Inputs;
  context: RunContext;
  situation: Judging;
  gate: GateFiles;
  key: string;
  attempt: Attempts;
  /** Undefined without a token. */
  github: GitHub | undefined;
  store: ArtifactStore | undefined;
  checkRun: OpenCheckRun | undefined;
  result: Result;
}

/** Tells everyone: first what always works, then the check run, then the rest. What does not work is a warning. */
export async function publish(publishing: Publishing): Promise<void> {
  const { context, attempt, result } = publishing;
  tellLog(publishing);
  setVerdictOutputs(result);
  const summaryFile = process.env.GITHUB_STEP_SUMMARY;
  await attempt({ what: 'The step summary' }, () => writeSummary(summaryFile, summaryOf(result)));
  const files = await attempt({ what: 'The report files' }, () => writeReports(result, context.temporary));
  if (files) setFileOutputs(files);
  await annotate(publishing);
  const report = files && (await upload(publishing, files));
  await tellPeople(publishing, { run: runUrl(context, context.run), report });
}

async function upload({ inputs, store, attempt }: Publishing, files: ReportFiles): Promise<string | undefined> {
  if (inputs.reportArtifact === '' || !store) return undefined;
  return core.group('Upload the report', () =>
    attempt({ what: 'The report artifact' }, () => uploadReports(store, inputs.reportArtifact, files)),
  );
}

function tellLog({ result, inputs }: Publishing): void {
  core.info(harmless(reports.terminal(result, { color: false, width: 160 })));
  const conclusion = conclusionOf(result, inputs.failOn);
  if (conclusion === 'success') return;
  const { word, reason } = headlineOf(result);
  const tell = conclusion === 'failure' ? core.error : core.warning;
  tell(terminalText(`${word}: ${reason}`), { title: 'Model Gate' });
}

/** Annotations go to the check run, which has room for all of them, or else to the log: never to both. */
async function annotate({ checkRun, result, gate, inputs, situation }: Publishing): Promise<void> {
  const annotations = annotationsOf(result, gate);
  const conclusion = conclusionOf(result, inputs.failOn);
  // What was judged is the base's, so it is no success of the commit that the check run stands on.
  const honest = situation.trustedShas && conclusion === 'success' ? 'neutral' : conclusion;
  const closed = await checkRun?.finish(result, honest, annotations);
  if (!closed) annotateInLog(annotations, core);
}

async function tellPeople(publishing: Publishing, links: { run: string; report: string | undefined }): Promise<void> {
  const { inputs, context, situation, key, gate, attempt, github, result } = publishing;
  if (!github) return;
  const common = { github, attempt, context, key, result, links };
  if (situation.audit && inputs.auditIssue) {
    await auditReleased({ ...common, name: gate.name, labels: inputs.auditLabels });
  }
  const { pull } = situation;
  if (!pull) return;
  const state = { run: context.run, sha: pull.headSha, verdict: result.verdict, digest: fingerprint(result) };
  const failed = conclusionOf(result, inputs.failOn) !== 'success';
  await sayInComment({ ...common, pull: pull.number, state, mode: inputs.comment, failed, once: false });
}
