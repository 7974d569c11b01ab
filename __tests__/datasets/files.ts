import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Dataset, PreprocessStep } from '../../schemas/generated/gate.d.ts';
import type { DatasetRequest, PreparedDataset, ResolvedInput } from '../../src/contracts/dataset.ts';
import { ModelGateError, type Problem } from '../../src/contracts/errors.ts';
import { prepareDataset } from '../../src/datasets/index.ts';

const root = mkdtempSync(join(tmpdir(), 'datasets-'));
let folders = 0;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A new, empty folder that is removed after the tests of the file. */
export function folder(): string {
  const path = join(root, String(folders++));
  mkdirSync(path);
  return path;
}

export type Files = Record<string, string | Uint8Array>;

export interface Case {
  files: Files;
  config: Dataset;
  inputs?: ResolvedInput[];
  preprocess?: PreprocessStep[];
  slices?: string[];
  reserved?: string[];
  classes?: string[];
  task?: DatasetRequest['task'];
  seed?: number;
  /** Changes the folder of the files before it is read. */
  arrange?: (source: string) => void;
  onFetch?: (location: string, sha256: string | undefined) => void;
}

export const oneInput = (size: number, dtype: ResolvedInput['dtype'] = 'float64'): ResolvedInput[] => [
  { name: 'x', dtype, rowShape: [size] },
];

/** Prepares a dataset of files written for it; locations are names in `files`. */
export async function prepare(given: Case): Promise<PreparedDataset> {
  const source = folder();
  for (const [name, content] of Object.entries(given.files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), content);
  }
  given.arrange?.(source);
  return prepareDataset({
    id: 'rows',
    config: given.config,
    fetch: async (location, sha256) => {
      given.onFetch?.(location, sha256);
      return join(source, location.replace(/^https:\/\/[^/]*\/|\?.*$/g, ''));
    },
    findFolder: async (location) => {
      const path = join(source, location);
      return existsSync(path) && statSync(path).isDirectory() ? realpathSync(path) : undefined;
    },
    inputs: given.inputs ?? oneInput(2),
    preprocess: given.preprocess ?? [],
    slices: given.slices ?? [],
    reserved: given.reserved ?? given.slices ?? [],
    classes: given.classes,
    task: given.task ?? 'classification',
    seed: given.seed ?? 1,
    directory: folder(),
  });
}

/** The problem that preparing ends with. Its message and remedy must each be one line, and never a raw stack. */
export async function problemOf(given: Case): Promise<Problem> {
  const error = await prepare(given).then(
    () => new Error('was prepared'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ModelGateError)) throw error;
  if (/\n/.test(error.message + error.remedy) || error.remedy === '') throw new Error(`not one line: ${error.message}`);
  return error.toProblem();
}

/** The bytes of a prepared input. */
export function bytesOf(prepared: PreparedDataset, name = 'x'): Buffer {
  return readFileSync(prepared.feeds.find((feed) => feed.name === name)!.path);
}

/** The values of a prepared float64 input. */
export function valuesOf(prepared: PreparedDataset, name = 'x'): number[] {
  const bytes = bytesOf(prepared, name);
  return Array.from({ length: bytes.length / 8 }, (_, index) => bytes.readDoubleLE(8 * index));
}

export function labelsOf({ labels }: PreparedDataset): number[] {
  return labels ? [...labels.values] : [];
}
