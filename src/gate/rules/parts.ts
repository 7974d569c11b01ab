import type { Dataset, ExternalMetrics, Model } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { GateParts } from './rule.ts';

type Mapping = Record<string | number, unknown>;

/**
 * What of a document the rules can rely on the types of: without unknown keys, without the checks, models and datasets
 * that have something unsound in them. One mistake then hides no other.
 */
export function soundParts(
  value: unknown,
  unknown: readonly DocumentPath[],
  unsound: readonly DocumentPath[],
): GateParts {
  const document: unknown = structuredClone(value);
  const badChecks = unsound.filter(isInCheck).map((path) => path.slice(0, 4));
  for (const path of [...unknown, ...badChecks]) remove(document, path);
  const rest = unsound.filter((path) => !isInCheck(path));
  const badIn = (part: string) => new Set(rest.flatMap((path) => (path[0] === part ? [path[1]] : [])));
  const badDatasets = badIn('datasets');
  const badModels = badIn('models');
  const badMetrics = badIn('metrics');
  const { datasets = {}, models, metrics } = mapping(document) ?? {};
  const names = mapping(datasets);
  return {
    datasets: new Map(Object.entries(names ?? {}).filter(([name]) => !badDatasets.has(name)) as [string, Dataset][]),
    datasetNames: names && new Set(Object.keys(names)),
    models: (Array.isArray(models) ? (models as Model[]) : []).flatMap((model, index) =>
      badModels.has(index) ? [] : [{ model, path: ['models', index] }],
    ),
    modelIds: Array.isArray(models) ? idsOf(models) : undefined,
    metrics: (Array.isArray(metrics) ? (metrics as ExternalMetrics[]) : []).flatMap((one, index) =>
      badMetrics.has(index) ? [] : [{ metrics: one, path: ['metrics', index] }],
    ),
  };
}

/** Undefined where a model has no id that could be read: a name that is not known may then be its own. */
function idsOf(models: readonly unknown[]): Set<string> | undefined {
  const ids = models.map((model) => mapping(model)?.id);
  return ids.every((id) => typeof id === 'string') ? new Set(ids) : undefined;
}

function isInCheck(path: DocumentPath): boolean {
  return path[0] === 'models' && path[2] === 'checks' && path.length > 3;
}

function remove(document: unknown, path: DocumentPath): void {
  const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (inner as Mapping | undefined)?.[part], document);
  const key = path.at(-1);
  if (parent && key !== undefined) delete (parent as Mapping)[key];
}

function mapping(value: unknown): Mapping | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Mapping) : undefined;
}
