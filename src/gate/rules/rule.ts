import type { Dataset, ExternalMetrics, Model } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';

/** The parts of a gate file that the schema found sound. */
export interface GateParts {
  datasets: ReadonlyMap<string, Dataset>;
  /** Names of all datasets, sound or not; undefined where they cannot be told. */
  datasetNames: ReadonlySet<string> | undefined;
  models: readonly ModelPart[];
  /** Ids of all models, sound or not; undefined where they cannot be told. */
  modelIds: ReadonlySet<string> | undefined;
  metrics: readonly MetricsPart[];
}

export interface ModelPart {
  model: Model;
  path: DocumentPath;
}

interface MetricsPart {
  metrics: ExternalMetrics;
  path: DocumentPath;
}

/** Something that the schema cannot say and the gate file alone decides. */
export type Rule = (gate: GateParts) => Iterable<Finding>;

export function atValue(path: DocumentPath, code: string, message: string, remedy: string): Finding {
  return { code: `gate.${code}`, path, target: 'value', message, remedy };
}

export function atKey(path: DocumentPath, code: string, message: string, remedy: string): Finding {
  return { ...atValue(path, code, message, remedy), target: 'key' };
}
