import type { AllowedChange, ChangeKind, Limit, LimitKind, PlanInput, Severity } from '../../contracts/check.ts';
import { parseBytes, parseDuration, parseFraction } from '../../contracts/quantity.ts';

const KINDS = ['min', 'max', 'equals'] as const;
const CHANGES: readonly ChangeKind[] = ['max_drop', 'max_increase'];

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

/** `0.01`, `5%` of the baseline's value, or both. */
type WrittenChange = string | number | readonly (string | number)[];

interface LimitConfig {
  min?: string | number;
  max?: string | number;
  equals?: string | number;
  max_drop?: WrittenChange;
  max_increase?: WrittenChange;
  severity?: Severity;
}

/** Where a check stands in the gate file, and how severe it is. */
type Place = Pick<PlanInput<unknown>, 'severity' | 'path' | 'locate' | 'onInconclusive' | 'onMissingBaseline'>;

/** The limits that a part of the gate file (`{ max: 5 ms }`) sets on one metric. `key` is absent where the check is that part. */
export function limitsOn(input: Place, spec: MetricSpec, config: LimitConfig, key?: string): Limit[] {
  const path = key === undefined ? input.path : [...input.path, key];
  const common = (kind: string) => ({
    metric: spec.metric,
    severity: config.severity ?? input.severity,
    at: input.locate([...path, kind]),
  });
  const absolute = KINDS.flatMap((kind): Limit[] => {
    const value = config[kind];
    return value === undefined ? [] : [{ ...common(kind), kind, threshold: PARSE[spec.unit](value) }];
  });
  const { onInconclusive, onMissingBaseline } = input;
  const changes = CHANGES.flatMap((kind): Limit[] => {
    const written = config[kind];
    if (written === undefined) return [];
    return [{ ...common(kind), kind, allowed: allowedChange(written, spec.unit), onInconclusive, onMissingBaseline }];
  });
  return [...absolute, ...changes];
}

function allowedChange(written: WrittenChange, unit: Unit): AllowedChange {
  const allowed: AllowedChange = {};
  for (const value of [written].flat() as (string | number)[]) {
    if (typeof value === 'string' && value.endsWith('%')) allowed.relative = parseFraction(value);
    else allowed.absolute = PARSE[unit](value);
  }
  return allowed;
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
