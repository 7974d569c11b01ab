import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fetchArtifact, findFolder } from '../artifacts/index.ts';
import type { FetchFile, FindFolder } from '../contracts/dataset.ts';
import { drawing, type PlannedModel } from './plan.ts';
import { artifactSettings, type Services } from './services.ts';

/** What everything that is judged has around it: its gate, its files and a folder to work in. */
export class Surroundings {
  readonly planned: PlannedModel;
  protected readonly services: Services;
  protected readonly scratch: string;
  private folders = 0;

  constructor(planned: PlannedModel, services: Services, scratch: string) {
    this.planned = planned;
    this.services = services;
    this.scratch = scratch;
  }

  get id(): string {
    return this.planned.model.id;
  }

  get seed(): number {
    return drawing(this.planned.gate).seed;
  }

  /** Fetches what the gate file points at, by the same rules as models. */
  readonly fetch: FetchFile = async (uri, sha256) => {
    const { baseDir } = this.planned.gate;
    return (await fetchArtifact({ ...artifactSettings(this.services), uri, sha256, baseDir })).path;
  };

  readonly findFolder: FindFolder = (uri) => {
    const { allowedRoots } = artifactSettings(this.services);
    return findFolder({ uri, baseDir: this.planned.gate.baseDir, allowedRoots });
  };

  async folder(): Promise<string> {
    const folder = path.join(this.scratch, String(this.folders++));
    await mkdir(folder);
    return folder;
  }
}
