import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brokenModel, collapsedModel, datasetCsv, healthyModel } from './models.ts';
import { temporaryFolder } from './temp.ts';

export interface Workspace {
  /** Absolute, as GITHUB_WORKSPACE is. */
  root: string;
  /** `file` is relative to the workspace; folders are made. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export type GateKind = 'pass' | 'fail' | 'warn' | 'error' | 'invalid';

export interface WorkspaceOptions {
  /** A ready-made gate, the gate file's text, or none. */
  gate?: GateKind | 'none' | { yaml: string };
  /** Of the gate file, relative to the workspace. */
  path?: string;
  /** Further files. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A checked-out repository: a gate file, `data/test.csv` and `models/{healthy,collapsed,broken}.onnx`. */
export async function createWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const { gate = 'pass', path: gatePath = 'model-gate.yml', files = {} } = options;
  const root = await temporaryFolder();
  const workspace: Workspace = {
    root,
    async write(file, content) {
      const target = path.join(root, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  const all: Record<string, string | Uint8Array> = {
    'models/healthy.onnx': healthyModel(),
    'models/collapsed.onnx': collapsedModel(),
    'models/broken.onnx': brokenModel(),
    'data/test.csv': datasetCsv(),
    ...files,
  };
  if (gate !== 'none') all[gatePath] = typeof gate === 'string' ? gateYaml(gate) : gate.yaml;
  for (const [file, content] of Object.entries(all)) await workspace.write(file, content);
  return workspace;
}

const MODELS: Readonly<Record<GateKind, string>> = {
  pass: 'healthy',
  fail: 'collapsed',
  warn: 'collapsed',
  error: 'broken',
  invalid: 'healthy',
};

/** Line of the limit that `fail` and `warn` violate, counted from 1. */
export const FAILING_LINE = 16;

/** Line of the key that makes `invalid` invalid. */
export const INVALID_LINE = 16;

/** A gate with one model: it passes, fails (or warns) on diversity, cannot load its model, or has an unknown key. */
function gateYaml(kind: GateKind): string {
  return `version: 1

datasets:
  samples:
    path: data/test.csv
    label: label

models:
  - id: classifier
    artifact: models/${MODELS[kind]}.onnx
    dataset: samples
    classes: ['0', '1', '2', '3']
    checks:
      size: { max: 10 kB }
      diversity:
        ${kind === 'invalid' ? 'unique_prediction' : 'unique_predictions'}: { min: 4${kind === 'warn' ? ', severity: warn' : ''} }
`;
}
