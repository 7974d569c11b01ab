import { createHash } from 'node:crypto';
import type { Checks, Gate, Model } from '../../../schemas/generated/gate.d.ts';
import type { LoadedGate } from '../../contracts/gate.ts';
import type { ReadOptions } from '../../contracts/model.ts';

/** One of the two models. */
export interface Side {
  uri: string;
  readOptions: ReadOptions;
  dims: Record<string, number>;
  /** Of integer inputs, by name. */
  generate: NonNullable<Model['generate']>;
  /** Rows of this model's own input names; generated ones where it is absent. */
  rows?: NonNullable<Gate['datasets']>[string];
}

export type ParityLimits = Omit<NonNullable<Checks['parity']>, 'reference'>;

/** The seed of everything that is drawn for a pair. */
export const SEED = 1;

/**
 * A gate that nobody wrote: model `b` is held against model `a`. `measured` says whether size, parameters and latency of
 * both are measured as well, against limits that always hold; without it only the time to load is, which shows what ran.
 */
export function pairGate(
  title: string,
  { a, b, cwd, limits, measured }: { a: Side; b: Side; cwd: string; limits: ParityLimits; measured: boolean },
): LoadedGate {
  const facts: Checks = { parameters: { min: 0 }, size: { min: 0 } };
  const times: Checks = { latency: { p50: { min: 0 }, p95: { min: 0 }, budget: '1 s', severity: 'warn' } };
  const both: Checks = measured ? { ...facts, ...times } : { latency: { load: { min: 0 } } };
  const document: Gate = {
    version: 1,
    seed: SEED,
    datasets: Object.fromEntries(
      Object.entries({ 'rows-a': a.rows, 'rows-b': b.rows }).flatMap(([id, rows]) => (rows ? [[id, rows]] : [])),
    ),
    models: [
      { ...modelOf(a), id: 'a', checks: both, ...(a.rows && { dataset: 'rows-a' }) },
      {
        ...modelOf(b),
        id: 'b',
        checks: { ...both, parity: { reference: 'a', ...limits } },
        ...(b.rows && { dataset: 'rows-b' }),
      },
    ],
  };
  const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  return { path: title, sha256, baseDir: cwd, document, locate: () => ({ file: title, line: 1, column: 1 }) };
}

function modelOf({
  uri,
  readOptions,
  dims,
  generate,
}: Side): Pick<Model, 'artifact' | 'dims' | 'generate' | 'dialect'> {
  return {
    artifact: uri,
    ...(Object.keys(dims).length > 0 && { dims }),
    ...(Object.keys(generate).length > 0 && { generate }),
    ...(readOptions.dialect !== undefined && { dialect: readOptions.dialect as 'kmidi' }),
  };
}
