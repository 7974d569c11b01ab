import type { Limit, LimitKind, PlanInput, Severity } from '../../contracts/check.ts';
import { parseBytes, parseDuration, parseFraction } from '../../contracts/quantity.ts';

const KINDS: readonly LimitKind[] = ['min', 'max', 'equals'];

type Unit = 'ms' | 'bytes' | 'count' | '1';

const PARSE: Record<Unit, (value: string | number) => number> = {
  ms: parseDuration,
  bytes: parseBytes,
  count: Number,
  '1': parseFraction,
};

/** What a key of a check stands for in the result document. */
export interface MetricSpec {
  metric: string;
  unit: Unit;
}

interface LimitConfig {
  min?: string | number;
  max?: string | number;
  equals?: string | number;
  severity?: Severity;
}

/** Where a check stands in the gate file, and how severe it is. */
type Place = Pick<PlanInput<unknown>, 'severity' | 'path' | 'locate'>;

/** The limits that a part of the gate file (`{ max: 5 ms }`) sets on one metric. `key` is absent where the check is that part. */
export function limitsOn(input: Place, spec: MetricSpec, config: LimitConfig, key?: string): Limit[] {
  const path = key === undefined ? input.path : [...input.path, key];
  return KINDS.flatMap((kind) => {
    const value = config[kind];
    if (value === undefined) return [];
    const threshold = PARSE[spec.unit](value);
    return [
      {
        metric: spec.metric,
        kind,
        threshold,
        severity: config.severity ?? input.severity,
        at: input.locate([...path, kind]),
      },
    ];
  });
}

/** The limits of a check that maps keys to metrics (`quality: { accuracy: { min: 0.9 } }`). */
export function limitsByKey<Key extends string>(
  input: Place & { config: object },
  specs: Readonly<Record<Key, MetricSpec>>,
): Limit[] {
  const configs = input.config as Partial<Record<Key, LimitConfig>>;
  return namedKeys(configs, specs).flatMap((key) => limitsOn(input, specs[key], configs[key]!, key));
}

/** The keys of `specs` that the gate file names, in the order of `specs`. */
export function namedKeys<Key extends string>(config: object, specs: Readonly<Record<Key, MetricSpec>>): Key[] {
  return (Object.keys(specs) as Key[]).filter((key) => key in config);
}

/** A limit that a check implies without the gate file naming it, such as "no mismatch at all". */
export function impliedLimit(input: Place, metric: string, kind: LimitKind, threshold: number): Limit {
  return { metric, kind, threshold, severity: input.severity, at: input.locate(input.path) };
}
