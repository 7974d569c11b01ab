import { readFile, stat } from 'node:fs/promises';
import type { ExternalLimit, ExternalMetrics } from '../../../schemas/generated/gate.d.ts';
import type { CheckResult, Measurement } from '../../../schemas/generated/result.d.ts';
import { fetchArtifact } from '../../artifacts/index.ts';
import { redactUrl } from '../../artifacts/redact.ts';
import { type Baseline, baselineOfMetrics } from '../../baseline/lookup.ts';
import { limitsOn } from '../../checks/shared/limits.ts';
import type { BaselineCheck } from '../../contracts/baseline.ts';
import type { Limit } from '../../contracts/check.ts';
import { inOneLine, ModelGateError } from '../../contracts/errors.ts';
import type { LoadedGate } from '../../contracts/gate.ts';
import { parseJson } from '../../contracts/json.ts';
import { judge } from '../../verdict/judge.ts';
import { asProblem } from '../judge-check.ts';
import { artifactSettings, type Services } from '../services.ts';
import { followPointer } from './json-pointer.ts';

const MAX_BYTES = 16 * 2 ** 20;
const LIMITS = { depth: 64, containers: 500_000, strings: 2_000_000 };
const SHOWN_KEYS = 10;

/** Holds the numbers of a gate's external files against their limits; one result a file. Never throws. */
export async function judgeExternal(gate: LoadedGate, services: Services, baseline?: Baseline): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, metrics] of (gate.document.metrics ?? []).entries()) {
    services.progress({ kind: 'step', text: `metrics: ${metrics.id}` });
    results.push(await judgeFile(gate, metrics, index, services, baselineOfMetrics(baseline, metrics.id, gate.path)));
  }
  return results;
}

async function judgeFile(
  gate: LoadedGate,
  { id, path, sha256, checks }: ExternalMetrics,
  index: number,
  services: Services,
  baseline: BaselineCheck | undefined,
): Promise<CheckResult> {
  const limits = Object.entries(checks).flatMap(([metric, config]) => limitsOf(metric, config, gate, index));
  const base = { check: id, severity: 'fail' } as const;
  try {
    const document = await readJson(path, sha256, gate.baseDir, services);
    const measurements = Object.entries(checks).map(([metric, config]) => measure(metric, config, document));
    return { ...base, measurements, ...judge(limits, measurements, baseline), details: { file: redactUrl(path) } };
  } catch (error) {
    const { evaluations } = judge(limits, [], baseline);
    return { ...base, status: 'error', measurements: [], evaluations, reason: inOneLine(asProblem(error)) };
  }
}

function limitsOf(metric: string, config: ExternalLimit, { document, locate }: LoadedGate, index: number): Limit[] {
  const place = {
    path: ['metrics', index, 'checks', metric],
    locate,
    severity: 'fail' as const,
    onInconclusive: document.on_inconclusive ?? 'warn',
    onMissingBaseline: document.on_missing_baseline ?? 'error',
  };
  return limitsOn(place, { metric, unit: '1' }, config);
}

function measure(metric: string, { at, unit = '1', min }: ExternalLimit, document: unknown): Measurement {
  const pointed = followPointer(document, at);
  const measurement = { metric, unit, samples: 1 };
  const unmeasured = (reason: string) => ({ ...measurement, value: null, reason });
  if ('missing' in pointed) {
    const keys = pointed.keys.slice(0, SHOWN_KEYS).join(', ');
    const there = keys === '' ? '' : `; there are ${keys}${pointed.keys.length > SHOWN_KEYS ? ' and more' : ''}`;
    return unmeasured(`the file has nothing at ${pointed.missing}${there}`);
  }
  const { value } = pointed;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return unmeasured(`${at} is not finite`);
    // 12.5 percent is no more than 99 %.
    if (typeof min !== 'string' || value <= 1) return { ...measurement, value };
    return unmeasured(`${at} is ${value}, and a min of ${min} is for a share, which is at most 1`);
  }
  const kind =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
  return unmeasured(`${at || 'the document'} is ${kind}, not a number`);
}

async function readJson(
  uri: string,
  sha256: string | undefined,
  baseDir: string,
  services: Services,
): Promise<unknown> {
  const local = await fetchArtifact({ ...artifactSettings(services), uri, sha256, baseDir, maxBytes: MAX_BYTES });
  const { size } = await stat(local.path);
  // It may have grown since.
  if (size > MAX_BYTES) throw invalid(local.uri, `has more than ${MAX_BYTES} bytes`);
  try {
    return parseJson(await readFile(local.path), LIMITS);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw invalid(local.uri, `is not valid JSON, which has no NaN and no Infinity: ${error.message}`);
    if (error instanceof RangeError) throw invalid(local.uri, `is refused: ${error.message}`);
    throw error;
  }
}

function invalid(file: string, what: string): ModelGateError {
  return new ModelGateError('json.invalid', `${file} ${what}`, 'Let the job that measures write plain JSON.');
}
