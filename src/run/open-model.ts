import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { ModelResult } from '../../schemas/generated/result.d.ts';
import { folderSource } from '../artifacts/byte-source.ts';
import { hashFiles } from '../artifacts/digest.ts';
import { fetchArtifact } from '../artifacts/index.ts';
import { redactUrl } from '../artifacts/redact.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { recogniseFormat } from '../formats/index.ts';
import { lazy } from './lazy.ts';
import type { PlannedModel } from './plan.ts';
import { PredictedModel } from './predicted-model.ts';
import { readOptionsOf } from './read-options.ts';
import { Rows } from './rows.ts';
import { removeScratch } from './scratch.ts';
import { artifactSettings, type Services } from './services.ts';
import { type ModelFile, Subject } from './subject.ts';

/** A model with the rows that go through it. */
export interface RunnableModel {
  subject: Subject;
  rows: Rows;
}

/** A model of the gate, fetched, read and made ready on first use, once, for its own checks and for those that compare with it. */
export class OpenModel {
  readonly planned: PlannedModel;
  /** What is known of the file, as far as it could be read. */
  readonly known: Pick<ModelResult, 'artifact' | 'format'>;
  private readonly services: Services;
  private scratch: string | undefined;
  private subject: Subject | undefined;

  constructor(planned: PlannedModel, services: Services) {
    this.planned = planned;
    this.services = services;
    const { artifact } = planned.model;
    this.known = artifact === undefined ? {} : { artifact: { uri: redactUrl(artifact) } };
  }

  /** The file, fetched and read but not run. */
  readonly file: () => Promise<ModelFile> = lazy(async () => {
    const { gate, model } = this.planned;
    const { sha256: pinned } = model;
    const local = await fetchArtifact({
      ...artifactSettings(this.services),
      uri: model.artifact!,
      sha256: pinned,
      baseDir: gate.baseDir,
    });
    // The entry alone is hashed first, so that even a file that cannot be read is identified in the result.
    this.known.artifact = { uri: local.uri, ...(await hashFiles(local.directory, [local.name])) };
    const source = folderSource(local.directory, local.name);
    const format = await recogniseFormat(source, local.name);
    this.known.format = format.id;
    const description = await format.describe(source, local.name, readOptionsOf(model));
    const digest = await hashFiles(local.directory, description.files);
    this.known.artifact = { uri: local.uri, ...digest };
    // What is about to run is what was pinned: the file may have changed since it was fetched.
    if (pinned !== undefined && digest.files[0]!.sha256 !== pinned.toLowerCase()) {
      throw new ModelGateError(
        'artifact.digest_mismatch',
        `${local.uri} changed while it was read: its SHA-256 is ${digest.files[0]!.sha256}, expected ${pinned}`,
        'Nothing else may write the file while the gate runs.',
      );
    }
    return { path: local.path, description, sizeBytes: digest.sizeBytes };
  });

  readonly runnable: () => Promise<RunnableModel> = lazy(async () => {
    const file = await this.file();
    this.subject = new Subject(this.planned, file, this.services, await this.workplace());
    return { subject: this.subject, rows: new Rows(this.subject) };
  });

  /** Where predictions take the place of the model. */
  readonly predicted: () => Promise<PredictedModel> = lazy(
    async () => new PredictedModel(this.planned, this.services, await this.workplace()),
  );

  private async workplace(): Promise<string> {
    this.scratch = await mkdtemp(path.join(this.services.scratchRoot, 'model-gate-'));
    return this.scratch;
  }

  /** Ends the model process; another one is started when the model is run again. What was evaluated is kept. */
  async suspend(): Promise<void> {
    await this.subject?.close();
  }

  /** Ends the model process and removes what it wrote. */
  async dispose(): Promise<void> {
    await this.suspend();
    if (this.scratch) await removeScratch(this.scratch);
  }
}
