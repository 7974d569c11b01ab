import { describe, expect, it } from 'vitest';
import { planGate } from '../../src/run/plan.ts';
import { load } from '../gate/load.ts';

const text = `version: 1
on_inconclusive: fail
datasets:
  d: { path: d.csv, label: l }
models:
  - id: small
    artifact: a.onnx
    checks:
      size: { max: 1.5 MiB, min: 2 kB }
  - id: large
    artifact: b.onnx
    dataset: d
    checks:
      parameters: { max: 1000, severity: warn }
      latency:
        severity: warn
        p95: { max: 2 s, severity: fail }
        mean: { max: 3 us }
        load: { max: 1 min }
      edge_cases: { must: [finite] }
      probabilities: { sum_tolerance: 0.01 }
      quality:
        accuracy: { min: 95% }
        log_loss: { max: 0.3 }
        top_k_accuracy: { k: 3, min: 0.99 }
`;

async function limits() {
  const gate = await load(text);
  return planGate(gate).flatMap(({ model, checks }) =>
    checks.flatMap(({ id, limits }) => limits.map((limit) => ({ model: model.id, check: id, ...limit }))),
  );
}

describe('a plan', () => {
  it('has limits in the unit of their metric', async () => {
    const thresholds = (await limits()).map((limit) => [
      limit.metric,
      limit.kind,
      'threshold' in limit && limit.threshold,
    ]);
    expect(thresholds).toEqual([
      ['size', 'min', 2000],
      ['size', 'max', 1.5 * 2 ** 20],
      ['parameters', 'max', 1000],
      ['latency_mean', 'max', 0.003],
      ['latency_p95', 'max', 2000],
      ['load_time', 'max', 60_000],
      ['non_finite_count', 'equals', 0],
      ['out_of_range_count', 'equals', 0],
      ['max_sum_deviation', 'max', 0.01],
      ['accuracy', 'min', 0.95],
      ['log_loss', 'max', 0.3],
      ['top_k_accuracy', 'min', 0.99],
    ]);
  });

  it('knows where each limit stands, and an implied one where its check does', async () => {
    const lines = text.split('\n');
    const at = (part: string, within: string) => {
      const line = lines.findIndex((one) => one.includes(within));
      return { line: line + 1, column: lines[line]!.indexOf(part) + 1 };
    };
    const found = new Map((await limits()).map((limit) => [`${limit.metric} ${limit.kind}`, limit.at]));
    expect(found.get('size max')).toMatchObject(at('1.5 MiB', 'size'));
    expect(found.get('size min')).toMatchObject(at('2 kB', 'size'));
    expect(found.get('latency_p95 max')).toMatchObject(at('2 s', 'p95'));
    expect(found.get('accuracy min')).toMatchObject(at('95%', 'accuracy'));
    expect(found.get('top_k_accuracy min')).toMatchObject(at('0.99', 'top_k'));
    expect(found.get('max_sum_deviation max')).toMatchObject(at('0.01', 'sum_tolerance'));
    expect(found.get('non_finite_count equals')).toMatchObject(at('{ must', 'edge_cases'));
  });

  it('lets a limit be more or less severe than its check', async () => {
    const severities = Object.fromEntries((await limits()).map(({ metric, severity }) => [metric, severity]));
    expect(severities).toMatchObject({
      size: 'fail',
      parameters: 'warn',
      latency_p95: 'fail',
      latency_mean: 'warn',
      load_time: 'warn',
    });
  });

  it('hands the word of the gate on inconclusive limits to those that can be so', async () => {
    const undecided = (await limits()).filter(({ onInconclusive }) => onInconclusive !== undefined);
    expect(undecided.map(({ metric, onInconclusive }) => [metric, onInconclusive])).toEqual([
      ['latency_mean', 'fail'],
      ['latency_p95', 'fail'],
    ]);
  });

  it('gives a check what it needs and nothing else', async () => {
    const needs = planGate(await load(text)).flatMap(({ checks }) => checks.map((check) => [check.id, check.needs]));
    expect(Object.fromEntries(needs)).toEqual({
      size: ['file', 'reference'],
      parameters: ['file'],
      latency: ['process'],
      edge_cases: ['process'],
      probabilities: ['outputs'],
      quality: ['outputs', 'dataset'],
    });
  });
});
