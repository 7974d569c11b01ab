import type { Gate } from '../../../schemas/generated/gate.d.ts';
import type { Name } from './names.ts';

/** What a gate file says by not saying it. */
interface Implied {
  value: unknown;
  /** It is said where the part of this many names is there: a model, a check, a limit. */
  within: number;
}

const OF_THE_GATE: Record<string, unknown> = {
  confidence: 0.95,
  seed: 1,
  on_inconclusive: 'warn',
  on_missing_baseline: 'error',
  allow_missing: [],
};
const OF_THE_PROCESS: Record<string, unknown> = { time: '5 min', memory: '4 GB' };
/** Below a model, by group and key. */
const OF_A_MODEL: Record<string, unknown> = {
  'decision.threshold': 0.5,
  'output.activation': 'none',
  'runtime.device': 'cpu',
  'runtime.threads': 1,
  'runtime.optimization': 'all',
};
/** Below the checks of a model. */
const OF_A_CHECK: Record<string, unknown> = {
  'edge_cases.inputs': ['normal', 'zeros', 'ones', 'large', 'negative'],
  'edge_cases.must': ['finite', 'shape'],
  'latency.budget': '5 s',
  'probabilities.sum_tolerance': 1e-4,
  'quality.min_support': 30,
};
/** Limits that a check implies. */
const OF_A_LIMIT: Record<string, unknown> = {
  'determinism.run_to_run_difference.max': 0,
  'determinism.batch_difference.max': 1e-5,
};

/** The value that a document has for a key that it does not write; undefined where it then has none. */
export function impliedIn(document: Gate, name: Name): Implied | undefined {
  const [list, id, group, check, ...rest] = name;
  const [last] = name.slice(-1);
  if (name.length === 1) return from(OF_THE_GATE, list!, 0);
  if (list === 'limits') return from(OF_THE_PROCESS, id!, 0);
  if (list === 'metrics') return name.length === 5 && last === 'severity' ? { value: 'fail', within: 4 } : undefined;
  if (list !== 'models') return undefined;
  const model = document.models?.find((one) => one.id === id);
  if (group === 'limits') {
    const common = check === 'time' || check === 'memory' ? document.limits?.[check] : undefined;
    return common === undefined ? from(OF_THE_PROCESS, check!, 2) : { value: common, within: 2 };
  }
  if (group !== 'checks') return from(OF_A_MODEL, `${group}.${check}`, 2);
  const options = model?.checks as Record<string, Record<string, unknown> | undefined> | undefined;
  if (rest.length === 1) {
    if (last === 'severity') return { value: 'fail', within: 4 };
    if (last === 'on_inconclusive') return { value: document.on_inconclusive ?? 'warn', within: 4 };
    return from(OF_A_CHECK, `${check}.${last}`, 4);
  }
  if (last === 'severity') return { value: options?.[check!]?.severity ?? 'fail', within: 5 };
  // Any limit of one's own on the value takes its place.
  const own = Object.keys(options?.[check!]?.[rest[0]!] ?? {}).some((kind) => ['min', 'max', 'equals'].includes(kind));
  return own ? undefined : from(OF_A_LIMIT, [check, ...rest].join('.'), 4);
}

function from(table: Record<string, unknown>, key: string, within: number): Implied | undefined {
  return Object.hasOwn(table, key) ? { value: table[key], within } : undefined;
}
